package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Galley has put into sites, by hash, so that it knows its own files again and replaces no others. Kept in our
 * own folder, not in the site. Use it on the disk thread.
 */
public final class Manifest {
    private static final String KIND = "manifest";
    private static final String SITE = "site";
    private static final String FILE = "file";
    private static final int HASH = 64;

    private final Disk disk;
    private final Path folder;
    private final AtomicFile atomic;

    /** @param folder as {@link AppDirs#exports} */
    public Manifest(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        this.atomic = new AtomicFile(disk, millis -> {});
    }

    /** The hash of each file below the site's folder; empty if nothing is known, or if what was known is damaged. */
    public Map<String, String> of(Path site) {
        try {
            Optional<NamedLines> lines = NamedLines.read(KIND, disk.read(file(site), Outbox.LARGEST));
            Map<String, String> hashes = new TreeMap<>();
            for (String line : lines.map(NamedLines::values).orElse(Map.of()).getOrDefault(FILE, List.of())) {
                if (line.length() > HASH + 1) {
                    hashes.put(line.substring(HASH + 1), line.substring(0, HASH));
                }
            }
            return hashes;
        } catch (IOException | RuntimeException none) {
            return Map.of(); // then every file there is somebody else's, and is asked about
        }
    }

    /** Remembers these files too. @return why it could not, as a sentence; empty if it could */
    public Optional<String> add(Path site, Map<String, String> hashes) {
        Path file = file(site);
        try {
            Map<String, String> all = new TreeMap<>(of(site));
            all.putAll(hashes);
            List<String> lines = new ArrayList<>();
            all.forEach((name, hash) -> lines.add(hash + " " + name));
            disk.makeFolder(folder, false);
            atomic.put(file, NamedLines.write(KIND, Map.of(SITE, List.of(site.toString()), FILE, lines)));
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(
                    file, "could not be written", e, "The next export will ask about the files of this one."));
        }
    }

    private Path file(Path site) {
        return folder.resolve(
                Stamp.hash(site.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8))
                        .substring(0, 32));
    }
}
