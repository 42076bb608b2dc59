package galley.window;

import galley.form.Wraps;
import galley.site.Export;
import galley.site.ExportPlan;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file of an export: what it is or became, where it goes, and why it does not or what is other in it. */
final class ExportCell extends ListCell<Export.Result> {
    /** What the list's borders, its scroll bar and the cell's padding take of the width. */
    private static final double BESIDE = 44;

    /** What can be said about a file that somebody else changed. */
    interface Decisions {
        /** Whether it can be said of this one. */
        boolean open(ExportPlan.Item item);

        void keep(ExportPlan.Item item);

        void take(ExportPlan.Item item);

        void merge(ExportPlan.Item item);
    }

    private final Decisions decisions;
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton keep = choice("Keep the Site’s", "left-pill");
    private final ToggleButton take = choice("Take Mine", "right-pill");
    private final ToggleButton merge = choice("Merge…", "right-pill");
    private final HBox choices = new HBox(keep, take, merge);
    private final FontIcon icon = new FontIcon();
    private final Label target = new Label();
    private final Label state = new Label();
    private final Label reason = new Label();
    private final HBox row = new HBox(10, icon, target, state);
    private final VBox box = new VBox(2, row, reason, choices);

    ExportCell(Decisions decisions) {
        this.decisions = decisions;
        keep.setOnAction(pressed -> decisions.keep(getItem().item()));
        take.setOnAction(pressed -> decisions.take(getItem().item()));
        merge.setOnAction(pressed -> decisions.merge(getItem().item()));
        choices.getStyleClass().add("export-choices");
        choices.managedProperty().bind(choices.visibleProperty());
        merge.managedProperty().bind(merge.visibleProperty());
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setMaxWidth(Double.MAX_VALUE);
        target.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add("text-muted");
        reason.getStyleClass().addAll("text-muted", "export-reason");
        Wraps.text(reason);
        reason.managedProperty().bind(reason.textProperty().isNotEmpty());
        row.setAlignment(Pos.CENTER_LEFT);
        box.maxWidthProperty().bind(widthProperty().subtract(24));
        setPrefWidth(0); // as wide as the list
    }

    private ToggleButton choice(String words, String pill) {
        ToggleButton button = new ToggleButton(words);
        button.setToggleGroup(group);
        button.getStyleClass().addAll(pill, "small");
        return button;
    }

    private void choices(Export.Result result) {
        State state = result.item().state();
        boolean post = result.item().kind() == Kind.POST;
        boolean old = result.item().kind() == Kind.OLD;
        keep.setText(old ? "Keep It" : "Keep the Site’s");
        take.setText(old ? "Remove It" : "Take Mine");
        choices.setVisible(!result.written() && decisions.open(result.item()));
        merge.setVisible(post);
        take.getStyleClass().setAll("toggle-button", post ? "center-pill" : "right-pill", "small");
        group.selectToggle(
                switch (state) {
                    case KEPT -> keep;
                    case CHANGED, REMOVED -> take;
                    case MERGED -> merge;
                    default -> null;
                });
    }

    @Override
    protected void updateItem(Export.Result result, boolean empty) {
        super.updateItem(result, empty);
        setGraphic(empty ? null : box);
        if (!empty) {
            State was = result.item().state();
            boolean bad = was.isTrouble() || (was.acts() && !result.trouble().isEmpty());
            boolean old = result.item().kind() == Kind.OLD;
            icon.setIconLiteral(
                    bad
                            ? "fth-alert-triangle"
                            : result.written()
                                    ? "fth-check"
                                    : was.writes() ? "fth-plus" : was == State.REMOVED ? "fth-trash-2" : "fth-minus");
            icon.getStyleClass().setAll("ikonli-font-icon", bad ? "export-bad" : "export-icon");
            target.setText(result.item().target());
            state.setText(!result.written() ? words(was) : was == State.REMOVED ? "removed" : "written");
            choices(result);
            reason.setText(
                    bad || old
                            ? result.trouble()
                            : String.join("\n", result.item().changes()));
        }
    }

    /** A graphic is not asked how high it is at this width, but at its widest. */
    @Override
    protected double computePrefHeight(double width) {
        return isEmpty() || getListView() == null
                ? super.computePrefHeight(width)
                : snappedTopInset() + box.prefHeight(getListView().getWidth() - BESIDE) + snappedBottomInset();
    }

    private static String words(State state) {
        return switch (state) {
            case NEW -> "new";
            case SAME -> "the same";
            case CHANGED -> "newer here";
            case CHANGED_ELSEWHERE -> "changed in the site";
            case KEPT -> "kept as the site has it";
            case MERGED -> "merged";
            case OUTDATED -> "not exported any more";
            case REMOVED -> "to be removed";
            case IN_PLACE -> "already in the site";
            case MISSING -> "not found";
            case REFUSED -> "refused";
        };
    }
}
