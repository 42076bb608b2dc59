package galley.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names that sync tools give to a version of a file that was changed on two sides, and that Galley gives to one it
 * puts aside. Source: the tools' manuals, and what people report of files they found. A OneDrive copy has the name of a
 * computer behind a hyphen, which nothing tells from a word of a title, so it stays a post. Pure; any thread.
 */
public final class ConflictName {
    private static final List<String> NOTES = List.of(
            "\\.sync-conflict-\\d{8}-\\d{6}(-[0-9a-z]+)?", // Syncthing
            " ?\\([^()]*conflicted copy[^()]*( \\(\\d+\\))?\\)", // Dropbox, Nextcloud, ownCloud
            " ?\\(in konflikt stehende kopie[^()]*\\)",
            " ?\\(copie en conflit[^()]*\\)",
            " ?\\(copia en conflicto[^()]*\\)",
            " ?\\(copia in conflitto[^()]*\\)",
            " ?\\(case (conflict|clash)[^()]*\\)", // Dropbox and Nextcloud, of names that differ in capitals alone
            " ?\\(sfconflict [^()]*\\)", // Seafile
            "_conflict-\\d{8}-\\d{6}", // ownCloud before 2.5
            "_[^_]+_[a-z]{3}-\\d{2}-\\d{6}-\\d{4}_conflict", // Synology Drive
            " ?\\[conflicted\\d*\\]", // pCloud
            " ?\\(changed on disk \\d{4}-\\d{2}-\\d{2} [\\d.]{8}( \\d+)?\\)"); // FileNames.beside

    private static final Pattern NOTE = Pattern.compile(
            NOTES.stream().collect(Collectors.joining("|", "(.+?)(?:", ")(\\.[^.]*)?")),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private ConflictName() {}

    /** The file that this is another version of, which may be there or not; empty for any other name. */
    public static Optional<Path> original(Path file) {
        String name = file.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).indexOf("conf") < 0
                && !name.contains("(")) { // what most names are left at, in a folder of many
            return Optional.empty();
        }
        Matcher note = NOTE.matcher(name);
        return note.matches()
                ? Optional.of(file.resolveSibling(
                        note.group(1) + (note.group(note.groupCount()) == null ? "" : note.group(note.groupCount()))))
                : Optional.empty();
    }
}
