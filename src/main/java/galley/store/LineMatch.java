package galley.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which lines of an edited text are lines of the old one. What is alike at both ends is matched first; between, lines
 * that occur once on each side and in the same order are anchors (a patience diff), and what touches an anchor and is
 * alike goes with it. Lines left over are matched from the back: where a line was split or two were joined, the line
 * end that was not touched is the last one. Takes time in proportion to the lines times the logarithm of their number,
 * whatever was edited.
 */
final class LineMatch {
    private static final int DEEPEST = 40;

    private final String[] before;
    private final String[] after;
    private final int[] found;

    private LineMatch(String[] before, String[] after) {
        this.before = before;
        this.after = after;
        this.found = new int[after.length];
        Arrays.fill(found, -1);
    }

    /** For each line of {@code after} the line of {@code before} that it is, or -1. Never decreasing. */
    static int[] between(String[] before, String[] after) {
        LineMatch match = new LineMatch(before, after);
        match.stretch(0, before.length, 0, after.length, 0);
        return match.found;
    }

    private void stretch(int b, int bEnd, int a, int aEnd, int depth) {
        while (b < bEnd && a < aEnd && before[b].equals(after[a])) {
            found[a++] = b++;
        }
        while (b < bEnd && a < aEnd && before[bEnd - 1].equals(after[aEnd - 1])) {
            found[--aEnd] = --bEnd;
        }
        if (b == bEnd || a == aEnd) {
            return;
        }
        for (int i = 1; i <= Math.min(bEnd - b, aEnd - a); i++) {
            found[aEnd - i] = bEnd - i;
        }
        if (depth == DEEPEST) {
            return;
        }
        int[] anchors = anchors(b, bEnd, a, aEnd);
        if (Arrays.stream(anchors).allMatch(line -> line < 0)) {
            return;
        }
        Arrays.fill(found, a, aEnd, -1);
        int from = a;
        int base = b;
        for (int line = a; line < aEnd; line++) {
            int anchor = anchors[line - a];
            if (anchor >= 0) {
                stretch(base, anchor, from, line, depth + 1);
                found[line] = anchor;
                base = anchor + 1;
                from = line + 1;
            }
        }
        stretch(base, bEnd, from, aEnd, depth + 1);
    }

    /** The longest rising run of lines that are unique on both sides. */
    private int[] anchors(int b, int bEnd, int a, int aEnd) {
        Map<String, Integer> once = new HashMap<>();
        for (int line = b; line < bEnd; line++) {
            once.merge(before[line], line, (one, two) -> -1);
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int line = a; line < aEnd; line++) {
            seen.merge(after[line], 1, Integer::sum);
        }
        int[] partner = new int[aEnd - a];
        int[] previous = new int[aEnd - a];
        int[] tops = new int[aEnd - a]; // the last line of the best run of each length
        int longest = 0;
        for (int i = 0; i < partner.length; i++) {
            Integer line = seen.get(after[a + i]) == 1 ? once.get(after[a + i]) : null;
            partner[i] = line == null ? -1 : line;
            if (partner[i] < 0) {
                continue;
            }
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (partner[tops[middle]] < partner[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tops[low - 1];
            tops[low] = i;
            longest = Math.max(longest, low + 1);
        }
        int[] anchors = new int[partner.length];
        Arrays.fill(anchors, -1);
        for (int i = longest == 0 ? -1 : tops[longest - 1]; i >= 0; i = previous[i]) {
            anchors[i] = partner[i];
        }
        return anchors;
    }
}
