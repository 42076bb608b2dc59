package galley.markdown.marked;

import java.util.HashMap;
import java.util.Map;

/** Looks for marks in one text and remembers which are not there any more, so that nobody looks for them twice. */
final class Absent {
    private final String text;
    private final Map<String, Integer> from = new HashMap<>();

    Absent(String text) {
        this.text = text;
    }

    int find(String mark, int at) {
        if (at >= from.getOrDefault(mark, Integer.MAX_VALUE)) {
            return -1;
        }
        int found = text.indexOf(mark, at);
        if (found < 0) {
            from.put(mark, at);
        }
        return found;
    }

    int behind(String mark, int at) {
        int found = find(mark, at);
        return found < 0 ? -1 : found + mark.length();
    }
}
