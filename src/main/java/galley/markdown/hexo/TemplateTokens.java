package galley.markdown.hexo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the tags and outputs of Nunjucks in a text, and which tag ends which. */
final class TemplateTokens {
    private static final Pattern NAME = Pattern.compile("\\s*([\\w-]++)");
    private static final Pattern END_OF_RAW = Pattern.compile("\\{%-?\\s*end(raw|verbatim)\\s*-?%\\}");

    /**
     * @param start with the white space that a dash takes away
     * @param end the same
     * @param name empty of an output
     * @param markup behind the name; of {@code raw} all that is up to its end
     * @param last the index of the tag that ends this one, or -1
     */
    record Token(int start, int end, String name, String markup, int last) {
        boolean isOutput() {
            return name.isEmpty();
        }

        Token moved(int places, int indexes) {
            return new Token(start + places, end + places, name, markup, last < 0 ? -1 : last + indexes);
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int done;

    private TemplateTokens(String text) {
        this.text = text;
    }

    static int end(List<Token> tokens, int index) {
        int last = tokens.get(index).last();
        return last > index && last < tokens.size() ? last : -1;
    }

    static List<Token> of(String text) {
        TemplateTokens found = new TemplateTokens(text);
        found.read();
        found.pair();
        return found.tokens;
    }

    private void read() {
        int at = text.indexOf('{');
        while (at >= 0 && at + 1 < text.length()) {
            int next = switch (text.charAt(at + 1)) {
                case '{' -> output(at);
                case '%' -> tag(at);
                case '#' -> comment(at);
                default -> -1;
            };
            at = text.indexOf('{', next < 0 ? at + 1 : next);
        }
    }

    private int close(int from, String mark) {
        if (text.indexOf(mark, from) < 0) {
            return -1;
        }
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int end = text.indexOf(c, i + 1);
                while (end > 0 && text.charAt(end - 1) == '\\') {
                    end = text.indexOf(c, end + 1);
                }
                if (end < 0) {
                    return text.indexOf(mark, from); // an apostrophe
                }
                i = end;
            } else if (text.startsWith(mark, i)) {
                return i;
            }
        }
        return text.indexOf(mark, from);
    }

    private int output(int at) {
        int close = close(at + 2, "}}");
        if (close < 0) {
            return -1;
        }
        String markup = text.substring(at + 2, close);
        boolean left = markup.startsWith("-");
        boolean right = markup.length() > 1 && markup.endsWith("-");
        markup = markup.substring(left ? 1 : 0, markup.length() - (right ? 1 : 0));
        return add(at, close + 2, left, right, "", markup.strip());
    }

    private int comment(int at) {
        int close = text.indexOf("#}", at + 2);
        return close < 0 ? -1 : add(at, close + 2, false, false, "raw", "");
    }

    private int tag(int at) {
        int close = close(at + 2, "%}");
        if (close < 0) {
            return -1;
        }
        int from = text.startsWith("-", at + 2) ? at + 3 : at + 2;
        boolean right = text.charAt(close - 1) == '-' && close - 1 >= from;
        Matcher name = NAME.matcher(text).region(from, right ? close - 1 : close);
        if (!name.lookingAt()) {
            return -1;
        }
        String markup = text.substring(name.end(), right ? close - 1 : close).strip();
        String word = name.group(1);
        if (!word.equals("raw") && !word.equals("verbatim")) {
            return add(at, close + 2, from > at + 2, right, word, markup);
        }
        Matcher end = END_OF_RAW.matcher(text);
        int behind = close + 2;
        return end.find(behind)
                ? add(at, end.end(), from > at + 2, false, "raw", text.substring(behind, end.start()))
                : add(at, behind, false, false, word + " ", "");
    }

    private int add(int at, int close, boolean left, boolean right, String name, String markup) {
        int start = at;
        int end = close;
        while (left && start > done && Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (right && end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        tokens.add(new Token(start, end, name, markup, -1));
        done = end;
        return end;
    }

    /** A tag with an end is one that {@code endNAME} follows. */
    private void pair() {
        Map<String, List<Integer>> open = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            String name = tokens.get(i).name();
            if (name.startsWith("end")) {
                List<Integer> starts = open.getOrDefault(name.substring(3), List.of());
                if (!starts.isEmpty()) {
                    int start = starts.removeLast();
                    Token token = tokens.get(start);
                    tokens.set(start, new Token(token.start(), token.end(), token.name(), token.markup(), i));
                }
            } else {
                open.computeIfAbsent(name, key -> new ArrayList<>()).add(i);
            }
        }
    }
}
