package galley.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What the last export into a site replaced and made, so that it can be taken back: kept outside the site, in a folder for
 * each site, and written before the first of the site's files is. Use it on one thread.
 */
public final class LastExport {
    private static final String KIND = "export";
    private static final String JOURNAL = "journal";
    private static final String NONE = "-";

    private final Disk disk;
    private final Path folder;
    private final InstantSource clock;
    private final AtomicFile atomic;

    /** @param folder as {@link AppDirs#exports} */
    public LastExport(Disk disk, Path folder, InstantSource clock) {
        this.disk = disk;
        this.folder = folder;
        this.clock = clock;
        this.atomic = new AtomicFile(disk, millis -> {});
    }

    /**
     * A file of the site that an export writes or removes.
     *
     * @param target below the site's folder
     * @param before hash of what it held; null where there was no file
     * @param after hash of what it gets; null where it is removed
     * @param entry what the site's record said of it before; null for nothing
     */
    public record Step(String target, String before, String after, Manifest.Entry entry) {}

    /**
     * An export.
     *
     * @param when it began
     * @param folders below the site's, which were not there before, an outer one before those in it
     */
    public record Made(Instant when, List<Step> steps, List<String> folders) {
        public Made {
            steps = List.copyOf(steps);
            folders = List.copyOf(folders);
        }
    }

    /**
     * Remembers an export that is about to begin, and forgets the one before.
     *
     * @param root the site's folder, by a path without symbolic links
     * @param box has what is there
     * @return why it could not, as a sentence; the export before can still be taken back then
     */
    public Optional<String> begin(Path root, List<Step> steps, Outbox box) {
        Path own = own(root);
        try {
            atomic.makeFolder(own, false);
            Set<String> kept = new HashSet<>();
            for (Step step : steps) {
                if (step.before() != null && kept.add(step.before())) {
                    keep(own, step, box);
                }
            }
            atomic.put(own.resolve(JOURNAL), journal(root, steps));
            for (Path file : disk.list(own)) {
                String name = file.getFileName().toString();
                if (name.endsWith(".gz") && !kept.contains(name.substring(0, name.length() - 3))) {
                    disk.delete(file);
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(own, "could not be written", e, "This export cannot be undone."));
        }
    }

    private void keep(Path own, Step step, Outbox box) throws IOException {
        byte[] bytes = box.read(step.target()).orElse(new byte[0]);
        if (!Stamp.hash(bytes).equals(step.before())) {
            return; // it changed since the plan was made, so the export leaves it alone
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        atomic.put(own.resolve(step.before() + ".gz"), packed.toByteArray());
    }

    private byte[] journal(Path root, List<Step> steps) {
        Map<String, List<String>> lines = new TreeMap<>();
        lines.put("site", List.of(root.toString()));
        lines.put("when", List.of("" + clock.millis()));
        List<String> all = new ArrayList<>();
        List<String> entries = new ArrayList<>();
        List<String> was = new ArrayList<>();
        for (Step step : steps) {
            all.add(said(step.before()) + " " + said(step.after()) + " " + step.target());
            Manifest.Entry entry = step.entry();
            if (entry != null) {
                String which = entry.picture() ? "picture" : "post";
                entries.add(String.join("\t", step.target(), entry.hash(), entry.made(), which, entry.post()));
                entry.was().forEach(address -> was.add(step.target() + "\t" + address));
            }
        }
        lines.put("step", all);
        lines.put("entry", entries);
        lines.put("was", was);
        lines.put("folder", missing(root, steps));
        return NamedLines.write(KIND, lines);
    }

    private static String said(String hash) {
        return hash == null ? NONE : hash;
    }

    private static String hash(String said) {
        return said.equals(NONE) ? null : said;
    }

    /** The folders that are made for what is written. */
    private List<String> missing(Path root, List<Step> steps) {
        Set<String> missing = new TreeSet<>(); // sorted, so an outer one comes first
        for (Step step : steps) {
            String folder = step.target();
            for (int at = folder.lastIndexOf('/'); at > 0; at = folder.lastIndexOf('/')) {
                folder = folder.substring(0, at);
                if (!isThere(root.resolve(folder))) {
                    missing.add(folder);
                }
            }
        }
        return List.copyOf(missing);
    }

    private boolean isThere(Path folder) {
        try {
            disk.look(folder);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        } catch (IOException | RuntimeException unknown) {
            return true;
        }
    }

    /** The last export into a site; nothing where none is known that could be taken back. */
    public Optional<Made> of(Path root) {
        try {
            Optional<NamedLines> lines =
                    NamedLines.read(KIND, disk.read(own(root).resolve(JOURNAL), Outbox.LARGEST));
            return lines.map(LastExport::made);
        } catch (IOException | RuntimeException | Error none) {
            return Optional.empty();
        }
    }

    private static Made made(NamedLines lines) {
        Map<String, List<String>> was = Manifest.pairs(lines, "was");
        Map<String, Manifest.Entry> entries = new TreeMap<>();
        for (String line : lines.values().getOrDefault("entry", List.of())) {
            String[] part = line.split("\t", 5);
            boolean picture = part[3].equals("picture");
            entries.put(
                    part[0],
                    new Manifest.Entry(part[1], part[2], part[4], picture, was.getOrDefault(part[0], List.of())));
        }
        List<Step> steps = new ArrayList<>();
        for (String line : lines.values().getOrDefault("step", List.of())) {
            String[] part = line.split(" ", 3);
            steps.add(new Step(part[2], hash(part[0]), hash(part[1]), entries.get(part[2])));
        }
        return new Made(
                Instant.ofEpochMilli(Long.parseLong(lines.value("when"))),
                steps,
                lines.values().getOrDefault("folder", List.of()));
    }

    /** What a file held before the last export; nothing where that is not known any more. */
    public Optional<byte[]> before(Path root, Step step) {
        try {
            byte[] packed = disk.read(own(root).resolve(step.before() + ".gz"), Outbox.LARGEST);
            byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(packed)).readNBytes((int) Outbox.LARGEST);
            return Stamp.hash(bytes).equals(step.before()) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException | RuntimeException | Error none) {
            return Optional.empty();
        }
    }

    /** It has been taken back. */
    public void forget(Path root) {
        try {
            Path own = own(root);
            disk.delete(own.resolve(JOURNAL)); // first: without it the rest means nothing
            for (Path file : disk.list(own)) {
                disk.delete(file);
            }
        } catch (NoSuchFileException none) {
            // never known
        } catch (IOException | RuntimeException | Error later) {
            // then it is looked at again, and finds nothing to do
        }
    }

    private Path own(Path root) {
        byte[] name = root.toString().getBytes(StandardCharsets.UTF_8);
        return folder.resolve(Stamp.hash(name).substring(0, 32));
    }
}
