package galley.markdown.hexo;

import galley.markdown.Escaped;
import galley.markdown.marked.Escapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** As much of Nunjucks' expressions as posts use: names, texts, comparisons and filters of text. */
final class Expression {
    /** The value of what is not understood. */
    static final Object UNKNOWN = new Object();

    private Expression() {}

    static Object value(String markup, Values values) {
        List<String> words = words(markup);
        return words.isEmpty() ? UNKNOWN : joined(words, values);
    }

    private static Object joined(List<String> words, Values values) {
        for (String operator : List.of("or", "and")) {
            int at = words.indexOf(operator);
            if (at > 0 && at + 1 < words.size()) {
                Object left = joined(words.subList(0, at), values);
                boolean leftCounts = Values.isTrue(left) == operator.equals("or");
                return leftCounts ? left : joined(words.subList(at + 1, words.size()), values);
            }
        }
        if (words.size() > 1 && words.getFirst().equals("not")) {
            return !Values.isTrue(joined(words.subList(1, words.size()), values));
        }
        for (String operator : List.of("==", "===", "!=", "!==")) {
            int at = words.indexOf(operator);
            if (at > 0 && at + 1 < words.size()) {
                Object left = joined(words.subList(0, at), values);
                Object right = joined(words.subList(at + 1, words.size()), values);
                return Objects.equals(left, right) == operator.startsWith("=");
            }
        }
        for (String operator : List.of("~", "+")) {
            int at = words.lastIndexOf(operator);
            if (at > 0 && at + 1 < words.size()) {
                Object left = joined(words.subList(0, at), values);
                Object right = joined(words.subList(at + 1, words.size()), values);
                return left == UNKNOWN || right == UNKNOWN ? UNKNOWN : Values.text(left) + Values.text(right);
            }
        }
        return filtered(words, values);
    }

    private static Object filtered(List<String> words, Values values) {
        Object value = operand(words.getFirst(), values);
        for (int i = 1; i < words.size(); i += 2) {
            if (!words.get(i).equals("|") || i + 1 == words.size() || value == UNKNOWN) {
                return UNKNOWN;
            }
            value = filter(words.get(i + 1), Values.text(value));
        }
        return value;
    }

    private static Object operand(String word, Values values) {
        char first = word.charAt(0);
        if (first == '"' || first == '\'') {
            StringBuilder text = new StringBuilder();
            return Arguments.string(word, 0, text) == word.length() ? text.toString() : UNKNOWN;
        }
        if (word.matches("-?\\d+(\\.\\d+)?") || word.equals("true") || word.equals("false")) {
            return word;
        }
        if (word.equals("none") || word.equals("null") || word.equals("undefined")) {
            return null;
        }
        return word.matches("[\\p{L}_$][\\p{L}\\p{N}_$]*(\\.[\\p{L}_$][\\p{L}\\p{N}_$]*)*")
                ? values.named(word)
                : UNKNOWN;
    }

    private static Object filter(String name, String text) {
        return switch (name) {
            case "safe", "string" -> text;
            case "escape", "e" -> Escaped.text(text);
            case "upper" -> text.toUpperCase(Locale.ROOT);
            case "lower" -> text.toLowerCase(Locale.ROOT);
            case "trim" -> text.strip();
            case "striptags" -> Escapes.withoutTags(text);
            case "length" -> String.valueOf(text.length());
            case "capitalize" ->
                text.isEmpty()
                        ? ""
                        : text.substring(0, 1).toUpperCase(Locale.ROOT)
                                + text.substring(1).toLowerCase(Locale.ROOT);
            default -> UNKNOWN;
        };
    }

    /** Names and texts whole, operators for themselves. */
    private static List<String> words(String markup) {
        List<String> words = new ArrayList<>();
        int i = 0;
        while (i < markup.length()) {
            char c = markup.charAt(i);
            int end = i + 1;
            if (c == '"' || c == '\'') {
                end = Arguments.string(markup, i, new StringBuilder());
            } else if (!Character.isWhitespace(c) && "|~+=!".indexOf(c) < 0) {
                while (end < markup.length()
                        && !Character.isWhitespace(markup.charAt(end))
                        && "|~+=!\"'".indexOf(markup.charAt(end)) < 0) {
                    end++;
                }
            } else if (c == '=' || c == '!') {
                while (end < markup.length() && markup.charAt(end) == '=') {
                    end++;
                }
            }
            if (!Character.isWhitespace(c)) {
                words.add(markup.substring(i, end));
            }
            i = end;
        }
        return words;
    }
}
