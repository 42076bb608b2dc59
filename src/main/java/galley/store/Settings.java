package galley.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is remembered from one start to the next. All of it is declared here; a value that makes no sense is replaced by
 * its default, a file that makes none is kept aside and the defaults are used. Written a second after the last change
 * of some, whole, atomically. Belongs to the thread of its {@link Later}, the FX thread.
 */
public final class Settings {
    /** How the window looks. */
    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    /** When a post is saved without being told to. */
    public enum Autosave {
        OFF,
        AFTER_A_PAUSE,
        ON_FOCUS_LOSS
    }

    public static final Setting<Theme> THEME = Setting.choice("theme", "Theme", Theme.SYSTEM);
    public static final Setting<Integer> TEXT_SIZE = Setting.whole("text-size", "Size of the text", 15, 8, 48);
    /** A family; empty for the usual one. */
    public static final Setting<String> TEXT_FONT = Setting.text("text-font", "Font of the text", "");

    public static final Setting<Boolean> WRAP = Setting.flag("wrap", "Wrap long lines", true);
    public static final Setting<Boolean> LINE_NUMBERS = Setting.flag("line-numbers", "Line numbers", true);
    /** In characters; 0 for as wide as the window. */
    public static final Setting<Integer> LINE_WIDTH = Setting.whole("line-width", "Longest line", 0, 0, 400);

    public static final Setting<Boolean> CURRENT_LINE =
            Setting.flag("current-line", "Highlight the current line", true);
    /** In words; 0 for none. */
    public static final Setting<Integer> GOAL = Setting.whole("goal", "Words wanted in a post", 0, 0, 1_000_000);

    public static final Setting<Boolean> PAIRS = Setting.flag("pairs", "Brackets and quotes in pairs", true);
    public static final Setting<Autosave> AUTOSAVE = Setting.choice("autosave", "Save by itself", Autosave.OFF);

    public static final Setting<Boolean> FOCUS_MODE = Setting.flag("focus-mode", "Dim all but the paragraph", false);
    public static final Setting<Boolean> FOCUS_SENTENCE =
            Setting.flag("focus-sentence", "Dim all but the sentence", false);
    public static final Setting<Boolean> TYPEWRITER = Setting.flag("typewriter", "Keep the line in the middle", false);

    /** The dictionary's name; empty for the post's own language, {@code off} for none. */
    public static final Setting<String> SPELLING = Setting.text("spelling", "Check spelling", "");

    /** Those that a person is asked about, in the order of the dialog. The others remember by themselves. */
    public static final List<Setting<?>> ASKED = List.of(
            THEME, TEXT_FONT, TEXT_SIZE, WRAP, LINE_WIDTH, LINE_NUMBERS, CURRENT_LINE, PAIRS, SPELLING, GOAL, AUTOSAVE);

    /** Shortcuts that are not the usual ones: a command's name and its keys, with blanks between them. */
    public static final Setting<List<String>> SHORTCUTS = Setting.list("shortcut", 500);

    public static final Setting<Boolean> SHOW_POSTS = Setting.flag("show-posts", "", true);
    public static final Setting<Boolean> SHOW_FORM = Setting.flag("show-form", "", true);
    public static final Setting<Boolean> SHOW_OUTLINE = Setting.flag("show-outline", "", false);
    public static final Setting<Boolean> SHOW_PICTURES = Setting.flag("show-pictures", "", false);
    public static final Setting<Boolean> SHOW_PREVIEW = Setting.flag("show-preview", "", true);

    /** Screens may lie to the left of the first one and above it; the fallback is on none. */
    public static final Setting<Integer> WINDOW_X = Setting.whole("window-x", "", -30_000, -30_000, 30_000);

    public static final Setting<Integer> WINDOW_Y = Setting.whole("window-y", "", -30_000, -30_000, 30_000);
    public static final Setting<Integer> WINDOW_WIDTH = Setting.whole("window-width", "", 1280, 400, 30_000);
    public static final Setting<Integer> WINDOW_HEIGHT = Setting.whole("window-height", "", 800, 300, 30_000);
    public static final Setting<Boolean> MAXIMIZED = Setting.flag("maximized", "", false);
    public static final Setting<Double> POSTS_DIVIDER = Setting.share("posts-divider", 0.25);
    public static final Setting<Double> PREVIEW_DIVIDER = Setting.share("preview-divider", 0.64);
    public static final Setting<Double> FORM_DIVIDER = Setting.share("form-divider", 0.28);

    public static final Setting<String> FOLDER = Setting.path("folder");
    /** The site that was last exported to. */
    public static final Setting<String> SITE = Setting.path("site");

    public static final Setting<List<String>> RECENT_FOLDERS = Setting.paths("recent-folder", 12);
    /** Posts that were in front, the last one first. */
    public static final Setting<List<String>> RECENT_POSTS = Setting.paths("recent-post", 100);

    public static final Setting<List<String>> OPEN_POSTS = Setting.paths("open-post", 50);
    /** Where posts were left: caret, first visible offset and path, with blanks between them; the newest last. */
    public static final Setting<List<String>> PLACES = Setting.list("place", 200);

    /** Languages that single posts are checked in: a dictionary's name or {@code off}, a blank, and the path. */
    public static final Setting<List<String>> LANGUAGES = Setting.list("language", 200);

    public static final Setting<String> ACTIVE_POST = Setting.path("active-post");

    private static final long PAUSE_MILLIS = 1000;
    private static final long LARGEST = 1 << 20;

    private final Disk disk;
    private final Path file;
    private final AtomicFile atomic;
    private final Executor writer;
    private final Consumer<String> notice;
    private final Throttle writing;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Map<String, List<Consumer<Object>>> listeners = new HashMap<>();
    private boolean failed;
    private boolean untouchable;

    /**
     * Reads the settings at once.
     *
     * @param writer writes them, on the disk thread
     * @param notice told in a sentence, on either thread, when the file could not be read or written; once each
     */
    public Settings(Disk disk, Path file, Later later, Executor writer, Consumer<String> notice) {
        this.disk = disk;
        this.file = file;
        this.atomic = new AtomicFile(disk, millis -> {});
        this.writer = writer;
        this.notice = notice;
        this.writing = new Throttle(PAUSE_MILLIS, later, this::write);
        read();
    }

    /** The defaults, changeable, never written. */
    public static Settings inMemory() {
        return new Settings(null, null, (millis, task) -> () -> {}, task -> {}, sentence -> {});
    }

    public <T> T value(Setting<T> setting) {
        return setting.read()
                .apply(lines.getOrDefault(setting.name(), List.of()))
                .orElse(setting.fallback());
    }

    /** Changes a value and tells who listens, if it is another. */
    public <T> void set(Setting<T> setting, T value) {
        T before = value(setting);
        lines.put(setting.name(), setting.write().apply(value));
        T after = value(setting);
        if (!after.equals(before)) {
            writing.poke();
            List.copyOf(listeners.getOrDefault(setting.name(), List.of())).forEach(listener -> listener.accept(after));
        }
    }

    /** Puts a line before all others of a list; it stands there once, and what there are too many of is forgotten. */
    public void putFirst(Setting<List<String>> setting, String line) {
        Stream<String> before = value(setting).stream();
        set(setting, Stream.concat(Stream.of(line), before).distinct().toList());
    }

    /** @return call it to stop listening */
    public <T> Runnable onChange(Setting<T> setting, Consumer<T> listener) {
        @SuppressWarnings("unchecked") // only values of the setting reach its listeners
        Consumer<Object> told = value -> listener.accept((T) value);
        listeners.computeIfAbsent(setting.name(), name -> new ArrayList<>()).add(told);
        return () -> listeners.get(setting.name()).remove(told);
    }

    /** Writes now what is still to be written, as when the window closes. */
    public void flush() {
        writing.now();
    }

    private void read() {
        if (file == null) {
            return;
        }
        byte[] bytes;
        try {
            bytes = disk.read(file, LARGEST);
        } catch (NoSuchFileException first) {
            return;
        } catch (IOException | RuntimeException | Error e) {
            untouchable = true;
            notice.accept(Trouble.sentence(file, "could not be read", e, "The usual settings are used."));
            return;
        }
        NamedLines.read("settings", bytes)
                .ifPresentOrElse(
                        found -> {
                            lines.putAll(found.values());
                            if (found.fromTheFuture()) {
                                keepAside("It was written by a newer Galley.");
                            }
                        },
                        () -> keepAside("It is damaged, so the usual settings are used."));
    }

    private void keepAside(String why) {
        try {
            for (int attempt = 0; ; attempt++) {
                Path aside = FileNames.beside(
                        file, "kept aside", InstantSource.system().instant(), attempt);
                try {
                    atomic.create(aside, disk.read(file, LARGEST));
                    notice.accept(why + " What it held is in “" + aside + "”.");
                    return;
                } catch (FileAlreadyExistsException taken) {
                    // the next name
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            untouchable = true;
            notice.accept(why + " It could not be kept aside: " + Trouble.cause(e) + ".");
        }
    }

    private void write() {
        if (untouchable) {
            return;
        }
        byte[] bytes = NamedLines.write("settings", lines);
        writer.execute(() -> {
            try {
                atomic.makeFolder(file.getParent(), false);
                atomic.put(file, bytes);
                failed = false;
            } catch (IOException | RuntimeException | Error e) {
                if (!failed) {
                    failed = true;
                    notice.accept(
                            Trouble.sentence(file, "could not be written", e, "They hold until Galley is closed."));
                }
            }
        });
    }
}
