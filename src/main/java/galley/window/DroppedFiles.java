package galley.window;

import galley.store.PostFolder;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/**
 * Posts and folders that are dropped on the window are opened, wherever in it: asked before the panes are, which take
 * pictures.
 */
final class DroppedFiles {
    private final Desk.Hands hands;
    private final Consumer<Path> openPost;
    private final Consumer<Path> openFolder;
    private final Consumer<String> say;

    /** @param say told in a sentence when something is dropped that cannot be opened */
    DroppedFiles(Desk.Hands hands, Consumer<Path> openPost, Consumer<Path> openFolder, Consumer<String> say) {
        this.hands = hands;
        this.openPost = openPost;
        this.openFolder = openFolder;
        this.say = say;
    }

    void on(Scene scene) {
        scene.addEventFilter(DragEvent.DRAG_OVER, drag -> {
            if (!toOpen(drag.getDragboard()).isEmpty()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_DROPPED, drop -> {
            List<Path> files = toOpen(drop.getDragboard());
            if (!files.isEmpty()) {
                open(files);
                drop.setDropCompleted(true);
                drop.consume();
            }
        });
    }

    private static List<Path> toOpen(Dragboard from) {
        if (!from.hasFiles()) {
            return List.of(); // words, or a heading of the outline
        }
        List<Path> files = from.getFiles().stream().map(File::toPath).toList();
        return files.stream().anyMatch(PictureTaking::isPicture) ? List.of() : files;
    }

    void open(List<Path> files) {
        hands.disk()
                .execute(() -> files.forEach(file -> {
                    boolean folder = PostFolder.isFolder(file);
                    hands.fx().execute(() -> {
                        if (folder) {
                            openFolder.accept(file);
                        } else if (PostFolder.isPost(file)) {
                            openPost.accept(file);
                        } else {
                            say.accept("“" + file.getFileName() + "” is no Markdown file and no folder.");
                        }
                    });
                }));
    }
}
