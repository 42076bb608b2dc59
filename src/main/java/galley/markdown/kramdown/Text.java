package galley.markdown.kramdown;

/** Small things that Ruby's strings do. */
final class Text {
    private Text() {}

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == 0;
    }

    static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    static String stripStart(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    static String strip(String text) {
        return stripStart(stripEnd(text));
    }

    static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> isSpace((char) c));
    }
}
