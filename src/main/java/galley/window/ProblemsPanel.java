package galley.window;

import galley.form.Wraps;
import galley.post.Problem;
import galley.post.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The list of problems below the text. A click or Enter goes to one, its button or Alt+Enter mends it, and the context menu
 * says how bad the site takes its like.
 */
final class ProblemsPanel extends VBox {
    /** More than these are only counted. */
    private static final int MOST = 1_000;

    private final Problems problems;
    private final ListView<Problem> list = new ListView<>();
    private final Label count = new Label();
    private final Label empty = new Label();

    ProblemsPanel(Problems problems) {
        this.problems = problems;
        getStyleClass().addAll("posts", "problems");
        Label title = new Label("Problems");
        title.getStyleClass().add("pane-title");
        count.getStyleClass().add("pane-detail");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button checks = new IconButton(
                "fth-sliders",
                "What is checked in this site",
                "What is checked in this site",
                "tool",
                () -> problems.checks().show());
        Button close = new IconButton("fth-x", "Close", "Close  (Esc)", "tool", this::close);
        HBox head = new HBox(8, title, count, gap, checks, close);
        head.getStyleClass().add("pane-head");
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText("Problems");
        Wraps.text(empty);
        empty.getStyleClass().add("empty");
        list.setPlaceholder(empty);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        setMinHeight(90);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVisible(false);
        show(List.of(), false);
    }

    ListView<Problem> list() {
        return list;
    }

    void open() {
        setVisible(true);
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    private void close() {
        setVisible(false);
        problems.focusText();
    }

    /** @param open whether any post is */
    void show(List<Problem> found, boolean open) {
        int selected = list.getSelectionModel().getSelectedIndex();
        List<Problem> shown = found.size() > MOST ? found.subList(0, MOST) : found;
        if (!shown.equals(list.getItems())) {
            list.getItems().setAll(shown);
            if (selected >= 0 && !shown.isEmpty()) {
                list.getSelectionModel().select(Math.min(selected, shown.size() - 1));
            }
        }
        count.setText(found.isEmpty() ? "" : counted(found));
        empty.setText(
                open
                        ? "Nothing is wrong with this post, as far as Galley sees."
                        : "Open a post to see what may be wrong.");
    }

    static String counted(List<Problem> found) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long so = found.stream()
                    .filter(problem -> problem.severity() == severity)
                    .count();
            if (so > 0) {
                parts.add(Counts.of(so, severity.id()));
            }
        }
        return String.join(", ", parts);
    }

    void select(Problem problem) {
        list.getSelectionModel().select(problem);
        list.scrollTo(problem);
    }

    /** Whether a key means something here rather than in the whole window. */
    boolean takes(KeyEvent key) {
        return isFocusWithin() && key.getCode() == KeyCode.ENTER && key.isAltDown();
    }

    private void pressed(KeyEvent key) {
        Problem chosen = list.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (key.getCode() == KeyCode.ENTER && list.isFocused() && chosen != null) {
            if (key.isAltDown()) {
                problems.fix(chosen);
            } else {
                problems.goTo(chosen);
            }
        } else {
            return;
        }
        key.consume();
    }

    private final class Cell extends ListCell<Problem> {
        private final FontIcon icon = new FontIcon("fth-info");
        private final Label line = new Label();
        private final Label words = new Label();
        private final Button fix = new Button();
        private final HBox row = new HBox(10, icon, line, words, fix);

        Cell() {
            setPrefWidth(0); // long words are wrapped, the list never scrolls sideways
            row.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("post-detail");
            line.setMinWidth(58);
            Wraps.text(words);
            words.setMaxWidth(Double.MAX_VALUE);
            words.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(words, Priority.ALWAYS);
            fix.getStyleClass().add("small");
            fix.setMinWidth(Region.USE_PREF_SIZE);
            fix.setFocusTraversable(false);
            fix.setOnAction(pressed -> problems.fix(getItem()));
            setOnMouseClicked(click -> {
                if (getItem() != null && click.getButton() == javafx.scene.input.MouseButton.PRIMARY) {
                    problems.goTo(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Problem problem, boolean none) {
            super.updateItem(problem, none);
            setGraphic(none ? null : row);
            setContextMenu(none ? null : menu(problem));
            if (none) {
                setAccessibleText(null);
                return;
            }
            icon.setIconLiteral(Problems.icon(problem.severity()));
            icon.getStyleClass().removeIf(name -> name.startsWith("is-"));
            icon.getStyleClass().add("is-" + problem.severity().name().toLowerCase(Locale.ROOT));
            line.setText("Line " + problem.line());
            words.setText(problem.message());
            fix.setVisible(problem.fix().isPresent());
            fix.setManaged(fix.isVisible());
            problem.fix().ifPresent(known -> fix.setText(known.label()));
            setAccessibleText(problem.severity().id() + ", line " + problem.line() + ": " + problem.message()
                    + problem.fix().map(known -> " Alt+Enter: " + known.label()).orElse(""));
        }

        private ContextMenu menu(Problem problem) {
            ContextMenu menu = new ContextMenu(Problems.item("Go to Line", () -> problems.goTo(problem)));
            problem.fix()
                    .ifPresent(known -> menu.getItems().add(Problems.item(known.label(), () -> problems.fix(problem))));
            menu.getItems().add(new SeparatorMenuItem());
            for (MenuItem choice : problems.checks().choices(problem)) {
                menu.getItems().add(choice);
            }
            return menu;
        }
    }
}
