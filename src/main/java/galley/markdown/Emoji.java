package galley.markdown;

import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Picture letters by the names that GitHub gives them. The list is read when it is first asked for, which takes a moment:
 * not on the FX thread.
 *
 * @param name without colons
 * @param letters as they stand in a text
 */
public record Emoji(String name, String letters) {
    private static final class All {
        private static final List<Emoji> BY_NAME = read();
    }

    /** Those whose names begin with these letters, then those that have them within; the shortest names first. */
    public static List<Emoji> named(String letters, int most) {
        List<Emoji> found = new ArrayList<>();
        for (Emoji emoji : All.BY_NAME) {
            if (emoji.name.startsWith(letters)) {
                found.add(emoji);
            }
        }
        for (Emoji emoji : All.BY_NAME) {
            if (emoji.name.indexOf(letters) > 0) {
                found.add(emoji);
            }
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private static List<Emoji> read() {
        Map<String, String> letters = new TreeMap<>();
        for (EmojiReference.Emoji each : EmojiReference.getEmojiList()) {
            if (each.shortcut != null && each.unicodeChars != null && each.unicodeChars.startsWith("U+")) {
                letters.putIfAbsent(each.shortcut, letters(each.unicodeChars));
            }
        }
        return letters.entrySet().stream()
                .map(entry -> new Emoji(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt((Emoji emoji) -> emoji.name.length())
                        .thenComparing(Emoji::name))
                .collect(Collectors.toUnmodifiableList());
    }

    /** @param points as {@code U+1F469 U+200D U+1F467} */
    private static String letters(String points) {
        StringBuilder out = new StringBuilder();
        for (String point : points.split("[ ,]+")) {
            out.appendCodePoint(Integer.parseInt(point.substring(2), 16));
        }
        return out.toString();
    }
}
