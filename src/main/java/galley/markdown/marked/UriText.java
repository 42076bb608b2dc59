package galley.markdown.marked;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** JavaScript's functions for percent signs. */
final class UriText {
    private static final String KEPT = ";,/?:@&=+$-_.!~*'()#";

    private UriText() {}

    /** {@code encodeURI}; null where a character is half of one. */
    static String encoded(String text) {
        return encoded(text, KEPT);
    }

    /** Without those letters, digits and other characters everything is written by its bytes. */
    static String encoded(String text, String kept) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c < 128 && (Chars.isLetterOrDigit((char) c) || kept.indexOf(c) >= 0)) {
                out.append((char) c);
            } else if (c >= 0xD800 && c <= 0xDFFF) {
                return null;
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    append(out, b);
                }
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, byte b) {
        out.append('%')
                .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }

    /** {@code querystring.unescape}: everything, and what is no text as well as it goes. */
    static String unescaped(String text) {
        String exact = decoded(text, true);
        return exact == null ? decoded(text, false) : exact;
    }

    private static String decoded(String text, boolean strict) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            if (text.charAt(i) != '%') {
                out.append(text.charAt(i++));
                continue;
            }
            byte[] bytes = new byte[(text.length() - i) / 3 + 1];
            int count = 0;
            int end = i;
            while (end + 2 < text.length() && text.charAt(end) == '%' && value(text, end + 1) >= 0) {
                bytes[count++] = (byte) value(text, end + 1);
                end += 3;
            }
            if (count == 0) {
                if (strict) {
                    return null;
                }
                out.append(text.charAt(i++));
                continue;
            }
            String words = words(bytes, count, strict);
            if (words == null) {
                return null;
            }
            out.append(words);
            i = end;
        }
        return out.toString();
    }

    private static String words(byte[] bytes, int count, boolean strict) {
        CodingErrorAction action = strict ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE;
        try {
            CharBuffer decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(action)
                    .onUnmappableCharacter(action)
                    .decode(ByteBuffer.wrap(bytes, 0, count));
            return decoded.toString();
        } catch (CharacterCodingException noText) {
            return null;
        }
    }

    private static int value(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return text.charAt(at) < 128 && text.charAt(at + 1) < 128 && high >= 0 && low >= 0 ? 16 * high + low : -1;
    }
}
