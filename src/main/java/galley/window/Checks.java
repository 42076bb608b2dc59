package galley.window;

import galley.form.Spoken;
import galley.form.Wraps;
import galley.post.CheckCode;
import galley.post.Problem;
import galley.post.Problem.Severity;
import galley.post.Severities;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** How bad the open post's site takes what is checked: a choice for each, which goes where the site goes. FX thread. */
final class Checks {
    private static final String MATTER = "checks";
    private static final String NO_SITE =
            "What is checked can be chosen for a site. This post lies in none that Galley knows.";

    /** What can be chosen for a code. */
    private enum Choice {
        USUAL("As Galley has it"),
        ERROR("An error"),
        WARNING("A warning"),
        NOTE("A note"),
        OFF("Not looked for");

        final String words;

        Choice(String words) {
            this.words = words;
        }

        Severities in(Severities chosen, String code) {
            return switch (this) {
                case USUAL -> chosen.without(code);
                case ERROR -> chosen.with(code, Optional.of(Severity.ERROR));
                case WARNING -> chosen.with(code, Optional.of(Severity.WARNING));
                case NOTE -> chosen.with(code, Optional.of(Severity.NOTE));
                case OFF -> chosen.with(code, Optional.empty());
            };
        }

        static Choice of(Severities chosen, String code) {
            Optional<Severity> own = chosen.chosen().get(code);
            return own == null
                    ? USUAL
                    : own.map(Enum::name).map(Choice::valueOf).orElse(OFF);
        }
    }

    private final Desk desk;
    private final World world;
    private final Desk.Hands hands;
    private final Notices notices;
    private TaskSheet sheet;
    private Runnable closed = () -> {};

    Checks(Desk desk, World world, Desk.Hands hands, Notices notices) {
        this.desk = desk;
        this.world = world;
        this.hands = hands;
        this.notices = notices;
    }

    /** Where the table of them is shown. */
    void showOn(TaskSheet where, Runnable whenClosed) {
        sheet = where;
        closed = whenClosed;
    }

    /** What the context menu of a problem offers. */
    List<MenuItem> choices(Problem problem) {
        List<MenuItem> items = new ArrayList<>();
        for (Choice choice : List.of(Choice.ERROR, Choice.WARNING, Choice.NOTE, Choice.OFF)) {
            MenuItem item = Problems.item(
                    choice == Choice.OFF
                            ? "Do Not Look for This in This Site"
                            : "In This Site: " + choice.words.substring(0, 1).toUpperCase() + choice.words.substring(1),
                    () -> change(chosen -> choice.in(chosen, problem.code())));
            item.setDisable(choice.name().equals(problem.severity().name()));
            items.add(item);
        }
        items.add(Problems.item("What Is Checked in This Site…", this::show));
        return items;
    }

    private void change(Function<Severities, Severities> how) {
        Path post = path();
        if (post == null) {
            return;
        }
        hands.disk().execute(() -> {
            Optional<String> trouble = world.checks(post)
                    .map(chosen -> world.orderChecks(post, how.apply(chosen)))
                    .orElse(Optional.of(NO_SITE));
            hands.fx()
                    .execute(() -> trouble.ifPresentOrElse(
                            words -> notices.show(MATTER, Notices.Kind.WARNING, words),
                            () -> desk.posts().forEach(OpenPost::readAgain)));
        });
    }

    private Path path() {
        OpenPost post = desk.current();
        Path path = post == null ? null : post.session().path();
        if (path == null) {
            notices.show(MATTER, Notices.Kind.NOTE, NO_SITE);
        }
        return path;
    }

    /** The table of all that is checked. */
    void show() {
        Path post = path();
        if (post == null) {
            return;
        }
        hands.disk().execute(() -> {
            Optional<Severities> chosen = world.checks(post);
            hands.fx()
                    .execute(() ->
                            chosen.ifPresentOrElse(this::show, () -> notices.show(MATTER, Notices.Kind.NOTE, NO_SITE)));
        });
    }

    private void show(Severities chosen) {
        GridPane rows = new GridPane(16, 6);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        rows.getColumnConstraints().addAll(names, new ColumnConstraints());
        ComboBox<Choice> first = null;
        for (CheckCode code : CheckCode.ALL) {
            ComboBox<Choice> box = box(chosen, code);
            Label label = new Label(code.words());
            label.setLabelFor(box);
            rows.addRow(rows.getRowCount(), label, box);
            first = first == null ? box : first;
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        rows.setStyle("-fx-padding: 0 14px 0 0;");
        Label note = new Label("Kept in the site’s .galley/checks, so that “galley check” goes by it too.");
        note.getStyleClass().add("text-muted");
        Wraps.text(note);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Button close = new Button("Close");
        close.setCancelButton(true);
        close.setOnAction(pressed -> sheet.close());
        sheet.show("What is checked in this site", new VBox(10, note, scroll), first, List.of(close), closed);
    }

    private ComboBox<Choice> box(Severities chosen, CheckCode code) {
        ComboBox<Choice> box = new ComboBox<>();
        box.getItems().setAll(Choice.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Choice choice) {
                return choice == null ? "" : choice.words;
            }

            @Override
            public Choice fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        });
        box.setValue(Choice.of(chosen, code.id()));
        box.setPrefWidth(170);
        Spoken.name(box, code.words());
        box.valueProperty().addListener((at, old, now) -> change(all -> now.in(all, code.id())));
        return box;
    }
}
