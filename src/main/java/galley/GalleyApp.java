package galley;

import galley.cli.Desktop;
import galley.post.Family;
import galley.preview.PreviewPane;
import galley.preview.PreviewSafety;
import galley.store.AppDirs;
import galley.store.LocalDisk;
import galley.store.Owner;
import galley.store.Placed;
import galley.store.PostFolder;
import galley.store.Recovery;
import galley.store.SampleBlog;
import galley.store.Settings;
import galley.window.Desk;
import galley.window.GalleyWindow;
import galley.window.Keeping;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The composition root: makes every object of the window, connects them and closes them. */
final class GalleyApp {
    private static final System.Logger LOG = System.getLogger(GalleyApp.class.getName());

    /** How long the window's thread may take to hand over what is not saved. */
    private static final Duration HANGS = Duration.ofSeconds(3);

    private final Threads threads = Threads.start();
    private final Settings settings;
    private final SiteWorld world;
    private final Keeping keeping;
    private final GalleyWindow window;

    /** @param settings made of the waiting and the writing that the threads here can do */
    private GalleyApp(Optional<Family> family, Function<Threads, Settings> remembered, Runnable ended) {
        settings = remembered.apply(threads);
        Clock clock = Clock.systemDefaultZone();
        world = new SiteWorld(clock, family, path -> window().desk().open(path), words -> window().say(words));
        keeping = Keeping.in(AppDirs.system(), new LocalDisk(), Owner.current(), clock);
        Desk.Hands hands = new Desk.Hands(
                Platform::runLater,
                threads.work(),
                threads.soon(),
                threads.disk(),
                threads.scan(),
                threads.watch(),
                threads.later(Platform::runLater),
                clock::millis);
        PreviewPane preview = new PreviewPane(world, world, world, threads.work(), Platform::runLater);
        window = new GalleyWindow(new Stage(), hands, keeping, settings, world, preview, clock, ended);
    }

    /** Opens the window; returns when it has closed. */
    static int open(List<Path> subjects) {
        return onToolkit(result -> {
            GalleyApp app = new GalleyApp(Optional.empty(), GalleyApp::settings, () -> result.complete(0));
            faultsTo(app.window);
            app.window.show();
            app.recover();
            if (subjects.isEmpty()) {
                app.openLast();
            } else {
                app.openAll(subjects);
            }
            Ending.whenToldTo(app::protectAtEnd, result);
            result.whenComplete((code, trouble) -> app.threads.close());
        });
    }

    /** What nobody foresaw, on any thread: the window is told and lives on. On the FX thread. */
    static void faultsTo(GalleyWindow window) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, trouble) -> {
            try {
                window.unexpected("at work", trouble);
            } catch (RuntimeException | Error another) {
                // must not reach the toolkit: its thread would die, and WebKit abort the process while the disk writes
                another.addSuppressed(trouble);
                LOG.log(System.Logger.Level.ERROR, "A fault could not be told", another);
            }
        });
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, trouble) -> Platform.runLater(() -> window.unexpected("at work in the background", trouble)));
    }

    /** Draws the window with a post open, once everything in it is there. */
    static Desktop.Taken shoot(Desktop.Shot shot) {
        return GalleyApp.<Desktop.Taken>onToolkit(result -> {
            Settings settings = Settings.inMemory(); // a picture is of the window as it is when new
            settings.set(Settings.THEME, shot.dark() ? Settings.Theme.DARK : Settings.Theme.LIGHT);
            GalleyApp app = new GalleyApp(
                    Optional.ofNullable(shot.family()).flatMap(Family::of),
                    threads -> settings,
                    () -> result.complete(new Desktop.NotTaken("the window closed before it was drawn")));
            Optional<String> unknown = app.window.portrait().unknown(shot.commands());
            if (unknown.isPresent()) {
                result.complete(new Desktop.NotTaken(unknown.get()));
                return;
            }
            app.window.portrait().layOut(shot.width(), shot.height());
            app.window.show();
            List<Path> subjects = shot.subjects().isEmpty() ? app.sample() : shot.subjects();
            app.openAll(subjects, subjects.stream().filter(PostFolder::isFolder).toList()); // before it is taken
            app.window.portrait().whenCalm(() -> {
                app.window.portrait().pose(shot.select(), shot.commands());
                app.window.portrait().take(png -> result.complete(new Desktop.Picture(png)));
            });
        });
    }

    private GalleyWindow window() {
        return window;
    }

    /** Looks for text that an earlier run could not save. */
    private void recover() {
        threads.disk().execute(() -> {
            Recovery.Found found = keeping.recovery().find();
            keeping.recovery().tidy();
            keeping.history().thin();
            Platform.runLater(() -> {
                window.offer(found.offers());
                found.aside().forEach(window::say);
            });
        });
    }

    /** Asks the disk, which may be slow, which of them are folders, and opens them. */
    private void openAll(List<Path> subjects) {
        threads.disk().execute(() -> {
            List<Path> folders = subjects.stream().filter(PostFolder::isFolder).toList();
            Platform.runLater(() -> openAll(subjects, folders));
        });
    }

    private void openAll(List<Path> subjects, List<Path> folders) {
        for (Path subject : subjects) {
            Path path = subject.toAbsolutePath().normalize();
            if (folders.contains(subject)) {
                window.openFolder(path);
                if (subjects.size() > 1) {
                    continue;
                }
                // something to read, rather than an empty middle
                threads.scan()
                        .execute(() -> world.posts(new PostFolder(path).list().posts()).stream()
                                .findFirst()
                                .ifPresent(card ->
                                        Platform.runLater(() -> window.desk().open(card.path()))));
            } else {
                if (folders.isEmpty()) {
                    window.openFolder(path.getParent());
                }
                window.desk().open(path);
            }
        }
    }

    /** Opens what was open when the program last ran; the sample blog on the first start. */
    private void openLast() {
        String last = settings.value(Settings.FOLDER);
        boolean posts = !settings.value(Settings.OPEN_POSTS).isEmpty();
        if (posts) {
            window.reopen();
        }
        threads.disk().execute(() -> {
            boolean there = !last.isEmpty() && PostFolder.isFolder(Path.of(last));
            List<Path> first = there ? List.of(Path.of(last)) : posts ? List.of() : sample();
            Platform.runLater(() -> {
                if (posts) {
                    first.forEach(window::openFolder);
                } else {
                    openAll(first);
                }
            });
        });
    }

    /** The system wants the program to end: what is not saved is kept first, also the last second of it. */
    private void protectAtEnd() {
        try {
            Ending.once(window::leave, Platform::runLater, HANGS);
        } catch (IllegalStateException ended) {
            // the window has closed as its author wished
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            threads.close();
        }
    }

    /** The sample blog, and in it the post to begin with. */
    private List<Path> sample() {
        Path folder = AppDirs.system().sample();
        return switch (new SampleBlog(new LocalDisk()).copyTo(folder)) {
            case Placed.Done done -> List.of(folder, folder.resolve(SampleBlog.FIRST));
            case Placed.Failed failed -> {
                LOG.log(System.Logger.Level.WARNING, failed.reason());
                yield List.of(AppDirs.system().documents());
            }
        };
    }

    private static Settings settings(Threads threads) {
        return new Settings(
                new LocalDisk(),
                AppDirs.system().settings(),
                threads.later(Platform::runLater),
                threads.disk(),
                sentence -> LOG.log(System.Logger.Level.WARNING, sentence));
    }

    /** Starts the toolkit, runs this on its thread, and waits for the result. */
    private static <T> T onToolkit(Consumer<CompletableFuture<T>> start) {
        PreviewSafety.install();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.startup(() -> {
            try {
                start.accept(result);
            } catch (RuntimeException | Error trouble) {
                result.completeExceptionally(trouble);
            }
        });
        try {
            return result.join();
        } finally {
            Platform.exit();
        }
    }
}
