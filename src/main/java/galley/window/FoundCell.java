package galley.window;

import galley.library.Occurrences.Occurrence;
import galley.library.Rewrite;
import galley.library.Rewrite.State;
import galley.text.RightToLeft;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A post in which something was found, or one of its lines with the match marked and what it becomes. */
final class FoundCell extends TreeCell<FoundRow> {
    private final CheckBox chosen = new CheckBox();
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox post = new HBox(8, chosen, title, detail);
    private final Label number = new Label();
    private final Text before = styled("found-around");
    private final Text match = styled("found-match");
    private final Text becomes = styled("found-becomes");
    private final Text after = styled("found-around");
    private final TextFlow words = new TextFlow(before, match, becomes, after);
    private final HBox hit = new HBox(8, number, words);

    /** @param counted runs when a post was chosen or left out */
    FoundCell(Runnable counted) {
        post.setAlignment(Pos.CENTER_LEFT);
        detail.getStyleClass().add("text-muted");
        title.setMinWidth(90);
        number.getStyleClass().add("text-muted");
        number.setMinWidth(36);
        number.setAlignment(Pos.CENTER_RIGHT);
        chosen.managedProperty().bind(chosen.visibleProperty());
        chosen.setFocusTraversable(false);
        chosen.setOnAction(pressed -> {
            if (getItem() instanceof FoundRow.Post row) {
                getTreeItem().setValue(new FoundRow.Post(row.found(), chosen.isSelected()));
                counted.run();
            }
        });
        setPrefWidth(0); // long lines are cut, the list never scrolls sideways
    }

    private static Text styled(String style) {
        Text text = new Text();
        text.getStyleClass().add(style);
        return text;
    }

    @Override
    protected void updateItem(FoundRow row, boolean empty) {
        super.updateItem(row, empty);
        switch (empty ? null : row) {
            case null -> setGraphic(null);
            case FoundRow.Post item -> show(item);
            case FoundRow.Hit item -> show(item.what());
        }
    }

    private void show(FoundRow.Post item) {
        Rewrite rewrite = item.found().rewrite();
        chosen.setVisible(rewrite != null && rewrite.state() == State.PLANNED);
        chosen.setSelected(item.chosen());
        title.setText(item.found().card().title());
        String file = item.found().card().fileName();
        detail.setText(item.found().all().size() + "   " + (rewrite == null ? file : state(rewrite, file)));
        setGraphic(post);
    }

    private static String state(Rewrite rewrite, String file) {
        return switch (rewrite.state()) {
            case PLANNED -> file;
            case WRITTEN -> file + "   written";
            case RESTORED -> file + "   as it was";
            case LEFT -> file + "   left alone: " + rewrite.trouble();
        };
    }

    private void show(Occurrence what) {
        number.setText(Integer.toString(what.line()));
        before.setText(what.before());
        match.setText(what.match());
        match.setStrikethrough(what.replacement() != null);
        becomes.setText(what.replacement() == null ? "" : what.replacement().replace("\n", "↵"));
        after.setText(what.after());
        boolean turned = RightToLeft.in(what.before() + what.match() + what.after() + becomes.getText());
        words.setMinWidth(turned ? USE_PREF_SIZE : USE_COMPUTED_SIZE); // such a line is not wrapped
        setGraphic(hit);
    }
}
