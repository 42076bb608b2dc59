package galley.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The spelling dictionaries of this computer, in Hunspell's format: pairs of {@code de_AT.aff} and {@code de_AT.dic}. A
 * user's own folder comes before the system's, and those before LibreOffice's.
 */
public final class DictionaryFiles {
    private static final long LARGEST = 64L << 20;

    /** @param affix the rules' file */
    public record Pair(Path affix, Path words) {}

    private final List<Path> folders;
    private final List<Path> extensions;

    /**
     * @param folders the first one that has a language counts
     * @param extensions folders of LibreOffice's extensions, each dictionary in a folder of its own; they come last
     */
    public DictionaryFiles(List<Path> folders, List<Path> extensions) {
        this.folders = List.copyOf(folders);
        this.extensions = List.copyOf(extensions);
    }

    /** Where dictionaries are found on each system, and the user's own folder before them. */
    public static DictionaryFiles in(AppDirs dirs) {
        Path home = Path.of(System.getProperty("user.home"));
        String programs = System.getenv().getOrDefault("ProgramFiles", "/opt");
        return new DictionaryFiles(
                List.of(
                        dirs.dictionaries(),
                        home.resolve("Library/Spelling"),
                        Path.of("/Library/Spelling"),
                        Path.of("/usr/share/hunspell"),
                        Path.of("/usr/share/myspell"),
                        Path.of("/usr/share/myspell/dicts"),
                        Path.of("/usr/local/share/hunspell")),
                List.of(
                        Path.of("/usr/lib/libreoffice/share/extensions"),
                        Path.of("/Applications/LibreOffice.app/Contents/Resources/extensions"),
                        Path.of(programs, "LibreOffice", "share", "extensions")));
    }

    /** The user's own folder. */
    public Path own() {
        return folders.getFirst();
    }

    /** By the files' names. A folder that is not there or cannot be read has none. */
    public Map<String, Pair> find() {
        Map<String, Pair> found = new TreeMap<>();
        folders.forEach(folder -> add(folder, found));
        for (Path folder : extensions) {
            each(folder, "dict-*").forEach(dictionary -> add(dictionary, found));
        }
        return found;
    }

    private static void add(Path folder, Map<String, Pair> found) {
        for (Path affix : each(folder, "*.aff")) {
            String name = affix.getFileName().toString().replaceFirst("\\.aff$", "");
            Path words = folder.resolve(name + ".dic");
            if (Files.isRegularFile(words) && !name.startsWith("hyph_")) {
                found.putIfAbsent(name, new Pair(affix, words));
            }
        }
    }

    private static List<Path> each(Path folder, String name) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException none) {
            // not on this system
        }
        Collections.sort(found);
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
