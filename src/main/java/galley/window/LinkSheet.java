package galley.window;

import galley.form.Spoken;
import galley.library.Card;
import galley.markdown.edit.InlineLink;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Asks for a link or a picture: its words, where it leads, what hovering shows. A post of the folder is found by letters
 * of its title, and the link is written as the site's generator wants it.
 */
final class LinkSheet {
    private static final int MOST_POSTS = 200;

    /** Where links to files come from: some need to look at the site. */
    private record Wish(Path target, String address) {}

    private final TaskSheet sheet;
    private final World world;
    private final Prompts prompts;
    private final LinkTargets targets;
    private final Executor scan;
    private final Executor fx;
    private final Runnable closed;
    private final TextField words = new TextField();
    private final TextField target = new TextField();
    private final TextField title = new TextField();
    private final ListView<Card> posts = new ListView<>();
    private OpenPost post;

    LinkSheet(TaskSheet sheet, World world, Prompts prompts, LinkTargets targets, Desk.Hands hands, Runnable closed) {
        this.sheet = sheet;
        this.world = world;
        this.prompts = prompts;
        this.targets = targets;
        this.scan = hands.scan();
        this.fx = hands.fx();
        this.closed = closed;
        posts.setPlaceholder(new Label("No post has these letters in its title."));
        posts.setAccessibleText("Posts to link to");
        posts.setPrefHeight(190);
        posts.setCellFactory(view -> new PostCell());
        target.textProperty().addListener((at, old, now) -> filter(now));
        target.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && !posts.getItems().isEmpty()) {
                posts.requestFocus();
                posts.getSelectionModel().selectFirst();
                key.consume();
            }
        });
        posts.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose(posts.getSelectionModel().getSelectedItem());
                key.consume();
            } else if (key.getCode() == KeyCode.UP && posts.getSelectionModel().getSelectedIndex() <= 0) {
                target.requestFocus();
                key.consume();
            }
        });
    }

    void showLink(OpenPost where) {
        show(where, false);
    }

    void showPicture(OpenPost where) {
        show(where, true);
    }

    private void show(OpenPost where, boolean picture) {
        post = where;
        InlineLink link = InlineLink.of(where.session().text(), where.session().selection(), picture);
        words.setText(link.words());
        title.setText(link.title());
        target.setText(link.target());
        filter(link.target());
        VBox content = new VBox(
                4,
                named(picture ? "Description, for those who cannot see it" : "Words", words),
                named(picture ? "Picture" : "Address, or letters of a post’s title", picture ? withFiles() : target));
        if (!picture) {
            content.getChildren().add(posts);
        }
        content.getChildren().add(named("Shown on hovering, if anything", title));
        Button done = new Button(link.exists() ? "Change" : "Insert");
        done.setDefaultButton(true);
        done.disableProperty().bind(target.textProperty().map(String::isBlank));
        done.setOnAction(pressed -> close(link, false));
        Button cancel = new Button("Cancel");
        cancel.setOnAction(pressed -> sheet.close());
        Button remove = new Button("Remove Link");
        remove.setOnAction(pressed -> close(link, true));
        sheet.showSmall(
                (link.exists() ? "Change the " : "Insert a ") + (picture ? "picture" : "link"),
                content,
                picture && link.words().isEmpty() && !link.target().isEmpty() ? words : target,
                link.exists() && !picture ? List.of(remove, cancel, done) : List.of(cancel, done),
                closed);
        target.selectAll();
    }

    private void close(InlineLink link, boolean remove) {
        OpenPost where = post;
        sheet.close();
        where.editor().run(remove ? link.unlink() : link.write(words.getText(), target.getText(), title.getText()));
    }

    private static VBox named(String name, Region field) {
        Label label = new Label(name);
        label.getStyleClass().add("text-muted");
        label.setLabelFor(field);
        Spoken.name(field, name);
        VBox box = new VBox(3, label, field);
        box.setStyle("-fx-padding: 4px 0 4px 0;");
        return box;
    }

    private HBox withFiles() {
        Button choose = new Button("Choose…");
        choose.setAccessibleText("Choose a picture’s file");
        choose.setOnAction(pressed ->
                prompts.openPicture(targets.folderOf(post).orElse(null)).ifPresent(file -> lead(new Wish(file, ""))));
        HBox.setHgrow(target, Priority.ALWAYS);
        Spoken.name(target, "Picture");
        return new HBox(6, target, choose);
    }

    /** Posts whose titles fit; all of them while an address is typed or nothing is. */
    private void filter(String typed) {
        boolean address = typed.contains("/") || typed.contains("{") || typed.startsWith("#") || typed.contains(":");
        Path self = post == null ? null : post.session().path();
        posts.getItems().setAll(LinkTargets.fitting(targets.all(), address ? "" : typed, self, MOST_POSTS));
    }

    private void choose(Card card) {
        if (card == null) {
            return;
        }
        if (words.getText().isBlank()) {
            words.setText(card.title());
        }
        lead(new Wish(card.path(), card.address()));
    }

    /** Writes the way to a file into the field. */
    private void lead(Wish wish) {
        Optional<Path> from = targets.folderOf(post);
        if (from.isEmpty()) {
            return;
        }
        OpenPost asked = post;
        scan.execute(() -> {
            String link = world.links(asked.analyzer().family(), from.get()).apply(wish.target(), wish.address());
            fx.execute(() -> {
                if (asked == post) {
                    target.setText(link);
                    target.requestFocus();
                    target.end();
                }
            });
        });
    }

    private final class PostCell extends ListCell<Card> {
        private final Label name = new Label();
        private final Label file = new Label();
        private final HBox row = new HBox(8, name, file);

        PostCell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            file.setMinWidth(0);
            file.getStyleClass().add("palette-detail");
            row.setMaxWidth(400);
            setOnMouseClicked(click -> choose(getItem()));
        }

        @Override
        protected void updateItem(Card card, boolean empty) {
            super.updateItem(card, empty);
            setGraphic(empty ? null : row);
            if (!empty) {
                name.setText(card.title());
                file.setText(LinkTargets.detail(card));
            }
        }
    }
}
