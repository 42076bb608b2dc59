package galley.window;

import galley.store.Later;
import galley.store.Settings;
import galley.store.Throttle;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * Puts the window back to how it was left, and notes how it is: not only when it closes, so that a crash does not forget
 * it. Belongs to the FX thread.
 */
final class Remembered {
    private static final double TITLE_BAR = 24;
    private static final long BEHIND_MILLIS = 2000;

    private final Settings settings;
    private final Stage stage;
    private final Frame frame;
    private final Tabs tabs;
    private final Supplier<Path> folder;
    private final Throttle noting;
    /** Until the first press: a window manager makes the window large only after it is shown, and that moves dividers. */
    private boolean asLeft;

    /** @param folder the open one, or null */
    Remembered(Settings settings, Stage stage, Frame frame, Tabs tabs, Supplier<Path> folder, Later later) {
        this.settings = settings;
        this.stage = stage;
        this.frame = frame;
        this.tabs = tabs;
        this.folder = folder;
        this.noting = new Throttle(BEHIND_MILLIS, later, () -> {
            if (stage.isShowing()) { // it changes its size as it goes, and has no rows any more that could be told
                note();
            }
        });
        InvalidationListener changed = any -> noting.poke();
        Stream.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(each -> each.addListener(changed));
        stage.maximizedProperty().addListener(changed);
        stage.addEventFilter(InputEvent.ANY, event -> noting.poke()); // dividers, carets, rows: all are moved by hand
        stage.addEventFilter(KeyEvent.KEY_PRESSED, press -> asLeft = false);
        stage.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> asLeft = false);
    }

    /** How the window stood, before it is shown. */
    void restore() {
        stage.setWidth(settings.value(Settings.WINDOW_WIDTH));
        stage.setHeight(settings.value(Settings.WINDOW_HEIGHT));
        int x = settings.value(Settings.WINDOW_X);
        int y = settings.value(Settings.WINDOW_Y);
        if (canBeReached(x + stage.getWidth() / 2, y)) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(settings.value(Settings.MAXIMIZED));
        frame.show(settings.value(Settings.SHOW_POSTS), settings.value(Settings.SHOW_PREVIEW));
        frame.dividers(Map.of(
                "side", settings.value(Settings.POSTS_DIVIDER),
                "preview", settings.value(Settings.PREVIEW_DIVIDER),
                "form", settings.value(Settings.FORM_DIVIDER)));
        asLeft = true;
        frame.keepDividers();
    }

    /** Whether a title bar there could be seen and dragged: the screen it was on may be gone. */
    private static boolean canBeReached(double middle, double top) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.contains(middle, top + TITLE_BAR / 2));
    }

    private void note() {
        settings.set(Settings.MAXIMIZED, stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            settings.set(Settings.WINDOW_WIDTH, (int) stage.getWidth());
            settings.set(Settings.WINDOW_HEIGHT, (int) stage.getHeight());
            settings.set(Settings.WINDOW_X, (int) stage.getX());
            settings.set(Settings.WINDOW_Y, (int) stage.getY());
        }
        if (!asLeft) {
            Map<String, Double> dividers = frame.dividers();
            settings.set(Settings.POSTS_DIVIDER, dividers.get("side"));
            settings.set(Settings.PREVIEW_DIVIDER, dividers.get("preview"));
            settings.set(Settings.FORM_DIVIDER, dividers.get("form"));
        }
        settings.set(Settings.SHOW_POSTS, frame.sideKept());
        settings.set(Settings.SHOW_PREVIEW, frame.previewKept());
        if (folder.get() != null) {
            settings.set(Settings.FOLDER, folder.get().toString());
        }
        tabs.note();
    }

    /** Notes it at once, for good: the window closes, or the program has to end. */
    void close() {
        noting.cancel();
        note();
        settings.flush();
    }
}
