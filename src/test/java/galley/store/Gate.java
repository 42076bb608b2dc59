package galley.store;

import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A drive that answers no call while it hangs, and notes the calls of a thread that must never wait for one. */
public final class Gate implements FaultDisk.When {
    private final Queue<String> forbidden = new ConcurrentLinkedQueue<>();
    private final String never;
    private boolean hangs;
    private int held;

    /** @param never the name of the thread */
    public Gate(String never) {
        this.never = never;
    }

    @Override
    public synchronized boolean fails(String call, Path path) {
        if (Thread.currentThread().getName().equals(never)) {
            forbidden.add(call + " " + path);
        }
        held++;
        notifyAll();
        while (hangs) {
            try {
                wait();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        held--;
        return false;
    }

    /** From now on no call returns. */
    public synchronized void hang() {
        hangs = true;
    }

    /** Calls that wait return, and those to come. */
    public synchronized void answer() {
        hangs = false;
        notifyAll();
    }

    /** Whether a call waits now. */
    public synchronized boolean holds() {
        return held > 0;
    }

    /** The calls that the thread has made. */
    public Queue<String> forbidden() {
        return forbidden;
    }
}
