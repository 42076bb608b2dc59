package galley.markdown;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Limits SECOND = new Limits(Duration.ofSeconds(1), 100);

    private long wall;
    private long own;

    private Deadline deadline() {
        return new Deadline(SECOND, () -> wall, () -> own);
    }

    private void pass(long wallMillis, long ownMillis) {
        wall += wallMillis * 1_000_000;
        own += ownMillis * 1_000_000;
    }

    @Test
    void a_thread_that_works_all_the_time_is_stopped_when_the_time_is_over() {
        own = 1L << 40; // of what it did before
        Deadline deadline = deadline();
        for (int i = 0; i < 10; i++) {
            pass(99, 99);
            assertThatCode(deadline::check).doesNotThrowAnyException();
        }
        pass(20, 20);
        pass(99, 99);
        assertThatThrownBy(deadline::check)
                .isInstanceOf(TooComplex.class)
                .hasMessageContaining("takes longer to render than 1000 ms");
    }

    @Test
    void time_in_which_others_had_the_machine_does_not_count() {
        Deadline deadline = deadline();
        for (int i = 0; i < 40; i++) {
            pass(100, 10);
            assertThatCode(deadline::check).doesNotThrowAnyException();
        }
        pass(600, 600);
        assertThatThrownBy(deadline::check).isInstanceOf(TooComplex.class);
    }

    @Test
    void who_waits_is_not_kept_for_ever() {
        Deadline deadline = deadline();
        pass(7_900, 1);
        assertThatCode(deadline::check).doesNotThrowAnyException();
        pass(1_200, 1);
        assertThatThrownBy(deadline::check).isInstanceOf(TooComplex.class);
    }
}
