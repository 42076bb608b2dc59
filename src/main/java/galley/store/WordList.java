package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A file of words, one in a line, in UTF-8: those that a person or a site calls right. A missing one has none. */
public final class WordList {
    private static final long LARGEST = 4 << 20;

    private final Disk disk;
    private final Path file;
    private final AtomicFile atomic;

    public WordList(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
        this.atomic = new AtomicFile(disk, millis -> {});
    }

    /** Another file, kept in the same way. */
    public WordList at(Path other) {
        return new WordList(disk, other);
    }

    /** The words; none where the file cannot be read. */
    public Set<String> read() {
        try {
            return words();
        } catch (IOException unreadable) {
            return Set.of();
        }
    }

    /** Adds a word. @return why it could not be kept, a sentence for a person; empty for nothing */
    public Optional<String> add(String word) {
        try {
            Set<String> words = new TreeSet<>(words());
            if (words.add(word)) {
                atomic.makeFolder(file.getParent(), false);
                atomic.put(file, (String.join("\n", words) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    Trouble.sentence(file, "could not be written", e, "The word holds until Galley is closed."));
        }
    }

    private Set<String> words() throws IOException {
        Set<String> words = new TreeSet<>();
        try {
            new String(disk.read(file, LARGEST), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(words::add);
        } catch (NoSuchFileException none) {
            // no word was kept yet
        }
        return words;
    }
}
