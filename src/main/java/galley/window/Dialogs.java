package galley.window;

import galley.form.Wraps;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The questions, asked with the platform's dialogs. */
final class Dialogs implements Prompts {
    private static final FileChooser.ExtensionFilter POSTS =
            new FileChooser.ExtensionFilter("Posts", "*.md", "*.markdown", "*.mkd", "*.mdown", "*.html", "*.txt");
    private static final FileChooser.ExtensionFilter PAGES = new FileChooser.ExtensionFilter("Web pages", "*.html");
    private static final FileChooser.ExtensionFilter STYLES = new FileChooser.ExtensionFilter("Style sheets", "*.css");
    private static final FileChooser.ExtensionFilter PICTURES = new FileChooser.ExtensionFilter(
            "Pictures", "*.png", "*.jpg", "*.jpeg", "*.gif", "*.webp", "*.avif", "*.svg", "*.bmp");
    private static final FileChooser.ExtensionFilter ALL = new FileChooser.ExtensionFilter("All files", "*.*");

    /** Of the platform's dialogs, pixels. */
    private static final double USUAL_WIDTH = 360;

    private final Window owner;

    Dialogs(Window owner) {
        this.owner = owner;
    }

    @Override
    public Unsaved unsaved(List<String> names) {
        ButtonType save = new ButtonType(names.size() == 1 ? "Save" : "Save all", ButtonBar.ButtonData.YES);
        ButtonType discard = new ButtonType("Don’t save", ButtonBar.ButtonData.NO);
        ButtonType cancel = new ButtonType("Cancel", ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.NONE, "", save, discard, cancel);
        alert.getDialogPane().setContent(listed(names));
        alert.initOwner(owner);
        alert.setTitle("Galley");
        alert.setHeaderText(names.size() == 1 ? "Save the changes to this post?" : "Save the changes to these posts?");
        ButtonType chosen = alert.showAndWait().orElse(cancel);
        return chosen == save ? Unsaved.SAVE : chosen == discard ? Unsaved.DISCARD : Unsaved.CANCEL;
    }

    /** As the platform's own label, which would wrap a name that is written from right to left, too. */
    private static VBox listed(List<String> names) {
        VBox all = new VBox();
        all.getStyleClass().add("content");
        all.setPrefWidth(USUAL_WIDTH);
        for (String name : names) {
            Label one = new Label(name);
            Wraps.text(one);
            one.setMinWidth(one.isWrapText() ? 0 : Region.USE_PREF_SIZE);
            all.getChildren().add(one);
        }
        return all;
    }

    @Override
    public Optional<Path> saveAs(Path folder, String name) {
        return save(files("Save the post", folder, POSTS), name);
    }

    @Override
    public Optional<Path> openFile(Path folder) {
        return open(files("Open a post", folder, POSTS));
    }

    @Override
    public Optional<Path> saveWebPage(Path folder, String name) {
        return save(files("Save as a web page", folder, PAGES), name);
    }

    @Override
    public Optional<Path> openStyleSheet(Path folder) {
        return open(files("Choose the site’s style sheet", folder, STYLES));
    }

    @Override
    public Optional<Path> openPicture(Path folder) {
        return open(files("Choose a picture", folder, PICTURES));
    }

    @Override
    public Optional<Path> openFolder(Path folder) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open a folder of posts");
        if (folder != null && isFolder(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    private Optional<Path> save(FileChooser chooser, String name) {
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    private Optional<Path> open(FileChooser chooser) {
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    private static FileChooser files(String title, Path folder, FileChooser.ExtensionFilter kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(kind, ALL);
        if (folder != null && isFolder(folder)) {
            chooser.setInitialDirectory(folder.toFile());
        }
        return chooser;
    }

    /** A chooser refuses to open on a folder that is gone. */
    private static boolean isFolder(Path folder) {
        try {
            return folder.toRealPath().toFile().isDirectory();
        } catch (IOException gone) {
            return false;
        }
    }
}
