package galley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What Galley has put into a site, by hash, so that it knows its own files again and replaces no others. Kept in the
 * site, in {@code .galley/exports}: it goes where the site goes, and is gone when the site is. Use it on the disk thread.
 */
public final class Manifest {
    private static final String KIND = "manifest";
    private static final String FILE = "file";
    private static final int HASH = 64;

    private final Disk disk;
    private final AtomicFile atomic;

    public Manifest(Disk disk) {
        this.disk = disk;
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
        } catch (IOException | RuntimeException | Error none) {
            return Map.of(); // then every file there is somebody else's, and is asked about
        }
    }

    /**
     * Remembers these files too.
     *
     * @param site the site's folder, by a path without symbolic links
     * @return why it could not, as a sentence; empty if it could
     */
    public Optional<String> add(Path site, Map<String, String> hashes) {
        Path file = site.resolve(".galley").resolve("exports");
        try {
            Map<String, String> known = of(site);
            Map<String, String> all = new TreeMap<>(known);
            all.putAll(hashes);
            if (all.equals(known)) {
                return Optional.empty();
            }
            List<String> lines = new ArrayList<>();
            all.forEach((name, hash) -> lines.add(hash + " " + name));
            Path target = file(site);
            try (Foothold folder = Foothold.below(disk, site, target.getParent())) {
                atomic.put(folder.at(target.getFileName()), NamedLines.write(KIND, Map.of(FILE, lines)));
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(
                    file, "could not be written", e, "The next export will ask about the files of this one."));
        }
    }

    private static Path file(Path site) throws IOException {
        return switch (new Inside(site).own("exports")) {
            case Inside.Place.In in -> in.path();
            case Inside.Place.Out out -> throw new IOException("it " + out.reason());
        };
    }
}
