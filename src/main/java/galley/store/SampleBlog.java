package galley.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;

/**
 * A small blog to begin with, copied out of the program into a folder of the user's. Files that are there already stay
 * as they are. Use it on the disk thread.
 */
public final class SampleBlog {
    /** The post to begin with, from the blog's folder. */
    public static final String FIRST = "content/welcome.md";

    /** Lists the blog's files below this folder of the class path, one path a line. */
    private static final String INDEX = "index.txt";

    private final Disk disk;
    private final AtomicFile atomic;
    private final String from;

    public SampleBlog(Disk disk) {
        this(disk, "/galley/sample/");
    }

    SampleBlog(Disk disk, String from) {
        this.disk = disk;
        this.atomic = new AtomicFile(disk, millis -> {});
        this.from = from;
    }

    /** Copies what is missing. The folder is made where there is none. */
    public Placed copyTo(Path folder) {
        try {
            atomic.makeFolder(folder, true);
            Inside inside = new Inside(folder);
            List<String> names = new String(resource(INDEX), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            for (String name : names) {
                switch (inside.writable(name)) {
                    case Inside.Place.Out out -> throw new IOException("“" + name + "” " + out.reason());
                    case Inside.Place.In in -> copy(name, in.path());
                }
            }
            return new Placed.Done(folder);
        } catch (IOException | RuntimeException | Error e) {
            return new Placed.Failed(folder, Trouble.sentence(folder, "could not be filled", e, ""));
        }
    }

    private void copy(String name, Path target) throws IOException {
        atomic.makeFolder(target.getParent(), true);
        try {
            atomic.create(target, resource(name));
        } catch (FileAlreadyExistsException stays) {
            // somebody's own by now
        }
    }

    private byte[] resource(String name) throws IOException {
        try (InputStream in = SampleBlog.class.getResourceAsStream(from + name)) {
            if (in == null) {
                throw new IOException("the program lacks its file “" + name + "”");
            }
            return in.readAllBytes();
        }
    }
}
