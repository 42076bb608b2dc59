package galley.window;

import galley.text.Span;
import java.util.List;
import java.util.Optional;
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
    private final Desk desk;

    Portrait(Stage stage, MainWindow main, Desk desk) {
        this.stage = stage;
        this.main = main;
        this.desk = desk;
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

    /** What is to be said of the first of these names that no command has; nothing where all are known. */
    public Optional<String> unknown(List<String> commands) {
        return main.commands().unknown(commands);
    }

    /**
     * Has the window show more than a post that was just opened.
     *
     * @param words to be selected in the post, where it has them; null for none
     * @param commands to be run then, none of them {@link #unknown}
     */
    public void pose(String words, List<String> commands) {
        OpenPost post = desk.current();
        int start = post == null || words == null
                ? -1
                : post.session().text().toString().indexOf(words);
        if (start >= 0) {
            post.editor().show(new Span(start, start + words.length()));
        }
        commands.forEach(id -> main.commands().byId(id).run());
    }

    /**
     * Draws the window as it stands once everything in it is of the newest text.
     *
     * @param then gets the picture as PNG
     */
    public void take(Consumer<byte[]> then) {
        whenCalm(() -> then.accept(Png.of(main.frame().snapshot(null, null))));
    }

    /** Once everything in the window is of the newest text. */
    public void whenCalm(Runnable then) {
        new AnimationTimer() {
            private int calm;

            @Override
            public void handle(long now) {
                boolean still = main.settled() && main.spelling().settled(desk.current());
                calm = still ? calm + 1 : 0;
                if (calm > CALM_FRAMES) {
                    stop();
                    then.run();
                }
            }
        }.start();
    }
}
