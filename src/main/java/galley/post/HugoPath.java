package galley.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * How Hugo cleans the paths of its pages. Source: {@code Sanitize} and {@code URLEscape} of its {@code helpers} 0.111, and runs with
 * the names of {@code ../shared/hostile}. Pure.
 */
public final class HugoPath {
    private static final String MARKS = "./\\_#+~-@";

    private HugoPath() {}

    /** Blanks become one dash, and what is no letter, number or one of a few signs goes; in lower case. */
    public static String clean(String path) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        boolean dash = false;
        for (int at = 0; at < path.length(); ) {
            int c = path.codePointAt(at);
            if (isKept(path, at, c)) {
                dash = c == '-';
                if (gap && !dash) {
                    out.append('-');
                }
                gap = false;
                out.appendCodePoint(Character.toLowerCase(c));
            } else if (!out.isEmpty() && !dash && isBlank(c)) {
                gap = true;
            }
            at += Character.charCount(c);
        }
        return out.toString();
    }

    /** What stands for {@code :title} and {@code :slug} in an address: read once as an address on the way there. */
    public static String ofWords(String words) {
        String cleaned = clean(words);
        int mark = cleaned.indexOf('#');
        String read = mark >= 0 && mark == cleaned.length() - 1 ? cleaned.substring(0, mark) : cleaned;
        return unescaped(read);
    }

    private static String unescaped(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] read = path.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < read.length; i++) {
            boolean escape = read[i] == '%' && i + 2 < read.length && isHex(read[i + 1]) && isHex(read[i + 2]);
            bytes.write(escape ? Character.digit(read[i + 1], 16) << 4 | Character.digit(read[i + 2], 16) : read[i]);
            i += escape ? 2 : 0;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isKept(String path, int at, int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || Character.isDigit(c)
                || MARKS.indexOf(c) >= 0
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == '%' && at + 2 < path.length() && isHex(path.charAt(at + 1)) && isHex(path.charAt(at + 2));
    }

    private static boolean isHex(int c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }

    private static boolean isBlank(int c) {
        return c >= '\t' && c <= '\r' || c == '\u0085' || Character.isSpaceChar(c);
    }
}
