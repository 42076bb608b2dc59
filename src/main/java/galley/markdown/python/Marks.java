package galley.markdown.python;

/**
 * What stands in a text for something that was taken out of it. Two control characters, which are dropped from what an
 * author writes, make sure that no author's words can be mistaken for a mark.
 */
final class Marks {
    static final char START = '\u0002';
    static final char END = '\u0003';
    /** An element found in a line. */
    static final String INLINE = START + "klzzwxh:";
    /** A piece of the {@link HtmlStash}. */
    static final String HTML = START + "wzxhzdk:";

    static final String AMPERSAND = START + "amp" + END;
    static final String FOOTNOTE_BACK = START + "zz1337820767766393qq" + END;
    static final String NO_BREAK_SPACE = START + "qq3936677670287331zz" + END;

    private Marks() {}

    static String inline(int number) {
        String digits = Integer.toString(number);
        return INLINE + "0".repeat(Math.max(0, 4 - digits.length())) + digits + END;
    }

    static String html(int number) {
        return HTML + number + END;
    }

    /** A character that an author escaped. */
    static String character(int c) {
        return START + Integer.toString(c) + END;
    }

    /**
     * The number in the mark of that kind at this place.
     *
     * @return -1 when there is none
     */
    static int number(CharSequence text, int at, String kind) {
        int digits = at + kind.length();
        if (digits > text.length() || !kind.contentEquals(text.subSequence(at, digits))) {
            return -1;
        }
        int end = digits;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9' && end - digits < 9) {
            end++;
        }
        boolean closed = end > digits && end < text.length() && text.charAt(end) == END;
        return closed ? Integer.parseInt(text, digits, end, 10) : -1;
    }

    /** Just after the mark of that kind at this place. */
    static int end(String text, int at, String kind) {
        return text.indexOf(END, at + kind.length()) + 1;
    }

    /** With the escaped characters put back. */
    static String unescape(String text) {
        int at = text.indexOf(START);
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int copied = 0;
        for (; at >= 0; at = text.indexOf(START, at + 1)) {
            int c = number(text, at, String.valueOf(START));
            if (c >= 0) {
                plain.append(text, copied, at).appendCodePoint(c);
                copied = end(text, at, String.valueOf(START));
            }
        }
        return plain.append(text, copied, text.length()).toString();
    }
}
