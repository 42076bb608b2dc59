package galley.window;

import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/** Pictures of the window once it is at rest. Belongs to the FX thread. */
public final class Portrait {
    /** Frames in a row in which nothing is left to do, until the window is taken to be at rest. */
    private static final int CALM_FRAMES = 12;

    private final Stage stage;
    private final MainWindow main;

    Portrait(Stage stage, MainWindow main) {
        this.stage = stage;
        this.main = main;
    }

    /**
     * Lays the window out at a size that the screen may not have: the headless screen is small. Before
     * {@link GalleyWindow#show}.
     */
    public void layOut(double width, double height) {
        Region frame = main.frame();
        Group beyond = new Group();
        beyond.getStyleClass().addAll(frame.getStyleClass());
        stage.getScene().setRoot(beyond);
        frame.setPrefSize(width, height);
        beyond.getChildren().add(frame);
        stage.setWidth(stage.getMinWidth());
        stage.setHeight(stage.getMinHeight());
    }

    /**
     * Draws the window as it stands once everything in it is of the newest text.
     *
     * @param then gets the picture as PNG
     */
    public void take(Consumer<byte[]> then) {
        new AnimationTimer() {
            private int calm;

            @Override
            public void handle(long now) {
                calm = main.settled() ? calm + 1 : 0;
                if (calm > CALM_FRAMES) {
                    stop();
                    then.accept(Png.of(main.frame().snapshot(null, null)));
                }
            }
        }.start();
    }
}
