package galley.markdown.marked;

/** Where tags of HTML end. */
final class Tags {
    private Tags() {}

    static int nameEnd(String text, int at, boolean colons) {
        int i = at;
        while (i < text.length()
                && (Chars.isWord(text.charAt(i)) || text.charAt(i) == '-' || colons && text.charAt(i) == ':')) {
            i++;
        }
        return i;
    }

    /**
     * Behind a start tag, or -1.
     *
     * @param name where its name begins, a letter
     * @param onLine its parts have only spaces between them
     */
    static int startTagEnd(String text, int name, boolean onLine) {
        int i = nameEnd(text, name, false);
        while (true) {
            int next = space(text, i, onLine);
            int close = Chars.is(text, next, '/') ? next + 1 : next;
            if (Chars.is(text, close, '>')) {
                return close + 1;
            }
            if (next == i || next >= text.length() || !startsAttribute(text.charAt(next))) {
                return -1;
            }
            i = attributeEnd(text, next, onLine);
        }
    }

    private static boolean startsAttribute(char c) {
        return Chars.isLetter(c) || c == '_' || c == ':';
    }

    private static int space(String text, int at, boolean onLine) {
        return onLine ? Chars.skip(text, at, ' ') : Chars.skipSpace(text, at);
    }

    private static int attributeEnd(String text, int at, boolean onLine) {
        int name = at;
        while (name < text.length() && (Chars.isWord(text.charAt(name)) || ".:-".indexOf(text.charAt(name)) >= 0)) {
            name++;
        }
        int sign = space(text, name, onLine);
        if (!Chars.is(text, sign, '=')) {
            return name;
        }
        int value = space(text, sign + 1, onLine);
        if (Chars.is(text, value, '"') || Chars.is(text, value, '\'')) {
            int close = text.indexOf(text.charAt(value), value + 1);
            boolean closed = close >= 0 && !(onLine && LineStarts.has(text, '\n', value, close));
            return closed ? close + 1 : name;
        }
        int end = value;
        while (end < text.length() && !Chars.isSpace(text.charAt(end)) && "\"'=<>`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end > value ? end : name;
    }

    /** Behind what is HTML in the middle of a text, or -1. */
    static int end(String text, int at, Absent absent) {
        if (at + 1 >= text.length()) {
            return -1;
        }
        char next = text.charAt(at + 1);
        if (Chars.isLetter(next)) {
            return startTagEnd(text, at + 1, false);
        }
        if (next == '/') {
            if (at + 2 >= text.length() || !Chars.isLetter(text.charAt(at + 2))) {
                return -1;
            }
            int i = Chars.skipSpace(text, nameEnd(text, at + 2, true));
            return Chars.is(text, i, '>') ? i + 1 : -1;
        }
        if (next == '?') {
            return absent.behind("?>", at + 2);
        }
        return next == '!' ? declarationEnd(text, at, absent) : -1;
    }

    private static int declarationEnd(String text, int at, Absent absent) {
        if (text.startsWith("--", at + 2)) {
            if (text.startsWith(">", at + 4)) {
                return at + 5;
            }
            return text.startsWith("->", at + 4) ? at + 6 : absent.behind("-->", at + 4);
        }
        if (text.startsWith("[CDATA[", at + 2)) {
            return absent.behind("]]>", at + 9);
        }
        int i = at + 2;
        while (i < text.length() && Chars.isLetter(text.charAt(i))) {
            i++;
        }
        boolean named = i > at + 2 && i < text.length() && Chars.isSpace(text.charAt(i));
        return named ? absent.behind(">", i + 1) : -1;
    }
}
