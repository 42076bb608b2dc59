package galley.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that a test turns by hand. */
public final class HandClock implements Later {
    private record Task(long at, Runnable run) {}

    private final List<Task> tasks = new ArrayList<>();
    private long now;

    public long now() {
        return now;
    }

    @Override
    public Runnable after(long millis, Runnable run) {
        Task task = new Task(now + millis, run);
        tasks.add(task);
        return () -> tasks.remove(task);
    }

    public void turn(long millis) {
        long end = now + millis;
        while (true) {
            Task next = tasks.stream()
                    .filter(task -> task.at <= end)
                    .min(Comparator.comparingLong(Task::at))
                    .orElse(null);
            if (next == null) {
                break;
            }
            now = next.at;
            tasks.remove(next);
            next.run.run();
        }
        now = end;
    }
}
