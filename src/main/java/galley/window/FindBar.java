package galley.window;

import galley.form.Hint;
import galley.form.Spoken;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Text;
import galley.text.find.Finder;
import galley.text.find.Query;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.GridPane;

/** The bar above the text that finds and replaces in it. Escape closes it, and the text has the keyboard again. */
final class FindBar extends GridPane {
    private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("error");

    private final Desk desk;
    private final Finding finding;
    private final TextField words = new TextField();
    private final TextField with = new TextField();
    private final FindOptions options = new FindOptions(this::seek);
    private final ToggleButton inSelection = FindOptions.toggle("[ ]", "In Selection", KeyCode.L);
    private final Label count = new Label();
    private String done = ""; // what was done, told until something else is asked for
    private final Button replace = new Button("Replace");
    private final Button replaceAll = new Button("Replace All");
    private final HBox second = row(replace, replaceAll);

    FindBar(Desk desk, Executor work, Executor fx, Failures failures) {
        this.desk = desk;
        this.finding = new Finding(work, fx, this::tell, trouble -> failures.unexpected("searching the post", trouble));
        getStyleClass().add("find-bar");
        words.setPromptText("Find");
        Spoken.name(words, "Find");
        with.setPromptText("Replace with");
        Spoken.name(with, "Replace with");
        words.textProperty().addListener((field, old, now) -> seek());
        words.setMinWidth(90);
        inSelection.setOnAction(pressed -> confine());
        count.setMinWidth(76);
        count.getStyleClass().add("find-count");
        Hint.ofCutText(count);
        replace.setOnAction(pressed -> {
            done = "";
            finding.replace(with.getText());
        });
        replaceAll.setOnAction(pressed -> replaceAll());
        addRow(
                0,
                words,
                row(
                        new HBox(2, options, inSelection),
                        new HBox(
                                2,
                                tool("fth-arrow-up", "Previous Match", "Shift+F3", () -> walk(false)),
                                tool("fth-arrow-down", "Next Match", "F3", () -> walk(true))),
                        count),
                tool("fth-x", "Close", "Esc", this::close));
        addRow(1, with, second);
        setHgrow(words, Priority.ALWAYS);
        second.managedProperty().bind(second.visibleProperty());
        with.visibleProperty().bind(second.visibleProperty());
        with.managedProperty().bind(second.visibleProperty());
        second.setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        desk.currentProperty().addListener((post, old, now) -> {
            if (isVisible()) {
                inSelection.setSelected(false);
                finding.in(now);
            }
        });
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(6, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button tool(String icon, String name, String keys, Runnable does) {
        return new IconButton(icon, name, name + "  (" + keys + ")", "tool", does);
    }

    /** Shows it, with what is selected in the text as what to look for, if that is on one line. */
    void show(boolean withReplacing) {
        OpenPost post = desk.current();
        boolean shown = isVisible();
        second.setVisible(withReplacing || shown && second.isVisible());
        setVisible(true);
        if (!shown) {
            finding.in(post);
        }
        finding.begin();
        done = "";
        Text text = post.session().text();
        Selection selected = post.session().selection();
        if (text.lineAt(selected.start()) != text.lineAt(selected.end())) {
            inSelection.setSelected(true);
            confine();
        } else if (!words.isFocused() && !with.isFocused()) {
            post.selectedOnOneLine().map(options::quoted).ifPresent(words::setText);
        }
        finding.query(query());
        words.requestFocus();
        words.selectAll();
        if (withReplacing && shown && !words.getText().isEmpty()) {
            with.requestFocus();
        }
    }

    /** Goes to the next match or the one before, whether the bar is shown or not. */
    void step(boolean forward) {
        if (words.getText().isEmpty()) {
            show(false);
            return;
        }
        if (!isVisible()) {
            show(false);
            desk.current().editor().focusText();
        }
        walk(forward);
    }

    private void walk(boolean forward) {
        done = "";
        finding.step(forward);
    }

    void close() {
        if (isVisible()) {
            setVisible(false);
            inSelection.setSelected(false);
            finding.in(null);
            if (desk.current() != null) {
                desk.current().editor().focusText();
            }
        }
    }

    /** The caret of the current post has moved. */
    void caretMoved() {
        if (isVisible()) {
            finding.tell();
        }
    }

    private Query query() {
        return options.query(words.getText());
    }

    private void seek() {
        done = "";
        finding.seek(query());
    }

    private void confine() {
        Span chosen = finding.chosen();
        if (inSelection.isSelected() && chosen.isEmpty()) {
            inSelection.setSelected(false);
            count.setText("Nothing is selected");
            return;
        }
        finding.within(inSelection.isSelected() ? chosen : null);
    }

    private void replaceAll() {
        finding.replaceAll(with.getText(), times -> {
            done = times + " replaced";
            finding.tell();
        });
    }

    private void tell(Finding.News news) {
        boolean nothing =
                news.count() == 0 && done.isEmpty() && !words.getText().isEmpty();
        words.pseudoClassStateChanged(PROBLEM, nothing);
        count.pseudoClassStateChanged(PROBLEM, nothing);
        if (news.count() == 0 && (replace.isFocused() || replaceAll.isFocused())) {
            with.requestFocus(); // as the keyboard would go astray
        }
        replace.setDisable(news.count() == 0);
        replaceAll.setDisable(news.count() == 0);
        count.setText(!news.problem().isEmpty() ? news.problem() : done.isEmpty() ? counted(news) : done);
    }

    private String counted(Finding.News news) {
        if (words.getText().isEmpty()) {
            return "";
        }
        if (news.count() == 0) {
            return "Not found";
        }
        String all = news.count() + (news.count() < Finder.MOST ? "" : " or more");
        return news.current() > 0 ? news.current() + " of " + all : all + " found";
    }

    private void keyPressed(KeyEvent key) {
        KeyCode code = key.getCode();
        if (code == KeyCode.ESCAPE) {
            close();
        } else if (code == KeyCode.ENTER && words.isFocused()) {
            walk(!key.isShiftDown());
        } else if (code == KeyCode.ENTER && with.isFocused()) {
            (key.isShortcutDown() ? replaceAll : replace).fire();
        } else if (FindOptions.isAccess(key) && code == KeyCode.L) {
            inSelection.fire();
        } else if (!options.switched(key)) {
            return;
        }
        key.consume();
    }
}
