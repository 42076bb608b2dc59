package galley.post;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of pictures that a text has anywhere, whatever it means by them: style sheets, templates and tags of a theme
 * name pictures in ways that nobody can list. Pure, linear in the length of the text; any thread.
 */
public final class PictureNames {
    /** What a name in a text is taken to end at. */
    private static final String ENDS = "\\s\"'`()<>\\[\\]{}|,;:=/\\\\";

    private static final Pattern BEFORE = Pattern.compile("(?s).*[" + ENDS + "]");
    private static final Pattern NAME = Pattern.compile(
            "[^" + ENDS + "]{1,255}?\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?![\\w])", Pattern.CASE_INSENSITIVE);

    private PictureNames() {}

    /** Each as {@link #key} has it, with where it stands first. */
    public static Map<String, Integer> in(String text) {
        Map<String, Integer> names = new HashMap<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            names.putIfAbsent(key(Link.unescaped(name.group())), name.start());
        }
        return names;
    }

    /** What tells a file's name from others in a text: in small letters, and of several words only the last. */
    public static String key(String name) {
        return BEFORE.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
    }
}
