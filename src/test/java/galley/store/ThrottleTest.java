package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private final HandClock clock = new HandClock();
    private final List<Long> runs = new ArrayList<>();
    private final Throttle throttle = new Throttle(1000, clock, () -> runs.add(clock.now()));

    @Test
    void work_runs_every_second_while_somebody_types_without_a_pause() {
        for (int key = 0; key < 200; key++) {
            throttle.poke();
            clock.turn(50);
        }

        assertThat(runs).startsWith(1000L, 2000L, 3000L).hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void nothing_runs_without_a_cause() {
        clock.turn(10_000);
        throttle.now();

        assertThat(runs).isEmpty();
    }

    @Test
    void waiting_work_can_be_done_at_once_or_dropped() {
        throttle.poke();
        throttle.now();
        throttle.poke();
        throttle.cancel();
        clock.turn(10_000);

        assertThat(runs).containsExactly(0L);
    }
}
