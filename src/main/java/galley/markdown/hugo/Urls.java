package galley.markdown.hugo;

import java.nio.charset.StandardCharsets;

/** Addresses as goldmark writes them. */
final class Urls {
    private static final String KEPT = ";/?:@&=+$,-_.!~*'()#";

    private Urls() {}

    /** Percent signs for all that has no place in an address; those that stand there already are kept. */
    static String escaped(String url) {
        StringBuilder out = new StringBuilder(url.length() + 16);
        for (int i = 0; i < url.length(); ) {
            int c = url.codePointAt(i);
            if (c < 128 && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0) || c == '%' && isEscape(url, i)) {
                out.append((char) c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)));
                    out.append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isEscape(String url, int at) {
        return at + 2 < url.length()
                && Character.digit(url.charAt(at + 1), 16) >= 0
                && Character.digit(url.charAt(at + 2), 16) >= 0;
    }

    /** What goldmark writes no address for, unless raw HTML is allowed. */
    static boolean isDangerous(String url) {
        if (url.startsWith("data:image/")) {
            return !url.startsWith("png;", 11)
                    && !url.startsWith("gif;", 11)
                    && !url.startsWith("jpeg;", 11)
                    && !url.startsWith("webp;", 11)
                    && !url.startsWith("svg+xml;", 11);
        }
        return url.startsWith("javascript:")
                || url.startsWith("vbscript:")
                || url.startsWith("file:")
                || url.startsWith("data:");
    }
}
