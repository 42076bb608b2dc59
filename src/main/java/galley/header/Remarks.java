package galley.header;

import galley.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The comments of a header in YAML or TOML, each with the field that it goes with when the header is written anew, and
 * the blank lines between fields, as empty texts.
 *
 * @param above by the index of the field: the comments above it and between the lines of its value
 * @param beside by the index of the field: the one after its value
 * @param last those below all fields
 */
record Remarks(Map<Integer, List<String>> above, Map<Integer, String> beside, List<String> last) {
    static final Remarks NONE = new Remarks(Map.of(), Map.of(), List.of());

    /** @param entries of a header that can be read without a problem */
    static Remarks of(Head head, Region region, List<Entry> entries) {
        Map<Integer, List<String>> above = new HashMap<>();
        Map<Integer, String> beside = new HashMap<>();
        List<String> last = new ArrayList<>();
        Span content = region.content();
        if (content.isEmpty()) {
            return NONE;
        }
        Map<Integer, String> comments = Comments.of(head, region.notation(), content);
        Map<Integer, Integer> owners = owners(entries);
        int next = 0;
        for (int line = head.line(content.start()); line <= head.line(content.end() - 1); line++) {
            String comment = comments.getOrDefault(line, "");
            Integer owner = owners.get(line);
            if (owner == null) {
                while (next < entries.size() && entries.get(next).line() < line) {
                    next++;
                }
                List<String> here =
                        next < entries.size() ? above.computeIfAbsent(next, index -> new ArrayList<>()) : last;
                int start = Math.max(content.start(), head.startOf(line));
                if (!comment.isEmpty()
                        || head.slice(start, Math.min(content.end(), head.lineEnd(start)))
                                .isBlank()) {
                    here.add(comment);
                }
            } else if (!comment.isEmpty()) {
                boolean oneLine =
                        entries.get(owner).line() == entries.get(owner).endLine();
                if (oneLine) {
                    beside.put(owner, comment);
                } else {
                    above.computeIfAbsent(owner, index -> new ArrayList<>()).add(comment);
                }
            }
        }
        return new Remarks(above, beside, last);
    }

    /** Which field each line belongs to. */
    private static Map<Integer, Integer> owners(List<Entry> entries) {
        Map<Integer, Integer> owners = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            for (int line = entries.get(i).line(); line <= entries.get(i).endLine(); line++) {
                owners.putIfAbsent(line, i);
            }
        }
        return owners;
    }

    List<String> above(int index) {
        return above.getOrDefault(index, List.of());
    }

    String beside(int index) {
        return beside.getOrDefault(index, "");
    }

    /** The comments of the fields from one index to before another, without blank lines. */
    List<String> between(int from, int to) {
        List<String> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            found.addAll(above(i));
            found.add(beside(i));
        }
        found.removeIf(String::isEmpty);
        return found;
    }

    /** All comments in the order of the fields; no blank lines. */
    List<String> all(int fields) {
        List<String> all = new ArrayList<>(between(0, fields));
        all.addAll(last);
        all.removeIf(String::isEmpty);
        return all;
    }
}
