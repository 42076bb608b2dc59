package galley.post;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Something in a body that leads elsewhere.
 *
 * @param target as written, without brackets and title
 * @param words the link's text or the picture's description; null where there cannot be any
 * @param start offset in the post at which the target begins
 * @param end offset just after the target
 * @param at offset at which the whole link begins
 */
public record Link(Kind kind, String target, String words, int start, int end, int at) {
    /** A name with {@code %20} and the like read; one that is no such writing stays as it is. */
    public static String unescaped(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return name;
        }
    }

    /** What is at the other end. */
    public enum Kind {
        /** Shown or played in the page: a picture, a film, a sound. */
        PICTURE,
        /** Followed by a click. */
        PAGE
    }
}
