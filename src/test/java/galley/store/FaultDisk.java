package galley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A disk of which chosen calls fail, before they do anything; or, for writes, after they have done half of it. */
public final class FaultDisk implements Disk {
    /** Says which calls fail. */
    @FunctionalInterface
    public interface When {
        boolean fails(String call, Path path);

        /** Whether a file may not be written. */
        default boolean locks(Path path) {
            return false;
        }
    }

    private final Disk disk;
    private final When when;
    private final Supplier<? extends Throwable> fault;
    private final boolean half;

    public FaultDisk(Disk disk, When when) {
        this(disk, when, () -> new IOException("Input/output error"), false);
    }

    /** @param half a write that fails has written the first half of its bytes */
    public FaultDisk(Disk disk, When when, Supplier<? extends Throwable> fault, boolean half) {
        this.disk = disk;
        this.when = when;
        this.fault = fault;
        this.half = half;
    }

    /** Fails the n-th call, counted from 1, or all from there on. */
    public static When at(int n, boolean forEver) {
        AtomicInteger calls = new AtomicInteger();
        return (call, path) -> {
            int now = calls.incrementAndGet();
            return forEver ? now >= n : now == n;
        };
    }

    private void may(String call, Path path) throws IOException {
        if (when.fails(call, path)) {
            fail();
        }
    }

    private void fail() throws IOException {
        switch (fault.get()) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new AssertionError(e);
        }
    }

    @Override
    public Facts look(Path path) throws IOException {
        may("look", path);
        return disk.look(path);
    }

    @Override
    public Path real(Path path) throws IOException {
        may("real", path);
        return disk.real(path);
    }

    @Override
    public boolean writable(Path path) {
        return !when.locks(path) && disk.writable(path);
    }

    @Override
    public byte[] read(Path path, long most) throws IOException {
        may("read", path);
        return disk.read(path, most);
    }

    @Override
    public Sink create(Path path, boolean shared) throws IOException {
        may("create", path);
        return new FaultSink(path, disk.create(path, shared));
    }

    @Override
    public Sink rewrite(Path path) throws IOException {
        may("rewrite", path);
        return new FaultSink(path, disk.rewrite(path));
    }

    private final class FaultSink implements Sink {
        private final Path path;
        private final Sink sink;

        private FaultSink(Path path, Sink sink) {
            this.path = path;
            this.sink = sink;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (when.fails("write", path)) {
                if (half) {
                    sink.write(Arrays.copyOf(bytes, bytes.length / 2));
                }
                fail();
            }
            sink.write(bytes);
        }

        @Override
        public void cut() throws IOException {
            may("cut", path);
            sink.cut();
        }

        @Override
        public void force() throws IOException {
            may("force", path);
            sink.force();
        }

        @Override
        public void close() throws IOException {
            sink.close();
            may("close", path);
        }
    }

    @Override
    public void dress(Path path, Path like) throws IOException {
        may("dress", path);
        disk.dress(path, like);
    }

    @Override
    public void exchange(Path a, Path b) throws IOException {
        may("exchange", a);
        disk.exchange(a, b);
    }

    @Override
    public void moveNew(Path from, Path to) throws IOException {
        may("moveNew", from);
        disk.moveNew(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
        may("replace", from);
        disk.replace(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        may("delete", path);
        disk.delete(path);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        may("forceFolder", folder);
        disk.forceFolder(folder);
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        may("list", folder);
        return disk.list(folder);
    }

    @Override
    public void makeFolder(Path folder, boolean shared) throws IOException {
        may("makeFolder", folder);
        disk.makeFolder(folder, shared);
    }

    @Override
    public Held hold(Path folder) throws IOException {
        may("hold", folder);
        return disk.hold(folder);
    }
}
