package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A large text is read in the pauses of its author, a small one at once. */
class ReadingPaceTest {
    private record Alarm(long at, Runnable task) {}

    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Long> readAt = new ArrayList<>();
    private long now;
    /** Of a reading, in milliseconds; 0 where the test says itself when it is done. */
    private long takes;

    private final ReadingPace pace = new ReadingPace(
            (millis, task) -> {
                Alarm alarm = new Alarm(now + millis, task);
                alarms.add(alarm);
                return () -> alarms.remove(alarm);
            },
            () -> now,
            this::read);

    private void read() {
        readAt.add(now);
        if (takes > 0) {
            alarms.add(new Alarm(now + takes, () -> pace.done(false)));
        }
    }

    private void until(long time) {
        for (; now < time; now++) {
            for (Alarm alarm : List.copyOf(alarms)) {
                if (alarm.at() <= now && alarms.remove(alarm)) {
                    alarm.task().run();
                }
            }
        }
    }

    private void firstTook(long millis) {
        pace.changed();
        until(now + millis);
        pace.done(false);
        readAt.clear();
    }

    @Test
    void what_took_little_is_read_at_once_at_every_key() {
        firstTook(30);
        for (int key = 0; key < 3; key++) {
            pace.changed();
            pace.done(false);
            until(now + 33);
        }
        assertThat(readAt).containsExactly(30L, 63L, 96L);
    }

    @Test
    void what_took_long_waits_for_a_quarter_of_that_so_that_the_letter_is_seen_first() {
        firstTook(400);
        until(5000);
        pace.changed();
        until(6000);
        assertThat(readAt).containsExactly(5100L);
    }

    @Test
    void in_steady_typing_it_rests_three_times_as_long_as_it_works_and_no_longer() {
        typeSteadily();
        assertThat(readAt).hasSizeBetween(12, 14);
        for (int i = 1; i < readAt.size(); i++) {
            assertThat(readAt.get(i) - readAt.get(i - 1)).isBetween(1600L, 1650L);
        }
    }

    @Test
    void in_steady_typing_of_what_is_shown_without_it_it_rests_for_ten_seconds() {
        pace.shown(true);
        typeSteadily();
        assertThat(readAt).hasSize(2);
        assertThat(readAt.get(1) - readAt.get(0)).isBetween(10_400L, 10_450L);
    }

    private void typeSteadily() {
        firstTook(400);
        takes = 400;
        for (long key = now; key < 22_000; key += 33) {
            pace.changed();
            until(key + 33);
        }
    }

    @Test
    void what_is_shown_without_it_waits_for_a_pause_of_as_long_as_it_takes() {
        firstTook(400);
        pace.shown(true);
        until(5000);
        pace.changed();
        until(6000);
        assertThat(readAt).containsExactly(5400L);
    }

    @Test
    void what_is_shown_a_moment_after_it_was_typed_waits_from_then() {
        firstTook(400);
        until(5000);
        pace.changed();
        until(5020);
        pace.shown(true);
        until(6000);
        assertThat(readAt).containsExactly(5420L);
    }

    @Test
    void between_two_keys_of_most_people_it_is_not_read_while_it_is_shown() {
        firstTook(120);
        pace.shown(true);
        for (int key = 0; key < 10; key++) {
            pace.changed();
            until(now + 250);
        }
        assertThat(readAt).isEmpty();
        until(now + 151);
        assertThat(readAt).hasSize(1);
    }

    @Test
    void a_key_after_long_typing_whose_outcome_is_not_shown_is_seen_before_it_is_read() {
        firstTook(400);
        pace.shown(true);
        for (int key = 0; key < 100; key++) {
            pace.changed();
            until(now + 33);
        }
        long last = now;
        pace.changed();
        pace.shown(false);
        until(now + 200);
        assertThat(readAt).containsExactly(last + 100);
    }

    @Test
    void what_turns_out_not_to_be_shown_does_not_wait_for_as_long() {
        firstTook(400);
        pace.shown(true);
        until(5000);
        pace.changed();
        until(5020);
        pace.shown(false);
        until(6000);
        assertThat(readAt).containsExactly(5120L);
    }

    @Test
    void what_is_typed_while_it_is_read_is_read_in_the_end() {
        firstTook(400);
        pace.now();
        pace.changed();
        until(now + 400);
        assertThat(readAt).hasSize(1);
        pace.done(false);
        until(now + 401);
        assertThat(readAt).hasSize(2);
    }

    @Test
    void a_text_that_became_small_is_read_at_once_again() {
        firstTook(400);
        pace.changed();
        until(now + 120);
        pace.done(false);
        until(now + 1000);
        firstTook(20);
        pace.changed();
        assertThat(readAt).containsExactly(now);
    }
}
