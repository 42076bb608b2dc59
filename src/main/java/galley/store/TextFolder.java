package galley.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder in which a person keeps small texts, one in a file: snippets, templates. Hidden files and what editors leave
 * behind are none of them; folders in it are not entered. Reads only; any thread but the FX thread.
 */
public final class TextFolder {
    private static final long LARGEST = 64 << 10;
    private static final int MOST = 500;

    private final Disk disk;

    public TextFolder(Disk disk) {
        this.disk = disk;
    }

    /** @param text with {@code \n} line ends and no byte order mark */
    public record Entry(Path path, String text) {}

    /**
     * @param texts sorted by path
     * @param troubles sentences about what could not be read
     */
    public record Found(List<Entry> texts, List<String> troubles) {
        public Found {
            texts = List.copyOf(texts);
            troubles = List.copyOf(troubles);
        }
    }

    /** What is in a folder; one that is not there has nothing. */
    public Found read(Path folder) {
        List<Entry> texts = new ArrayList<>();
        List<String> troubles = new ArrayList<>();
        List<Path> files = List.of();
        try {
            files = disk.list(folder);
        } catch (NoSuchFileException | NotDirectoryException none) {
            // nobody has made it yet
        } catch (IOException | RuntimeException e) {
            troubles.add(Trouble.sentence(folder, "could not be listed", e, ""));
        }
        for (Path file : files) {
            if (isOne(file) && texts.size() < MOST) {
                read(file, texts, troubles);
            }
        }
        return new Found(texts, troubles);
    }

    private void read(Path file, List<Entry> texts, List<String> troubles) {
        try {
            if (disk.look(file).kind() == Disk.Kind.FILE) {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(disk.read(file, LARGEST)))
                        .toString();
                texts.add(new Entry(file, text.replace("\r\n", "\n").replaceFirst("^\ufeff", "")));
            }
        } catch (CharacterCodingException e) {
            troubles.add("“" + file + "” is no text in UTF-8, and is left out.");
        } catch (Disk.TooLargeException e) {
            troubles.add("“" + file + "” is larger than " + (LARGEST >> 10) + " KB, and is left out.");
        } catch (IOException | RuntimeException e) {
            troubles.add(Trouble.sentence(file, "could not be read", e, ""));
        }
    }

    private static boolean isOne(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && !name.startsWith("#") && !name.endsWith("~");
    }
}
