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
import java.util.ArrayList;
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
            app.openAll(subjects.isEmpty() ? app.lastSession() : subjects);
            result.whenComplete((code, trouble) -> app.threads.close());
        });
    }

    /** What nobody foresaw, on any thread: the window is told and lives on. On the FX thread. */
    static void faultsTo(GalleyWindow window) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, trouble) -> window.unexpected("at work", trouble));
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, trouble) -> Platform.runLater(() -> window.unexpected("at work in the background", trouble)));
    }

    /** Draws the window with a post open, once everything in it is there. */
    static byte[] shoot(Desktop.Shot shot) {
        return onToolkit(result -> {
            Settings settings = Settings.inMemory(); // a picture is of the window as it is when new
            settings.set(Settings.THEME, shot.dark() ? Settings.Theme.DARK : Settings.Theme.LIGHT);
            GalleyApp app = new GalleyApp(
                    Optional.ofNullable(shot.family()).flatMap(Family::of),
                    threads -> settings,
                    () -> result.complete(null));
            app.window.portrait().layOut(shot.width(), shot.height());
            app.window.show();
            app.openAll(shot.subject() == null ? app.sample() : List.of(shot.subject()));
            app.window.portrait().take(result::complete);
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

    private void openAll(List<Path> subjects) {
        for (Path subject : subjects) {
            Path path = subject.toAbsolutePath().normalize();
            if (PostFolder.isFolder(path)) {
                window.openFolder(path);
                if (subjects.size() > 1) {
                    continue;
                }
                // something to read, rather than an empty middle
                threads.scan()
                        .execute(() -> world.posts(path).stream()
                                .findFirst()
                                .ifPresent(card ->
                                        Platform.runLater(() -> window.desk().open(card.path()))));
            } else {
                if (subjects.stream().noneMatch(PostFolder::isFolder)) {
                    window.openFolder(path.getParent());
                }
                window.desk().open(path);
            }
        }
    }

    /** What was open when the window was last closed; the sample blog on the first start. */
    private List<Path> lastSession() {
        List<Path> subjects = new ArrayList<>();
        String folder = settings.value(Settings.FOLDER);
        if (!folder.isEmpty() && PostFolder.isFolder(Path.of(folder))) {
            subjects.add(Path.of(folder));
        }
        settings.value(Settings.OPEN_POSTS).forEach(post -> subjects.add(Path.of(post)));
        Optional.of(settings.value(Settings.ACTIVE_POST))
                .filter(settings.value(Settings.OPEN_POSTS)::contains)
                .ifPresent(post -> subjects.add(Path.of(post))); // asked for last, it is the one to be seen
        return subjects.isEmpty() ? sample() : subjects;
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
