package galley.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets. */
final class TickingClock implements InstantSource {
    private Instant now;

    TickingClock(String now) {
        this.now = Instant.parse(now);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
