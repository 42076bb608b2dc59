package galley.markdown.liquid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a tag's markup, and what they say. */
final class Expression {
    private static final Pattern WORD =
            Pattern.compile("\"[^\"]*\"|'[^']*'|==|!=|<>|<=|>=|[<>|:,]|[\\w?-]+(?:\\.[\\w?-]+)*");

    private Expression() {}

    static List<String> words(String markup) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(markup);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    /** A value with its filters: {@code page.title | upcase | append: "!"}. */
    static Object value(String markup, Variables variables) {
        List<String> words = words(markup);
        if (words.isEmpty()) {
            return null;
        }
        Object value = variables.value(words.getFirst());
        int i = 1;
        while (i < words.size()) {
            if (!words.get(i).equals("|") || i + 1 == words.size()) {
                i++;
                continue;
            }
            String filter = words.get(i + 1);
            i += 2;
            List<String> arguments = new ArrayList<>();
            while (i < words.size() && !words.get(i).equals("|")) {
                if (!words.get(i).equals(":") && !words.get(i).equals(",")) {
                    arguments.add(Variables.text(variables.value(words.get(i))));
                }
                i++;
            }
            value = Variables.checked(Filters.apply(filter, value, arguments, variables));
        }
        return value;
    }

    /** {@code and} and {@code or} are read from the right. */
    static boolean condition(String markup, Variables variables) {
        return condition(words(markup), variables);
    }

    private static boolean condition(List<String> words, Variables variables) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("and") || words.get(i).equals("or")) {
                boolean left = comparison(words.subList(0, i), variables);
                boolean right = condition(words.subList(i + 1, words.size()), variables);
                return words.get(i).equals("and") ? left && right : left || right;
            }
        }
        return comparison(words, variables);
    }

    private static boolean comparison(List<String> words, Variables variables) {
        Object left = words.isEmpty() ? null : variables.value(words.getFirst());
        if (words.size() < 3) {
            return Variables.isTrue(left);
        }
        Object right = variables.value(words.get(2));
        return switch (words.get(1)) {
            case "==" -> equal(left, right);
            case "!=", "<>" -> !equal(left, right);
            case "contains" ->
                left != null && right != null && Variables.text(left).contains(Variables.text(right));
            case "<" -> order(left, right) == -1;
            case ">" -> order(left, right) == 1;
            case "<=" -> List.of(-1, 0).contains(order(left, right));
            case ">=" -> List.of(0, 1).contains(order(left, right));
            default -> Variables.isTrue(left);
        };
    }

    static boolean equal(Object left, Object right) {
        return left == null ? right == null : left.equals(right);
    }

    /** -1, 0 or 1; another number where the two cannot be compared. */
    private static int order(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        return left instanceof String a && right instanceof String b ? Integer.signum(a.compareTo(b)) : 2;
    }
}
