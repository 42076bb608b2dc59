package galley.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fields whose key stood there before. */
final class Repeats {
    private Repeats() {}

    static List<Entry> of(List<Entry> entries) {
        Set<String> seen = new HashSet<>();
        List<Entry> repeats = new ArrayList<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.key())) {
                repeats.add(entry);
            }
        }
        return repeats;
    }
}
