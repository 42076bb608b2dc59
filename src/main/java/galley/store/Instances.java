package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which posts other running Galleys have open. Each writes its own list and reads those of the others; a list whose
 * program runs no more counts for nothing, so a crash locks nobody out. Use it on the disk thread.
 */
public final class Instances {
    private static final String KIND = "instance";
    private static final String POST = "post";
    private static final String SUFFIX = ".instance";

    private final Disk disk;
    private final Path folder;
    private final Owner self;
    private final AtomicFile atomic;

    /** @param folder as {@link AppDirs#instances} */
    public Instances(Disk disk, Path folder, Owner self) {
        this.disk = disk;
        this.folder = folder;
        this.self = self;
        this.atomic = new AtomicFile(disk, millis -> {});
    }

    /** Another running Galley. */
    public record Other(Owner owner, List<Path> posts) {}

    /** Tells the others which posts are open here. @return why they will not know; empty if they will */
    public Optional<String> tell(List<Path> posts) {
        try {
            Map<String, List<String>> lines = new HashMap<>(self.lines());
            lines.put(
                    POST,
                    posts.stream().map(post -> post.toAbsolutePath().toString()).toList());
            atomic.makeFolder(folder, false);
            atomic.put(file(), NamedLines.write(KIND, lines));
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(file(), "could not be written", e, ""));
        }
    }

    /** The others that run now on this machine. */
    public List<Other> others() {
        List<Other> others = new ArrayList<>();
        List<Path> files;
        try {
            files = disk.list(folder);
        } catch (IOException | RuntimeException | Error none) {
            return others;
        }
        for (Path file : files) {
            if (file.equals(file()) || !file.toString().endsWith(SUFFIX)) {
                continue;
            }
            try {
                Optional<NamedLines> lines = NamedLines.read(KIND, disk.read(file, 1 << 20));
                Optional<Owner> owner = lines.map(Owner::of);
                if (owner.filter(Owner::alive).isPresent()) {
                    List<Path> posts = lines.get().values().getOrDefault(POST, List.of()).stream()
                            .map(Path::of)
                            .toList();
                    others.add(new Other(owner.get(), posts));
                } else if (owner.filter(Owner::elsewhere).isEmpty()) {
                    disk.delete(file);
                }
            } catch (NoSuchFileException gone) {
                // it has just ended
            } catch (IOException | RuntimeException | Error odd) {
                // not a list that could be read
            }
        }
        return others;
    }

    /** This program ends. */
    public void close() {
        try {
            disk.delete(file());
        } catch (IOException | RuntimeException | Error left) {
            // it counts for nothing once this program has ended
        }
    }

    private Path file() {
        String name = self.pid() + " " + self.started() + " " + self.host();
        return folder.resolve(Stamp.hash(name.getBytes(StandardCharsets.UTF_8)).substring(0, 32) + SUFFIX);
    }
}
