package galley.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hints that something changed in a folder of posts. A hint is a reason to look again, never news in itself: systems
 * lose events, merge them and tell of files that are half written. So hints are told after a moment of quiet, and
 * whoever needs to be sure looks before every save as well.
 *
 * <p>{@link #run} blocks until {@link #close}: give it a thread of its own.
 */
public final class FolderWatch implements Runnable, AutoCloseable {
    private static final long QUIET_MILLIS = 150;
    private static final long LONGEST_MILLIS = 2000;
    private static final int MOST_PATHS = 1000;

    private final Path root;
    private final Consumer<Set<Path>> changed;
    private final Consumer<String> notice;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private boolean limited;

    /**
     * Watches nothing before {@link #run}.
     *
     * @param changed told on the watching thread which files, or folders as a whole, to look at again
     * @param notice told once, in a sentence, when not all folders can be watched
     */
    public FolderWatch(Path root, Consumer<Set<Path>> changed, Consumer<String> notice) {
        this.root = root;
        this.changed = changed;
        this.notice = notice;
        WatchService made = null;
        try {
            made = root.getFileSystem().newWatchService();
        } catch (IOException | RuntimeException | Error e) {
            limit(e);
        }
        this.service = made;
    }

    @Override
    public void run() {
        if (service == null) {
            return;
        }
        try {
            register(root);
            while (true) {
                Set<Path> paths = new HashSet<>();
                take(service.take(), paths);
                collect(paths);
                if (!paths.isEmpty()) {
                    changed.accept(paths.size() > MOST_PATHS ? Set.of(root) : Set.copyOf(paths));
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException end) {
            // closed, or the program ends
        }
    }

    /** Waits for quiet, but not for ever: somebody may write without a pause. */
    private void collect(Set<Path> paths) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS)) {
            WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            if (key == null) {
                return;
            }
            take(key, paths);
        }
    }

    private void take(WatchKey key, Set<Path> paths) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == StandardWatchEventKinds.OVERFLOW || !(event.context() instanceof Path name)) {
                paths.add(root);
                continue;
            }
            Path path = folder.resolve(name);
            if (name.toString().contains(AtomicFile.MARK)) {
                continue; // our own hidden files
            }
            paths.add(path);
            if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE && Files.isDirectory(path)) {
                register(path);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            paths.add(folder);
        }
    }

    private void register(Path top) {
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) throws IOException {
                    if (!folder.equals(root) && !PostFolder.isEntered(folder)) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    WatchKey key = folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                    folders.put(key, folder);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path path, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            limit(e);
        }
    }

    private void limit(Throwable e) {
        if (!limited) {
            limited = true;
            notice.accept("Not every change that other programs make in “" + root.getFileName()
                    + "” will be seen at once: " + Trouble.cause(e) + ".");
        }
    }

    /** Ends {@link #run}. */
    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                // nothing more can be done with it
            }
        }
    }
}
