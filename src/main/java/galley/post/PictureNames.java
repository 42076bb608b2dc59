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
    private static final Pattern ENDING =
            Pattern.compile("\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?!\\w)", Pattern.CASE_INSENSITIVE);
    /** What a name in a text is taken to begin behind, with blanks of all kinds. */
    private static final String BEFORE = "\"'`()<>[]{}|,;:=/\\";

    private static final int LONGEST = 255;

    private PictureNames() {}

    /** Each as {@link #key} has it, with where it stands first. */
    public static Map<String, Integer> in(String text) {
        Map<String, Integer> names = new HashMap<>();
        Matcher ending = ENDING.matcher(text);
        while (ending.find()) {
            int start = start(text, ending.start());
            if (start < ending.start()) {
                names.putIfAbsent(key(Link.unescaped(text.substring(start, ending.end()))), start);
            }
        }
        return names;
    }

    /** What tells a file's name from others in a text: in small letters, and of several words only the last. */
    public static String key(String name) {
        return name.substring(start(name, name.length())).toLowerCase(Locale.ROOT);
    }

    private static int start(String text, int end) {
        int start = end;
        while (start > 0
                && end - start < LONGEST
                && !Character.isWhitespace(text.charAt(start - 1))
                && BEFORE.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
