package galley.store;

import galley.Tally;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.function.Supplier;

/** Runs something again and again, each time with another one of its disk calls failing, until all have failed once. */
public final class Faults {
    /** How a call fails. @param half a write has done half of its work */
    private record Kind(String name, Supplier<? extends Throwable> thrown, boolean half) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("i/o error", () -> new IOException("Input/output error"), false),
            new Kind("no space", () -> new FileSystemException("x", null, "No space left on device"), false),
            new Kind("access denied", () -> new AccessDeniedException("x"), false),
            new Kind("not permitted", () -> new FileSystemException("x", null, "Operation not permitted"), false),
            new Kind("no such file", () -> new NoSuchFileException("x"), false),
            new Kind("half a write", () -> new IOException("No space left on device"), true),
            new Kind("an Error", () -> new LinkageError("injected"), false));

    private final Tally.Row row;
    private int injected;

    private Faults(Tally.Row row) {
        this.row = row;
    }

    /** What to look at after each run. */
    @FunctionalInterface
    public interface Check<O> {
        void after(String fault, MemoryDisk disk, O outcome, boolean failed);
    }

    /** What is done, with a disk that may fail and the disk as it is. */
    @FunctionalInterface
    public interface Action<O> {
        O run(Disk disk) throws IOException;
    }

    /**
     * @param what the name of its row in the table of figures
     * @return how many faults were injected in all
     */
    public static <O> int each(
            String what, boolean forEver, Supplier<MemoryDisk> start, Action<O> action, Check<O> check) {
        Faults faults = new Faults(Tally.row((forEver ? "R2 " : "R1 ") + what));
        for (Kind kind : KINDS) {
            for (int n = 1; faults.one(kind, n, forEver, start.get(), action, check); n++) {
                faults.injected++;
            }
        }
        faults.row.faults(faults.injected);
        return faults.injected;
    }

    private <O> boolean one(Kind kind, int n, boolean forEver, MemoryDisk memory, Action<O> action, Check<O> check) {
        FaultDisk.When at = FaultDisk.at(n, forEver);
        boolean[] failed = {false};
        StringBuilder where = new StringBuilder();
        FaultDisk disk = new FaultDisk(
                memory,
                (call, path) -> {
                    boolean now = at.fails(call, path);
                    if (now && !failed[0]) {
                        where.append(call).append(' ').append(path);
                    }
                    failed[0] |= now;
                    return now;
                },
                kind.thrown,
                kind.half);
        try {
            O outcome = action.run(disk);
            String fault = "%s at call %d, %s".formatted(kind.name, n, where);
            row.runs(1);
            row.holds(() -> check.after(fault, memory, outcome, failed[0]));
        } catch (IOException e) {
            throw new AssertionError(kind.name + " at call " + n + ", " + where + " came through", e);
        }
        return failed[0];
    }

    /** A disk that behaves from a moment on, for trying again after a fault. */
    public static final class Healing {
        private boolean healed;

        public Disk around(Disk good, Disk bad) {
            return (Disk) Proxy.newProxyInstance(
                    Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, (self, method, arguments) -> {
                        try {
                            return method.invoke(healed ? good : bad, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        public void heal() {
            healed = true;
        }
    }
}
