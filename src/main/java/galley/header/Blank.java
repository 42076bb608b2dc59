package galley.header;

/** White space as Python's {@code str.strip} sees it. */
final class Blank {
    private Blank() {}

    static boolean is(char c) {
        return c <= ' '
                ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= '\u001c' && c <= '\u001f')
                : c == '\u0085' || Character.isSpaceChar(c);
    }

    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
