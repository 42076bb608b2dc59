package galley.store;

import galley.text.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Old versions of posts, kept outside the posts' folder: a folder for each post with a compressed file for each version.
 * All of the last hour stay, then one an hour for a day, then one a day for a month, and always the newest. Use it on
 * the disk thread; what it returns may travel.
 */
public final class History {
    /** How much all versions together may take, in bytes. */
    public static final long CAP = 200L << 20;

    private static final String NOT_READ = "has a version that could not be read";
    private static final String POST = "post";

    /** All are looked at again when so many parts of the cap have come in since. */
    private static final int ROUNDS = 10;

    private static final Pattern NAME =
            Pattern.compile("(\\d{10})-(-?\\d{1,19})-(\\d{1,10})-([0-9a-f]{64})(?:-([a-z]+))?\\.gz");

    private final Disk disk;
    private final Path folder;
    private final InstantSource clock;
    private final long cap;
    private final AtomicFile atomic;
    private long added;

    /** @param folder as {@link AppDirs#history} */
    public History(Disk disk, Path folder, InstantSource clock) {
        this(disk, folder, clock, CAP);
    }

    History(Disk disk, Path folder, InstantSource clock, long cap) {
        this.disk = disk;
        this.folder = folder;
        this.clock = clock;
        this.cap = cap;
        this.atomic = new AtomicFile(disk, millis -> {});
    }

    /** Keeps a version that was saved. */
    void keep(Path post, byte[] bytes) throws IOException {
        keep(post, bytes, Version.Made.SAVED);
    }

    /** Keeps a version, unless it is the newest already. Returns when it would survive a power cut. */
    public void keep(Path post, byte[] bytes, Version.Made made) throws IOException {
        Path own = folder(post);
        List<Version> versions = versions(own, post);
        String hash = Stamp.hash(bytes);
        if (!versions.isEmpty() && versions.getFirst().sha256().equals(hash)) {
            return;
        }
        if (versions.isEmpty()) {
            atomic.makeFolder(own, false);
            name(own, post);
        }
        long counter = versions.isEmpty() ? 1 : versions.getFirst().counter() + 1;
        Path file = own.resolve("%010d-%d-%d-%s-%s.gz"
                .formatted(
                        counter, clock.millis(), bytes.length, hash, made.name().toLowerCase(Locale.ROOT)));
        byte[] packed = compressed(bytes);
        atomic.put(file, packed);
        added += packed.length;
        if (added > cap / ROUNDS) {
            thin(); // a day of saving large posts must not wait for the next start
        }
    }

    /** Keeps a text as a version of a post. @return why it could not, as a sentence; empty if it did */
    public Optional<String> keep(Path post, Text text, Encoding encoding, Version.Made made) {
        try {
            Optional<byte[]> bytes = encoding.encode(text);
            keep(post, bytes.isPresent() ? bytes.get() : text.toString().getBytes(StandardCharsets.UTF_8), made);
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(post, "could not be kept in the history", e, ""));
        }
    }

    /** The versions of a post, newest first; empty if none are known or they cannot be listed. */
    public List<Version> list(Path post) {
        try {
            return versions(folder(post), post);
        } catch (IOException | RuntimeException | Error e) {
            return List.of();
        }
    }

    /** A version's text, as it would have been opened then. */
    public Loaded read(Version version) {
        try {
            byte[] bytes = bytes(version);
            return switch (Reading.of(bytes)) {
                case Reading.NotText no -> new Loaded.Failed(version.post(), NOT_READ, no.reason());
                case Reading.Words words ->
                    new Loaded.Opened(
                            version.post(),
                            words.text(),
                            words.encoding(),
                            Stamp.of(bytes, version.when().toEpochMilli()),
                            words.readOnly());
            };
        } catch (IOException | RuntimeException | Error e) {
            return new Loaded.Failed(version.post(), NOT_READ, Trouble.cause(e));
        }
    }

    byte[] bytes(Version version) throws IOException {
        byte[] packed = disk.read(version.file(), Outbox.LARGEST);
        byte[] bytes = new GZIPInputStream(new ByteArrayInputStream(packed)).readNBytes((int) Outbox.LARGEST);
        if (!Stamp.hash(bytes).equals(version.sha256())) {
            throw new IOException("it is damaged");
        }
        return bytes;
    }

    /** A post has another name now, and its history with it. @return why it has not, as a sentence; empty if it has */
    public Optional<String> renamed(Path from, Path to) {
        Path old = folder(from);
        Path own = folder(to);
        try {
            List<Version> versions = versions(old, from);
            if (versions.isEmpty() || old.equals(own)) {
                return Optional.empty();
            }
            long next =
                    versions(own, to).stream().mapToLong(Version::counter).max().orElse(0);
            atomic.makeFolder(own, false);
            name(own, to);
            for (Version version : versions.reversed()) {
                String name = version.file().getFileName().toString();
                disk.moveNew(version.file(), own.resolve("%010d".formatted(++next) + name.substring(10)));
            }
            disk.forceFolder(own);
            disk.forceFolder(old);
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(to, "lacks its history under the new name", e, ""));
        }
    }

    /** The post was deleted for ever, and its history is not wanted. */
    public Optional<String> forget(Path post) {
        try {
            for (Version version : versions(folder(post), post)) {
                disk.delete(version.file());
            }
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of(Trouble.sentence(post, "has a history that could not be deleted", e, ""));
        }
    }

    /** The posts that have a history, those that were deleted too. */
    public List<Path> posts() {
        List<Path> posts = new ArrayList<>();
        try {
            for (Path own : disk.list(folder)) {
                post(own).ifPresent(posts::add);
            }
        } catch (IOException | RuntimeException | Error none) {
            // the first start, or a disk that does not answer
        }
        return posts;
    }

    /** Whose versions are in a folder; nobody's if it does not say, which must not hide the others. */
    private Optional<Path> post(Path own) {
        try {
            byte[] name = disk.read(own.resolve(POST), 1 << 16);
            Path post = Path.of(URI.create(new String(name, StandardCharsets.UTF_8)));
            return versions(own, post).isEmpty() ? Optional.empty() : Optional.of(post);
        } catch (IOException | RuntimeException | Error odd) {
            return Optional.empty();
        }
    }

    /** Deletes what is not to be kept any longer. */
    public void thin() {
        added = 0;
        try {
            List<Version> all = new ArrayList<>();
            Instant now = clock.instant();
            for (Path post : posts()) {
                List<Version> versions = versions(folder(post), post);
                List<Version> kept = Thinning.kept(versions, now);
                Set<Version> staying = new HashSet<>(kept);
                for (Version version : versions) {
                    if (!staying.contains(version)) {
                        disk.delete(version.file());
                    }
                }
                all.addAll(kept);
            }
            for (Version version : Thinning.beyond(all, cap, this::packedSize)) {
                disk.delete(version.file());
            }
        } catch (IOException | RuntimeException | Error later) {
            // the next time
        }
    }

    private long packedSize(Version version) {
        try {
            return disk.look(version.file()).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Version> versions(Path own, Path post) throws IOException {
        List<Version> versions = new ArrayList<>();
        try {
            for (Path file : disk.list(own)) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    versions.add(new Version(
                            post,
                            file,
                            Long.parseLong(name.group(1)),
                            Instant.ofEpochMilli(Long.parseLong(name.group(2))),
                            Long.parseLong(name.group(3)),
                            name.group(4),
                            made(name.group(5))));
                }
            }
        } catch (NoSuchFileException none) {
            return List.of();
        }
        versions.sort(Comparator.comparingLong(Version::counter).reversed());
        return versions;
    }

    /** Earlier versions do not say it: nearly all of them were saved. */
    private static Version.Made made(String word) {
        return Arrays.stream(Version.Made.values())
                .filter(made -> made.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(Version.Made.SAVED);
    }

    private void name(Path own, Path post) throws IOException {
        atomic.put(own.resolve(POST), Draft.key(post).getBytes(StandardCharsets.UTF_8));
    }

    private Path folder(Path post) {
        return folder.resolve(
                Stamp.hash(Draft.key(post).getBytes(StandardCharsets.UTF_8)).substring(0, 32));
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }
}
