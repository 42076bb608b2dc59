package galley.preview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * Which of the old items each new one is made from, so that as much as possible stays as it is: patience diff (equal ends,
 * then the longest run of items that occur once on both sides, then again between those).
 */
final class Matching {
    private static final int NEW = -1;

    private final List<?> was;
    private final List<?> now;
    private final int[] from;
    private final List<int[]> gaps = new ArrayList<>();

    private Matching(List<?> was, List<?> now) {
        this.was = was;
        this.now = now;
        this.from = new int[now.size()];
        Arrays.fill(from, NEW);
    }

    /**
     * For each new item the index of an old one, rising, or -1 where it has to be made.
     *
     * @param alike whether an item that is not equal may be made by changing the other
     */
    static <T> int[] of(List<T> was, List<T> now, BiPredicate<? super T, ? super T> alike) {
        Matching matching = new Matching(was, now);
        matching.equal(0, was.size(), 0, now.size());
        for (int[] gap : matching.gaps) {
            for (int i = gap[0], j = gap[2]; i < gap[1] && j < gap[3]; i++, j++) {
                if (alike.test(was.get(i), now.get(j))) {
                    matching.from[j] = i;
                }
            }
        }
        return matching.from;
    }

    private void equal(int wasStart, int wasEnd, int nowStart, int nowEnd) {
        int i = wasStart;
        int j = nowStart;
        int iEnd = wasEnd;
        int jEnd = nowEnd;
        while (i < iEnd && j < jEnd && was.get(i).equals(now.get(j))) {
            from[j++] = i++;
        }
        while (i < iEnd && j < jEnd && was.get(iEnd - 1).equals(now.get(jEnd - 1))) {
            from[--jEnd] = --iEnd;
        }
        if (i == iEnd || j == jEnd) {
            return;
        }
        List<int[]> anchors = anchors(i, iEnd, j, jEnd);
        if (anchors.isEmpty()) {
            gaps.add(new int[] {i, iEnd, j, jEnd});
            return;
        }
        for (int[] anchor : anchors) {
            equal(i, anchor[0], j, anchor[1]);
            from[anchor[1]] = anchor[0];
            i = anchor[0] + 1;
            j = anchor[1] + 1;
        }
        equal(i, iEnd, j, jEnd);
    }

    /** Pairs of equal items, each the only one of its kind on both sides, the longest rising run of them. */
    private List<int[]> anchors(int wasStart, int wasEnd, int nowStart, int nowEnd) {
        Map<Object, Integer> wasOnce = once(was, wasStart, wasEnd);
        Map<Object, Integer> nowOnce = once(now, nowStart, nowEnd);
        List<int[]> pairs = new ArrayList<>();
        for (int j = nowStart; j < nowEnd; j++) {
            Object item = now.get(j);
            int i = nowOnce.get(item) == NEW ? NEW : wasOnce.getOrDefault(item, NEW);
            if (i != NEW) {
                pairs.add(new int[] {i, j});
            }
        }
        return rising(pairs);
    }

    private static Map<Object, Integer> once(List<?> items, int start, int end) {
        Map<Object, Integer> places = new HashMap<>();
        for (int i = start; i < end; i++) {
            int place = i;
            places.compute(items.get(i), (item, before) -> before == null ? place : NEW);
        }
        return places;
    }

    /** The longest subsequence with rising first numbers (patience sorting). */
    private static List<int[]> rising(List<int[]> pairs) {
        int[] tops = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int piles = 0;
        for (int k = 0; k < pairs.size(); k++) {
            int low = 0;
            int high = piles;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops[middle])[0] < pairs.get(k)[0]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[k] = low == 0 ? NEW : tops[low - 1];
            tops[low] = k;
            piles = Math.max(piles, low + 1);
        }
        List<int[]> run = new ArrayList<>();
        for (int k = piles == 0 ? NEW : tops[piles - 1]; k != NEW; k = previous[k]) {
            run.addFirst(pairs.get(k));
        }
        return run;
    }
}
