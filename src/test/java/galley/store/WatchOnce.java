package galley.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Watches a folder with four folders in it, under whatever limits it was started, and says what it was told. */
final class WatchOnce {
    private WatchOnce() {}

    /** @param args the folder */
    public static void main(String[] args) throws Exception {
        Path root = Path.of(args[0]);
        for (String name : new String[] {"a", "b", "c", "d"}) {
            Files.createDirectories(root.resolve(name));
        }
        FolderWatch watch = new FolderWatch(root, hints -> {}, notice -> System.out.println("NOTICE " + notice));
        Thread thread = new Thread(watch);
        thread.start();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        for (String name : new String[] {"a", "b", "e/f", "g"}) {
            Files.createDirectories(root.resolve(name));
            Files.writeString(root.resolve(name).resolve("post.md"), "x");
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
        watch.close();
        thread.join(5000);
        System.out.println(thread.isAlive() ? "STUCK" : "END");
        System.exit(0);
    }
}
