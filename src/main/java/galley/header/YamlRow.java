package galley.header;

import galley.header.YamlNode.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One field of a YAML header.
 *
 * @param pair null for a piece that cannot be read, and for a field that comes in by a merge key
 * @param colon where the key's colon stands; -1 where it was not found
 */
record YamlRow(Pair pair, int colon, Entry entry) {
    static final String COMES_IN = "It comes in from another map by `<<`: edit it in the text.";

    /**
     * The fields as their reader sees them: those that merge keys bring in stand in the place of their {@code <<}.
     *
     * @param replaces whether what comes in replaces what stands above
     */
    static List<YamlRow> merged(List<YamlRow> rows, boolean replaces) {
        if (rows.stream().noneMatch(YamlRow::isMerge)) {
            return rows;
        }
        Set<String> own = rows.stream()
                .filter(row -> !row.isMerge())
                .map(row -> row.entry().key())
                .collect(Collectors.toSet());
        List<YamlRow> all = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (YamlRow row : rows) {
            int before = all.size();
            if (row.isMerge()) {
                row.bringIn(all, places, own, replaces);
            } else {
                all.add(row);
            }
            for (int i = before; i < all.size(); i++) {
                places.put(all.get(i).entry().key(), i);
            }
        }
        return all;
    }

    private boolean isMerge() {
        return pair != null && YamlValues.isMerge(pair.key());
    }

    private void bringIn(List<YamlRow> above, Map<String, Integer> places, Set<String> own, boolean replaces) {
        int before = above.size();
        for (Map.Entry<String, Value> field : YamlValues.merged(entry.value()).entrySet()) {
            Integer same = places.get(field.getKey());
            if (same != null && replaces) {
                Entry old = above.get(same).entry();
                above.set(same, new YamlRow(null, -1, comesIn(old, field)));
            } else if (same == null && !own.contains(field.getKey())) {
                above.add(new YamlRow(null, -1, comesIn(entry, field)));
            }
        }
        if (above.size() == before) {
            above.add(this);
        }
    }

    /** @param place the field that stands in the text */
    private static Entry comesIn(Entry place, Map.Entry<String, Value> field) {
        return new Entry(
                field.getKey(),
                field.getValue(),
                place.keySpan(),
                place.valueSpan(),
                place.line(),
                place.endLine(),
                COMES_IN);
    }
}
