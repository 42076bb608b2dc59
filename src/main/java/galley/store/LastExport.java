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
     * A file of the site that an export writes.
     *
     * @param target below the site's folder
     * @param before hash of what it held; null where there was no file
     * @param after hash of what it gets
     * @param entry what the site's record said of it before; null for nothing
     */
    public record Step(String target, String before, String after, Manifest.Entry entry) {}

    /** An export. @param when it began */
    public record Made(Instant when, List<Step> steps) {
        public Made {
            steps = List.copyOf(steps);
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
        for (Step step : steps) {
            all.add((step.before() == null ? NONE : step.before()) + " " + step.after() + " " + step.target());
            Manifest.Entry entry = step.entry();
            if (entry != null) {
                String which = entry.picture() ? "picture" : "post";
                entries.add(String.join("\t", step.target(), entry.hash(), entry.made(), which, entry.post()));
            }
        }
        lines.put("step", all);
        lines.put("entry", entries);
        return NamedLines.write(KIND, lines);
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
        Map<String, Manifest.Entry> entries = new TreeMap<>();
        for (String line : lines.values().getOrDefault("entry", List.of())) {
            String[] part = line.split("\t", 5);
            entries.put(part[0], new Manifest.Entry(part[1], part[2], part[4], part[3].equals("picture")));
        }
        List<Step> steps = new ArrayList<>();
        for (String line : lines.values().getOrDefault("step", List.of())) {
            String[] part = line.split(" ", 3);
            String before = part[0].equals(NONE) ? null : part[0];
            steps.add(new Step(part[2], before, part[1], entries.get(part[2])));
        }
        return new Made(Instant.ofEpochMilli(Long.parseLong(lines.value("when"))), steps);
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
