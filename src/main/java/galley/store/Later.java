package galley.store;

/**
 * Runs something a while later, on the thread that asked. The store makes no threads and keeps no time of its own:
 * whoever uses it says how to wait.
 */
@FunctionalInterface
public interface Later {
    /** @return call it, on the same thread, to have the task not run */
    Runnable after(long millis, Runnable task);
}
