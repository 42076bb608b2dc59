package galley.editor;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Does something once the frame is on its way to the screen that shows what it follows from: a key's letter or a page of
 * text is not to wait for what else changes with it. Asked again before that, it is done once. FX thread.
 */
public final class AfterFrame {
    private final Node shown;
    private final Runnable does;
    private final Runnable laidOut = this::laidOut;
    private Scene asked;

    /** @param shown where the frame is drawn */
    public AfterFrame(Node shown, Runnable does) {
        this.shown = shown;
        this.does = does;
    }

    public void ask() {
        Scene scene = shown.getScene();
        if (scene == null) {
            does.run();
        } else if (asked == null) {
            asked = scene;
            scene.addPostLayoutPulseListener(laidOut);
            Platform.requestNextPulse();
        }
    }

    private void laidOut() {
        asked.removePostLayoutPulseListener(laidOut);
        asked = null;
        Platform.runLater(does); // what is laid out is drawn first
    }
}
