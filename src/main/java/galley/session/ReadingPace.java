package galley.session;

import galley.store.Later;
import java.util.function.LongSupplier;

/**
 * When a changed text is read again. What is read quickly is read at once. Reading a large text takes a core and leaves
 * garbage that stops everything when it is swept, so there a key's letter comes first: reading waits for a pause of a
 * quarter of the time that it took last, and in steady typing rests three times as long as it works. While the preview
 * shows without it what is typed, that is not urgent: then it waits for a pause of the whole time, and rests for ten
 * seconds, for which counts, checks, and the list of pictures may be old. Belongs to the thread of its {@link Later}.
 */
public final class ReadingPace {
    /** Milliseconds of a reading that is no trouble to anybody: two frames. */
    private static final long SHORT = 33;

    /** How many times as long as a reading takes there is none, in steady typing. */
    private static final long REST = 3;

    /** Milliseconds that it rests at least while what is typed is shown already. */
    private static final long LONG_REST = 10_000;

    /** Milliseconds that it waits at least then: between two keys of most people is less. */
    private static final long LONG_PAUSE = 400;

    private final Later later;
    private final LongSupplier millis;
    private final Runnable read;
    private boolean reading;
    private boolean wanted;
    private boolean shown;
    private long began;
    private long took;
    private long restsFrom;
    private Runnable cancel = () -> {};

    /**
     * @param millis a clock
     * @param read begins to read the newest text; {@link #done} is told when it has been
     */
    public ReadingPace(Later later, LongSupplier millis, Runnable read) {
        this.later = later;
        this.millis = millis;
        this.read = read;
    }

    /** The text is another than the one that was read last. */
    public void changed() {
        if (took < SHORT) {
            now();
            return;
        }
        if (!wanted) {
            restsFrom = millis.getAsLong();
        }
        wanted = true;
        if (!reading) {
            await();
        }
    }

    /** @param is whether what was typed since the last reading is on the preview without another */
    public void shown(boolean is) {
        boolean other = is != shown;
        shown = is;
        if (!other || !wanted || reading) {
            return;
        }
        if (!is) { // the key that makes the difference is seen first
            restsFrom = Math.max(restsFrom, millis.getAsLong() - REST * took + took / 4);
        }
        await();
    }

    /** Reads at once, however long that takes. */
    public void now() {
        cancel.run();
        cancel = () -> {};
        wanted = false;
        if (!reading) {
            reading = true;
            began = millis.getAsLong();
        }
        read.run();
    }

    /** A text has been read, or could not be. @param more whether a newer one already is being read */
    public void done(boolean more) {
        long now = millis.getAsLong();
        took = now - began;
        began = now;
        reading = more;
        restsFrom = now;
        if (wanted && !more) {
            await();
        }
    }

    private void await() {
        cancel.run();
        long rest = shown ? Math.max(LONG_REST, REST * took) : REST * took;
        long pause = shown ? Math.max(LONG_PAUSE, took) : took / 4;
        cancel = later.after(Math.clamp(restsFrom + rest - millis.getAsLong(), 0, pause), this::now);
    }
}
