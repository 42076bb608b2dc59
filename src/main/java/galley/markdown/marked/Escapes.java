package galley.markdown.marked;

/** Text as HTML, in the ways of marked and hexo-util; what looks like an entity stays one. */
public final class Escapes {
    private Escapes() {}

    /** Everything that could mean something in HTML. */
    public static String all(String text) {
        return escaped(text, true, true);
    }

    /** Angle brackets, quotes and single ampersands. */
    static String some(String text) {
        return escaped(text, true, false);
    }

    /** Code, where an entity is text too. */
    static String code(String text) {
        return escaped(text, false, false);
    }

    private static String escaped(String text, boolean entities, boolean more) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append(entities && isEntity(text, i) ? "&" : "&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append(more ? "&#96;" : "`");
                case '/' -> out.append(more ? "&#x2F;" : "/");
                case '=' -> out.append(more ? "&#x3D;" : "=");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isEntity(String text, int at) {
        int i = at + 1;
        if (Chars.is(text, i, '#')) {
            i++;
            boolean hexadecimal = Chars.is(text, i, 'x') || Chars.is(text, i, 'X');
            int start = hexadecimal ? i + 1 : i;
            int most = hexadecimal ? 6 : 7;
            int end = start;
            while (end < text.length() && end - start < most && isDigit(text.charAt(end), hexadecimal)) {
                end++;
            }
            return end > start && Chars.is(text, end, ';');
        }
        int end = i;
        while (end < text.length() && Chars.isWord(text.charAt(end))) {
            end++;
        }
        return end > i && Chars.is(text, end, ';');
    }

    private static boolean isDigit(char c, boolean hexadecimal) {
        return hexadecimal ? Character.digit(c, 16) >= 0 && c < 128 : Chars.isDigit(c);
    }

    /** The other way round. */
    static String undone(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String[] entities = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#96;", "&#x2F;", "&#x3D;"};
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        outer:
        while (i < text.length()) {
            if (text.charAt(i) == '&') {
                for (int k = 0; k < entities.length; k++) {
                    if (text.startsWith(entities[k], i)) {
                        out.append("&<>\"'`/=".charAt(k));
                        i += entities[k].length();
                        continue outer;
                    }
                }
            }
            out.append(text.charAt(i++));
        }
        return out.toString();
    }

    /** Without its tags, as hexo-util takes them off. */
    public static String withoutTags(String html) {
        StringBuilder out = new StringBuilder(html.length());
        boolean inTag = false;
        boolean inComment = false;
        int depth = 0;
        char quote = 0;
        int start = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (inComment) {
                inComment = !(c == '>' && html.startsWith("--", i - 2));
            } else if (!inTag) {
                inTag = c == '<';
                start = i;
                if (!inTag) {
                    out.append(c);
                }
            } else if (c == '<') {
                depth += quote == 0 ? 1 : 0;
            } else if (c == '>' && quote == 0) {
                inTag = depth > 0;
                depth = Math.max(0, depth - 1);
            } else if (c == '"' || c == '\'') {
                quote = c == quote ? 0 : quote == 0 ? c : quote;
            } else if (c == '-' && i - start == 3 && html.startsWith("<!-", start)) {
                inTag = false;
                inComment = true;
            } else if ((c == ' ' || c == '\n') && i - start == 1) {
                inTag = false;
                out.append("< ");
            }
        }
        return out.toString();
    }
}
