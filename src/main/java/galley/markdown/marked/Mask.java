package galley.markdown.marked;

/** A text in which what emphasis must not look into is overwritten: escapes, links, code and tags. */
final class Mask {
    private Mask() {}

    static String of(String text, Links links) {
        return withoutBlocks(withoutEscapes(links.isEmpty() ? text : withoutReferences(text, links)));
    }

    private static String withoutReferences(String text, Links links) {
        StringBuilder out = null;
        int at = text.indexOf('[');
        while (at >= 0) {
            int end = referenceEnd(text, at);
            int next = at + 1;
            if (end >= 0) {
                int name = text.lastIndexOf('[', end - 1) + 1;
                if (links.has(text.substring(name, end - 1))) {
                    int start = at > 0 && text.charAt(at - 1) == '!' ? at - 1 : at;
                    out = out == null ? new StringBuilder(text) : out;
                    overwrite(out, start, end);
                }
                next = end;
            }
            at = text.indexOf('[', next);
        }
        return out == null ? text : out.toString();
    }

    /** Behind {@code [words][name]}, {@code [name][]} or {@code [name]}, or -1. */
    private static int referenceEnd(String text, int at) {
        int words = Labels.wordsEnd(text, at + 1);
        if (words >= 0 && Chars.is(text, words + 1, '[')) {
            int name = Labels.referenceEnd(text, words + 2);
            if (name >= 0) {
                return name + 1;
            }
        }
        int name = Labels.referenceEnd(text, at + 1);
        if (name < 0) {
            return -1;
        }
        if (text.startsWith("[]", name + 1) && !Chars.is(text, name + 3, '(')) {
            return name + 3;
        }
        return Chars.is(text, name + 1, '(') ? -1 : name + 1;
    }

    private static String withoutEscapes(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) == '\\' && i + 1 < text.length() && Chars.isPunctuation(text.codePointAt(i + 1))) {
                out.append("++");
                i += 1 + Character.charCount(text.codePointAt(i + 1));
            } else {
                out.append(text.charAt(i++));
            }
        }
        return out.toString();
    }

    private static String withoutBlocks(String text) {
        StringBuilder out = null;
        int at = 0;
        while (at < text.length()) {
            int end = blockEnd(text, at);
            if (end > 0) {
                out = out == null ? new StringBuilder(text) : out;
                overwrite(out, at, end);
                at = end;
            } else {
                at++;
            }
        }
        return out == null ? text : out.toString();
    }

    private static int blockEnd(String text, int at) {
        return switch (text.charAt(at)) {
            case '[' -> linkEnd(text, at);
            case '`' -> text.indexOf('`', at + 1) + 1;
            case '<' -> {
                int i = at + 1;
                while (i < text.length() && text.charAt(i) != '<' && text.charAt(i) != '>') {
                    i++;
                }
                yield Chars.is(text, i, '>') ? i + 1 : 0;
            }
            default -> 0;
        };
    }

    private static int linkEnd(String text, int at) {
        int close = at + 1;
        while (close < text.length() && text.charAt(close) != '[' && text.charAt(close) != ']') {
            close++;
        }
        return text.startsWith("](", close) ? parenthesisEnd(text, close + 2, true) : 0;
    }

    /** Behind the closing parenthesis, or 0. */
    private static int parenthesisEnd(String text, int at, boolean nests) {
        int i = at;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ')') {
                return i + 1;
            }
            if (c == '\\' && !Labels.escapes(text, i) || c == '(' && !nests) {
                return 0;
            }
            if (c == '(') {
                i = parenthesisEnd(text, i + 1, false);
                if (i == 0) {
                    return 0;
                }
            } else {
                i += c == '\\' ? 2 : 1;
            }
        }
        return 0;
    }

    private static void overwrite(StringBuilder out, int start, int end) {
        out.setCharAt(start, '[');
        for (int i = start + 1; i < end - 1; i++) {
            out.setCharAt(i, 'a');
        }
        out.setCharAt(end - 1, ']');
    }
}
