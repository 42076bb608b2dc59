package galley.markdown.python;

/** Letters and white space as Python counts them, which is not quite as Java does. */
final class Chars {
    /** A character of a word, in a regular expression. */
    static final String WORD = "[\\p{L}\\p{N}_]";
    /** A character of white space, in a regular expression. */
    static final String SPACE = "[\\s\\x1c-\\x1f\\x85\\p{Z}]";

    private Chars() {}

    static boolean isSpace(int c) {
        return c == ' '
                || c <= '\r' && c >= '\t'
                || c > 127 && (c == 0x85 || Character.isSpaceChar(c))
                || c >= 0x1c && c <= 0x1f;
    }

    static boolean isWord(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
        }
        return Character.isLetter(c)
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
                    default -> false;
                };
    }

    static boolean isBlank(String text) {
        return spaces(text) == text.length();
    }

    static String strip(String text) {
        return stripEnd(stripStart(text));
    }

    static String stripStart(String text) {
        return text.substring(spaces(text));
    }

    static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Without these characters at both ends. */
    static String strip(String text, char unwanted) {
        return stripEnd(stripStart(text, unwanted), unwanted);
    }

    static String stripStart(String text, char unwanted) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == unwanted) {
            start++;
        }
        return text.substring(start);
    }

    static String stripEnd(String text, char unwanted) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == unwanted) {
            end--;
        }
        return text.substring(0, end);
    }

    static int count(CharSequence text, char wanted, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == wanted) {
                count++;
            }
        }
        return count;
    }

    private static int spaces(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
