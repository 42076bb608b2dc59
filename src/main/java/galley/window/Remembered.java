package galley.window;

import galley.store.Settings;
import java.nio.file.Path;
import java.util.Map;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window back to how it was left, and notes how it is left. */
final class Remembered {
    private static final double TITLE_BAR = 24;

    private final Settings settings;
    private final Stage stage;
    private final Frame frame;

    Remembered(Settings settings, Stage stage, Frame frame) {
        this.settings = settings;
        this.stage = stage;
        this.frame = frame;
    }

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
    }

    /** Whether a title bar there could be seen and dragged: the screen it was on may be gone. */
    private static boolean canBeReached(double middle, double top) {
        return Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.contains(middle, top + TITLE_BAR / 2));
    }

    void note(Path folder) {
        settings.set(Settings.MAXIMIZED, stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen()) {
            settings.set(Settings.WINDOW_WIDTH, (int) stage.getWidth());
            settings.set(Settings.WINDOW_HEIGHT, (int) stage.getHeight());
            settings.set(Settings.WINDOW_X, (int) stage.getX());
            settings.set(Settings.WINDOW_Y, (int) stage.getY());
        }
        Map<String, Double> dividers = frame.dividers();
        settings.set(Settings.POSTS_DIVIDER, dividers.get("side"));
        settings.set(Settings.PREVIEW_DIVIDER, dividers.get("preview"));
        settings.set(Settings.FORM_DIVIDER, dividers.get("form"));
        settings.set(Settings.SHOW_POSTS, frame.sideShown());
        settings.set(Settings.SHOW_PREVIEW, frame.previewShown());
        settings.set(Settings.FOLDER, folder == null ? "" : folder.toString());
        settings.flush();
    }
}
