package galley.markdown.marked;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives headings their ids; a word that stood before gets a number. Confined to one rendering. */
final class HeadingIds {
    private static final String SPECIAL = "~`!@#$%^&*()-_+=[]{}|\\;:\"'<>,.?/";
    /** What every JavaScript object has: Hexo takes the first such heading for a second one and counts from there. */
    private static final Set<String> INHERITED = Set.of(
            "constructor",
            "toString",
            "valueOf",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString");

    private final int letterCase;
    private final Map<String, Integer> next = new HashMap<>();

    HeadingIds(int letterCase) {
        this.letterCase = letterCase;
    }

    /** @param html of the heading */
    String id(String html) {
        String id = word(Chars.trim(Escapes.withoutTags(Escapes.undone(html))));
        Integer number = next.get(id);
        if (number == null && INHERITED.contains(id)) {
            next.put(id, 0);
            return id + "-NaN";
        }
        if (number == null || number == 0) {
            next.put(id, 1);
            return id;
        }
        next.put(id, number + 1);
        return id + "-" + number;
    }

    private String word(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean gap = false;
        for (char c : Diacritics.without(text).toCharArray()) {
            if (c < ' ') {
                continue;
            }
            if (Chars.isSpace(c) || SPECIAL.indexOf(c) >= 0) {
                gap = true;
            } else {
                out.append(gap && !out.isEmpty() ? "-" : "").append(c);
                gap = false;
            }
        }
        String word = out.toString();
        return switch (letterCase) {
            case 1 -> word.toLowerCase(Locale.ROOT);
            case 2 -> word.toUpperCase(Locale.ROOT);
            default -> word;
        };
    }
}
