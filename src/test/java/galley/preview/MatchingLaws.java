package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MatchingLaws {
    @Property(tries = 500)
    void the_numbers_rise_and_name_old_items(
            @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> was,
            @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> now) {
        int[] from = Matching.of(was, now, (one, other) -> (one + other) % 2 == 0);
        assertThat(from).hasSize(now.size());
        int last = -1;
        for (int i = 0; i < from.length; i++) {
            if (from[i] >= 0) {
                assertThat(from[i]).isGreaterThan(last).isLessThan(was.size());
                assertThat((was.get(from[i]) + now.get(i)) % 2).isZero();
                last = from[i];
            }
        }
    }

    @Property(tries = 200)
    void what_is_equal_at_both_ends_is_kept(
            @ForAll @Size(max = 8) List<Integer> start,
            @ForAll @Size(max = 8) List<Integer> end,
            @ForAll @Size(max = 4) List<Integer> middle) {
        List<Integer> was = joined(start, List.of(), end);
        List<Integer> now = joined(start, middle, end);
        int[] from = Matching.of(was, now, (one, other) -> false);
        long kept = java.util.Arrays.stream(from).filter(i -> i >= 0).count();
        assertThat(kept).isEqualTo(was.size());
    }

    @SafeVarargs
    private static List<Integer> joined(List<Integer>... lists) {
        return java.util.Arrays.stream(lists).flatMap(List::stream).toList();
    }
}
