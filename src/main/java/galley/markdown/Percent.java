package galley.markdown;

import java.nio.charset.StandardCharsets;

/** Percent signs for what has no place in an address (RFC 3986), as goldmark and mdurl write them: in UTF-8, in capitals. */
public final class Percent {
    private static final String KEPT = ";/?:@&=+$,-_.!~*'()#";

    private Percent() {}

    /** An address with all that has no place in one escaped; the escapes that stand there already are kept. */
    public static String escaped(String url) {
        StringBuilder out = new StringBuilder(url.length() + 16);
        for (int i = 0; i < url.length(); ) {
            int c = url.codePointAt(i);
            if (c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0) || c == '%' && isEscape(url, i)) {
                out.append((char) c);
            } else {
                escape(c, out);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Appends one code point, escaped whatever it is. */
    public static void escape(int c, StringBuilder out) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
            out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
    }

    private static boolean isEscape(String url, int at) {
        return at + 2 < url.length()
                && Character.digit(url.charAt(at + 1), 16) >= 0
                && Character.digit(url.charAt(at + 2), 16) >= 0;
    }
}
