package galley.markdown.marked;

/** Characters and texts as JavaScript sees them. */
public final class Chars {
    private Chars() {}

    /** What {@code \s} matches and {@code trim} takes off. */
    public static boolean isSpace(int c) {
        return c <= ' ' ? c == ' ' || c >= '\t' && c <= '\r' : c >= 0xA0 && isWideSpace(c);
    }

    private static boolean isWideSpace(int c) {
        return c == 0xA0
                || c == 0x1680
                || c >= 0x2000 && c <= 0x200A
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000
                || c == 0xFEFF;
    }

    /** What a dot in a regular expression does not match. */
    public static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    /** {@code \w}. */
    static boolean isWord(char c) {
        return isLetterOrDigit(c) || c == '_';
    }

    /** {@code [\p{P}\p{S}]}. */
    static boolean isPunctuation(int codePoint) {
        if (codePoint < 128) {
            return codePoint > ' ' && codePoint < 127 && !isLetterOrDigit((char) codePoint);
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    /** {@code [\p{L}\p{N}]}. */
    static boolean isLetterOrNumber(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    public static String trim(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return trimEnd(text.substring(start));
    }

    static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Without the last characters of that kind. */
    static String trimEnd(String text, char c) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == c) {
            end--;
        }
        return text.substring(0, end);
    }

    public static boolean isSpaces(String text) {
        return text.chars().allMatch(Chars::isSpace);
    }

    /** Where the line ends that the place is in: at its line feed, or at the end of the text. */
    static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Behind all of those characters that stand there. */
    static int skip(String text, int at, char c) {
        int i = at;
        while (i < text.length() && text.charAt(i) == c) {
            i++;
        }
        return i;
    }

    static int skipBlanks(String text, int at) {
        int i = at;
        while (i < text.length() && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    public static int skipSpace(String text, int at) {
        int i = at;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean is(String text, int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    static boolean atLineEnd(String text, int at) {
        return at >= text.length() || text.charAt(at) == '\n';
    }

    /** Without the backslashes before punctuation. */
    static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && isPunctuation(text.codePointAt(i + 1))) {
                i++;
                out.appendCodePoint(text.codePointAt(i));
                i += Character.charCount(text.codePointAt(i)) - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
