package galley.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The spelling dictionaries of this computer, in Hunspell's format: pairs of {@code de_AT.aff} and {@code de_AT.dic}. A
 * user's own folder comes before the system's.
 */
public final class DictionaryFiles {
    private static final long LARGEST = 64L << 20;

    /** @param affix the rules' file */
    public record Pair(Path affix, Path words) {}

    private final List<Path> folders;

    /** @param folders the first one that has a language counts */
    public DictionaryFiles(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Where dictionaries are found on each system, and the user's own folder before them. */
    public static DictionaryFiles in(AppDirs dirs) {
        Path home = Path.of(System.getProperty("user.home"));
        return new DictionaryFiles(List.of(
                dirs.dictionaries(),
                home.resolve("Library/Spelling"),
                Path.of("/Library/Spelling"),
                Path.of("/usr/share/hunspell"),
                Path.of("/usr/share/myspell"),
                Path.of("/usr/share/myspell/dicts"),
                Path.of("/usr/local/share/hunspell")));
    }

    /** The user's own folder. */
    public Path own() {
        return folders.getFirst();
    }

    /** By the files' names. A folder that is not there or cannot be read has none. */
    public Map<String, Pair> find() {
        Map<String, Pair> found = new TreeMap<>();
        for (Path folder : folders) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.aff")) {
                for (Path affix : files) {
                    String name = affix.getFileName().toString().replaceFirst("\\.aff$", "");
                    Path words = folder.resolve(name + ".dic");
                    if (Files.isRegularFile(words) && !name.startsWith("hyph_")) {
                        found.putIfAbsent(name, new Pair(affix, words));
                    }
                }
            } catch (IOException none) {
                // not on this system
            }
        }
        return found;
    }

    /** @throws IOException where it cannot be read or is larger than a dictionary */
    public static byte[] read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("It is larger than a dictionary.");
        }
        return Files.readAllBytes(file);
    }
}
