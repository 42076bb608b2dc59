package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.store.FileNames;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for the name of a file, another one or the first. It stays open until the name is one that can be given. */
final class RenameSheet {
    /** Gives the name, and answers why it could not be given. */
    interface Renaming {
        void to(String name, Consumer<Optional<String>> answer);
    }

    private final TaskSheet sheet;
    private final Function<Path, Collection<String>> beside;
    private final Executor later;
    private final Runnable closed;
    private final TextField name = new TextField();
    private final Label note = new Label();
    private final Button rename = new Button("Rename");
    private final Button cancel = new Button("Cancel");
    private final VBox content = new VBox(8, name, note);
    private Path post = Path.of("");
    private String hint = "";
    private boolean isNew;
    private Set<String> taken = Set.of();

    /**
     * @param beside the names of the posts in a post's folder
     * @param later runs a task on the FX thread, a moment from now
     */
    RenameSheet(TaskSheet sheet, Function<Path, Collection<String>> beside, Executor later, Runnable closed) {
        this.sheet = sheet;
        this.beside = beside;
        this.later = later;
        this.closed = closed;
        Spoken.name(name, "New name of the file");
        name.focusedProperty().addListener((focus, old, now) -> later.execute(this::selectStem));
        name.textProperty().addListener((text, old, now) -> look());
        Wraps.text(note);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("text-muted");
        rename.setDefaultButton(true);
        cancel.setOnAction(pressed -> sheet.close());
    }

    void show(Path file, Renaming renaming) {
        isNew = false;
        ask(
                file,
                "Rename the file",
                "Rename",
                "Its history goes with it, in Hexo’s sites its folder of pictures too. Links from other posts are not changed.",
                renaming);
    }

    /** @param file one that could be made; @param words what to know about its name */
    void showNew(Path file, String heading, String words, Renaming making) {
        isNew = true;
        ask(file, heading, "Create", words, making);
    }

    private void ask(Path file, String heading, String button, String words, Renaming renaming) {
        post = file;
        hint = words;
        rename.setText(button);
        String old = file.getFileName().toString();
        taken = beside.apply(file).stream()
                .filter(other -> isNew || !other.equals(old))
                .map(FileNames::folded)
                .collect(Collectors.toSet());
        rename.setOnAction(pressed -> {
            rename.setDisable(true);
            renaming.to(wanted(), trouble -> trouble.ifPresentOrElse(note::setText, sheet::close));
        });
        name.setText(old);
        look();
        sheet.showSmall(heading, content, name, List.of(cancel, rename), closed);
        later.execute(this::selectStem);
    }

    /** What is mostly changed; after the field has taken the focus, which selects all. */
    private void selectStem() {
        String old = post.getFileName().toString();
        boolean has = name.getScene() != null && name.getScene().getFocusOwner() == name;
        if (has && name.getText().equals(old)) {
            int dot = old.lastIndexOf('.');
            name.selectRange(0, dot > 0 ? dot : old.length());
        }
    }

    /** A name without an ending keeps the one the file has. */
    private String wanted() {
        String typed = name.getText().strip();
        String old = post.getFileName().toString();
        boolean ended = typed.lastIndexOf('.') > 0 || old.lastIndexOf('.') <= 0;
        return ended || typed.isEmpty() ? typed : typed + old.substring(old.lastIndexOf('.'));
    }

    private void look() {
        String wanted = wanted();
        Optional<String> objection = Filing.objection(wanted)
                .or(() -> taken.contains(FileNames.folded(wanted))
                        ? Optional.of("There is a " + (isNew ? "file" : "post") + " of that name already.")
                        : Optional.empty());
        rename.setDisable(objection.isPresent()
                || !isNew && wanted.equals(post.getFileName().toString()));
        note.setText(objection.orElse(hint));
    }
}
