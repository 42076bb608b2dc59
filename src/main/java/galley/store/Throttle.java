package galley.store;

/**
 * Lets work run at most once in a while, and always so soon after the first cause: a throttle. (A wait that starts anew
 * with every cause would never end while somebody types on.) Belongs to one thread, that of its {@link Later}.
 */
public final class Throttle {
    private final long millis;
    private final Later later;
    private final Runnable work;
    private Runnable cancel;

    public Throttle(long millis, Later later, Runnable work) {
        this.millis = millis;
        this.later = later;
        this.work = work;
    }

    /** There is work; it runs within the time, together with what comes until then. */
    public void poke() {
        if (cancel == null) {
            cancel = later.after(millis, this::run);
        }
    }

    /** Whether work is waiting. */
    public boolean waiting() {
        return cancel != null;
    }

    /** Does waiting work at once; nothing if there is none. */
    public void now() {
        if (cancel != null) {
            cancel.run();
            run();
        }
    }

    /** Waiting work is not wanted any more. */
    public void cancel() {
        if (cancel != null) {
            cancel.run();
            cancel = null;
        }
    }

    private void run() {
        cancel = null;
        work.run();
    }
}
