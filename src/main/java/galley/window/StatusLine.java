package galley.window;

import galley.form.Hint;
import galley.markdown.Heading;
import galley.post.Problem;
import galley.post.Words;
import galley.session.Analysis;
import galley.session.Status;
import galley.text.Selection;
import galley.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.geometry.Side;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line at the foot: where the post is kept, whether it is saved, its length, its problems, whose dialect. */
final class StatusLine extends HBox {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    /** A longer selection is not counted as it grows: it would take as long as it is. */
    private static final int LONGEST_COUNTED = 200_000;

    private final Label saved = new Label();
    private final Label place = new Label();
    private final Hyperlink section = new Hyperlink();
    private final Label words = new Label();
    private final Hyperlink problems = new Hyperlink();
    private final Label limits = new Label();
    private final Label caret = new Label();
    private final Label family = new Label();
    private final Hyperlink unread = new Hyperlink("Settings not all read");
    private final ContextMenu unreadList = new ContextMenu();
    private String length = "";
    private String selected = "";
    private Words counted = Words.of("");
    private int goal;

    /** @param listed shows the list of problems @param headings offers the post's headings to go to */
    StatusLine(Runnable listed, Runnable headings) {
        getStyleClass().add("status-line");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        place.setMinWidth(0);
        for (Region region : List.of(saved, words, problems, limits, caret, family, unread)) {
            region.setMinWidth(USE_PREF_SIZE);
        }
        Hint.on(problems, "List the problems");
        problems.setOnAction(chosen -> listed.run());
        Hint.on(unread, "The preview may differ from the site; click to see why");
        unread.managedProperty().bind(unread.visibleProperty());
        unread.setOnAction(chosen -> unreadList.show(unread, Side.TOP, 0, 0));
        section.setMinWidth(0);
        section.visibleProperty().bind(section.textProperty().isNotEmpty());
        Hint.on(section, "Go to a heading");
        section.setOnAction(chosen -> headings.run());
        getChildren().addAll(saved, place, section, gap, limits, problems, words, caret, family, unread);
        clear();
    }

    void clear() {
        for (Label label : List.of(saved, place, words, limits, caret, family)) {
            label.setText("");
        }
        problems.setVisible(false);
        unread.setVisible(false);
        section.setText("");
        length = "";
        selected = "";
    }

    void show(Status status) {
        boolean unnamed = status.path() == null;
        saved.setText(
                status.readOnly() != null
                        ? "Read-only"
                        : unnamed ? "Not saved yet" : status.dirty() ? "Edited" : "Saved");
        saved.getStyleClass().removeAll("edited");
        if (status.dirty()) {
            saved.getStyleClass().add("edited");
        }
        place.setText(unnamed ? "" : status.path().toString());
    }

    void show(Analysis analysis) {
        counted = analysis.words();
        showLength();
        family.setText(analysis.post().family().title());
        unread.setVisible(!analysis.unread().isEmpty());
        unread.setVisited(false);
        unreadList
                .getItems()
                .setAll(analysis.unread().stream()
                        .limit(20)
                        .map(StatusLine::note)
                        .toList());
        List<Problem> found = analysis.problems();
        problems.setVisible(true);
        problems.setVisited(false);
        problems.setText(
                found.isEmpty() ? "No problems" : found.size() == 1 ? "1 problem" : found.size() + " problems");
        problems.getStyleClass().removeAll("has-errors");
        if (found.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR)) {
            problems.getStyleClass().add("has-errors");
        }
    }

    /** @param wanted so many words a post is to have; 0 for no goal */
    void goal(int wanted) {
        goal = wanted;
        if (!words.getText().isEmpty()) {
            showLength();
        }
    }

    private void showLength() {
        boolean reached = goal > 0 && counted.count() >= goal;
        String towards = goal > 0
                ? String.format("%,d of %,d words%s", counted.count(), goal, reached ? " ✓" : "")
                : many(counted.count(), "word");
        length = towards + " · " + many(counted.characters(), "character") + " · " + counted.minutes() + " min";
        words.pseudoClassStateChanged(REACHED, reached);
        showWords();
    }

    private void showWords() {
        words.setText(selected.isEmpty() ? length : selected);
    }

    private static String many(int count, String thing) {
        return String.format("%,d %s%s", count, thing, count == 1 ? "" : "s");
    }

    /** Counts what is selected. */
    void showSelection(Text text, Selection selection) {
        boolean counts = !selection.isEmpty()
                && selection.end() - selection.start() <= LONGEST_COUNTED
                && selection.end() <= text.length();
        Words of = Words.of(counts ? text.slice(selection.start(), selection.end()) : "");
        selected = counts ? many(of.count(), "word") + " · " + many(of.characters(), "character") + " selected" : "";
        showWords();
    }

    /** @param path the headings above the caret, outermost first */
    void showSection(List<Heading> path) {
        section.setText(path.stream().map(Heading::title).collect(Collectors.joining(" › ")));
        section.setVisited(false);
    }

    /** @param words what is left out because the text is too large for it; empty for nothing */
    void showLimits(String words) {
        limits.setText(words);
    }

    /** @param line and column, both from 1 */
    void showCaret(int line, int column) {
        caret.setText(line + ":" + column);
    }

    private static MenuItem note(String words) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        return item;
    }
}
