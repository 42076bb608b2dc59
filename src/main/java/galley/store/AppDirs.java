package galley.store;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where Galley keeps what is its own, by the customs of each system: the XDG base directories on Linux,
 * {@code ~/Library/Application Support} on macOS, {@code AppData} on Windows. {@code GALLEY_HOME} puts all of it into
 * one folder, for tests and for pictures of the window.
 *
 * @param config settings
 * @param data what must not be lost: recovery, history, what was deleted
 * @param state what may be lost: logs, marks of running instances
 * @param documents where a person would look for texts
 */
public record AppDirs(Path config, Path data, Path state, Path documents) {
    public static AppDirs system() {
        return of(
                System.getenv(),
                System.getProperty("os.name"),
                System.getProperty("user.home"),
                FileSystems.getDefault());
    }

    static AppDirs of(Map<String, String> env, String os, String home, FileSystem files) {
        Folders folders = new Folders(env, files);
        Optional<Path> own = folders.named("GALLEY_HOME");
        if (own.isPresent()) {
            Path all = own.get();
            return new AppDirs(
                    all.resolve("config"), all.resolve("data"), all.resolve("state"), all.resolve("documents"));
        }
        // $HOME is what XDG names and what a shell means by ~; Java reads the list of users instead
        Path user = os.startsWith("Windows")
                ? files.getPath(home)
                : folders.named("HOME").orElse(files.getPath(home));
        Path documents = Files.isDirectory(user.resolve("Documents")) ? user.resolve("Documents") : user;
        if (os.startsWith("Windows")) {
            Path roaming =
                    folders.named("APPDATA").orElse(user.resolve("AppData").resolve("Roaming"));
            Path local =
                    folders.named("LOCALAPPDATA").orElse(user.resolve("AppData").resolve("Local"));
            Path here = local.resolve("Galley");
            return new AppDirs(roaming.resolve("Galley"), here.resolve("Data"), here.resolve("State"), documents);
        }
        if (os.startsWith("Mac")) {
            Path support =
                    user.resolve("Library").resolve("Application Support").resolve("Galley");
            return new AppDirs(support, support.resolve("Data"), support.resolve("State"), documents);
        }
        return new AppDirs(
                folders.named("XDG_CONFIG_HOME").orElse(user.resolve(".config")).resolve("galley"),
                folders.named("XDG_DATA_HOME")
                        .orElse(user.resolve(".local/share"))
                        .resolve("galley"),
                folders.named("XDG_STATE_HOME")
                        .orElse(user.resolve(".local/state"))
                        .resolve("galley"),
                documents);
    }

    private record Folders(Map<String, String> env, FileSystem files) {
        /** A variable that names a folder; one that is relative is ignored, as the XDG specification has it. */
        Optional<Path> named(String variable) {
            String value = env.getOrDefault(variable, "");
            try {
                return Optional.of(files.getPath(value)).filter(Path::isAbsolute);
            } catch (InvalidPathException odd) {
                return Optional.empty();
            }
        }
    }

    public Path settings() {
        return config.resolve("settings");
    }

    public Path recovery() {
        return data.resolve("recovery");
    }

    public Path history() {
        return data.resolve("history");
    }

    /** What the last export into each site replaced. */
    public Path exports() {
        return data.resolve("exports");
    }

    /** Which posts running Galleys have open. */
    public Path instances() {
        return state.resolve("instances");
    }

    /** What an interrupted save left and nobody knows. */
    public Path aside() {
        return data.resolve("aside");
    }

    /** Our own bin, where the system has none that we can use. */
    public Path trash() {
        return data.resolve("trash");
    }

    /** Spelling dictionaries that the user has put there. */
    public Path dictionaries() {
        return config.resolve("dictionaries");
    }

    /** The words that the user calls spelled right. */
    public Path words() {
        return config.resolve("words.txt");
    }

    /** The snippets that the user has put there. */
    public Path snippets() {
        return config.resolve("snippets");
    }

    /** What the user's new posts may begin with. */
    public Path templates() {
        return config.resolve("templates");
    }

    /** Where the sample blog is put. */
    public Path sample() {
        return documents.resolve("Galley sample blog");
    }
}
