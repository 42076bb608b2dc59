package galley.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Galley has put into a site, by hash, so that it knows its own files again and replaces no others, and the post that
 * each is of. Kept in the site, in {@code .galley/exports}: it goes where the site goes, and is gone when the site is. Use
 * it on the disk thread.
 */
public final class Manifest {
    private static final String KIND = "manifest";
    private static final String FILE = "file";
    private static final String MADE = "made";
    private static final String POST = "post";
    private static final String PICTURE = "picture";
    private static final String WAS = "was";
    private static final int HASH = 64;

    /** Not in the name of any file that is exported. */
    private static final String BETWEEN = "\t";

    private final Disk disk;
    private final AtomicFile atomic;

    public Manifest(Disk disk) {
        this.disk = disk;
        this.atomic = new AtomicFile(disk, millis -> {});
    }

    /**
     * A file of the site.
     *
     * @param hash of what it held after the last export, as in {@link Stamp#sha256}
     * @param made of what the post gave then: another one where the author kept what somebody else wrote, or merged it
     * @param post the post that it is, or is a picture of, counted from the site's folder, with {@code /} between names;
     *     empty where that is not known, as in records of earlier versions
     * @param picture whether it is a picture and not the post itself
     * @param was addresses that the post had on the finished site before, from its root, the oldest first
     */
    public record Entry(String hash, String made, String post, boolean picture, List<String> was) {
        public Entry {
            was = List.copyOf(was);
        }

        public Entry(String hash, String made, String post, boolean picture) {
            this(hash, made, post, picture, List.of());
        }

        /** Whether the site had what the post gave, and nothing of anybody else's. */
        public boolean plain() {
            return hash.equals(made);
        }
    }

    /** By its name below the site's folder; empty if nothing is known, or if what was known is damaged. */
    public Map<String, Entry> of(Path site) {
        try {
            return NamedLines.read(KIND, disk.read(file(site), Outbox.LARGEST))
                    .map(Manifest::entries)
                    .orElse(Map.of());
        } catch (IOException | RuntimeException | Error none) {
            return Map.of(); // then every file there is somebody else's, and is asked about
        }
    }

    private static Map<String, Entry> entries(NamedLines lines) {
        Map<String, String> made = hashes(lines, MADE);
        Map<String, String> posts = sources(lines, POST);
        Map<String, String> pictures = sources(lines, PICTURE);
        Map<String, List<String>> was = pairs(lines, WAS);
        Map<String, Entry> entries = new TreeMap<>();
        hashes(lines, FILE)
                .forEach((name, hash) -> entries.put(
                        name,
                        new Entry(
                                hash,
                                made.getOrDefault(name, hash),
                                posts.getOrDefault(name, pictures.getOrDefault(name, "")),
                                pictures.containsKey(name),
                                was.getOrDefault(name, List.of()))));
        return entries;
    }

    private static Map<String, String> hashes(NamedLines lines, String which) {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : lines.values().getOrDefault(which, List.of())) {
            if (line.length() > HASH + 1) {
                hashes.put(line.substring(HASH + 1), line.substring(0, HASH));
            }
        }
        return hashes;
    }

    private static Map<String, String> sources(NamedLines lines, String which) {
        Map<String, String> sources = new TreeMap<>();
        pairs(lines, which).forEach((name, all) -> sources.put(name, all.getLast()));
        return sources;
    }

    /** What follows on the name of a file, of all lines of a kind. */
    static Map<String, List<String>> pairs(NamedLines lines, String which) {
        Map<String, List<String>> pairs = new TreeMap<>();
        for (String line : lines.values().getOrDefault(which, List.of())) {
            int between = line.indexOf(BETWEEN);
            if (between > 0) {
                pairs.computeIfAbsent(line.substring(0, between), none -> new ArrayList<>())
                        .add(line.substring(between + 1));
            }
        }
        return pairs;
    }

    /** How a post is named in the record of a site. */
    public static String name(Path site, Path post) {
        try {
            return site.relativize(post).toString().replace('\\', '/');
        } catch (IllegalArgumentException otherDrive) {
            return post.toString();
        }
    }

    /**
     * Remembers these files too.
     *
     * @param site the site's folder, by a path without symbolic links
     * @return why it could not, as a sentence; empty if it could
     */
    public Optional<String> add(Path site, Map<String, Entry> entries) {
        return change(site, entries, Set.of());
    }

    /** The same, and forgets others. */
    public Optional<String> change(Path site, Map<String, Entry> entries, Set<String> gone) {
        Path file = site.resolve(".galley").resolve("exports");
        try {
            Map<String, Entry> known = of(site);
            Map<String, Entry> all = new TreeMap<>(known);
            all.keySet().removeAll(gone);
            all.putAll(entries);
            if (all.equals(known)) {
                return Optional.empty();
            }
            Path target = file(site);
            try (Foothold folder = Foothold.below(disk, site, target.getParent())) {
                atomic.put(folder.at(target.getFileName()), NamedLines.write(KIND, lines(all)));
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(
                    file, "could not be written", e, "The next export will ask about the files of this one."));
        }
    }

    private static Map<String, List<String>> lines(Map<String, Entry> entries) {
        Map<String, List<String>> lines = new TreeMap<>();
        entries.forEach((name, entry) -> {
            line(lines, FILE, entry.hash() + " " + name);
            if (!entry.plain()) {
                line(lines, MADE, entry.made() + " " + name);
            }
            if (!entry.post().isEmpty()) {
                line(lines, entry.picture() ? PICTURE : POST, name + BETWEEN + entry.post());
            }
            entry.was().forEach(address -> line(lines, WAS, name + BETWEEN + address));
        });
        return lines;
    }

    private static void line(Map<String, List<String>> lines, String name, String value) {
        lines.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    private static Path file(Path site) throws IOException {
        return switch (new Inside(site).own("exports")) {
            case Inside.Place.In in -> in.path();
            case Inside.Place.Out out -> throw new IOException("it " + out.reason());
        };
    }
}
