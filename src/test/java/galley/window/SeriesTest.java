package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final Deque<Runnable> disk = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private final Series series = new Series(disk::add, Runnable::run);

    @Test
    void one_after_the_other_with_room_for_other_work_between() {
        begin("a", "b");
        disk.add(() -> seen.add("saved"));
        crank();
        assertThat(seen).containsExactly("did a", "told A", "saved", "did b", "told B", "ended");
    }

    @Test
    void once_stopped_the_one_in_work_is_told_of_and_no_other_begun() {
        begin("a", "b", "c");
        disk.removeFirst().run();
        series.stop();
        crank();
        assertThat(seen).containsExactly("did a", "told A", "did b", "told B", "ended");
        assertThat(series.stopped()).isTrue();
    }

    @Test
    void nothing_to_do_is_ended_at_once() {
        begin();
        assertThat(seen).containsExactly("ended");
    }

    private void begin(String... things) {
        series.run(
                List.of(things),
                thing -> {
                    seen.add("did " + thing);
                    return thing.toUpperCase(java.util.Locale.ROOT);
                },
                told -> seen.add("told " + told),
                () -> seen.add("ended"));
    }

    private void crank() {
        while (!disk.isEmpty()) {
            disk.removeFirst().run();
        }
    }
}
