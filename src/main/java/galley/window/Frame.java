package galley.window;

import galley.editor.EditorPane;
import galley.form.FormPane;
import galley.preview.PreviewPane;
import galley.window.PaneCycle.Pane;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The window's places: posts above the form on the left, tabs with texts in the middle, preview on the right. Panes can
 * be put away; the dividers' places are kept while they are.
 */
final class Frame extends StackPane {
    private final SharedPane side = new SharedPane();
    private final SharedPane main = new SharedPane();
    private final StackPane middle;
    private final Node preview;
    private final OutlinePanel outline;
    private final PicturesPanel pictures;
    private final List<Node> around;
    private final PaneCycle panes;
    private double belowAt = 0.7;
    private double sideAt = 0.24;
    private double previewAt = 0.62;
    private boolean alone;
    private boolean sideBefore;
    private boolean previewBefore;

    Frame(
            Node menus,
            Node tools,
            PostsPanel posts,
            OutlinePanel outline,
            PicturesPanel pictures,
            FormPane form,
            Notices notices,
            FindBar find,
            List<Region> panels,
            Node welcome,
            TabPane tabs,
            PreviewPane preview,
            StatusLine status,
            Palette palette,
            TaskSheet sheet) {
        this.preview = preview;
        this.outline = outline;
        this.pictures = pictures;
        side.getItems().addAll(posts, form);
        side.setOrientation(Orientation.VERTICAL);
        side.setDividerPositions(0.36);
        SplitPane.setResizableWithParent(posts, false);
        SplitPane.setResizableWithParent(outline, false);
        SplitPane.setResizableWithParent(pictures, false);
        welcome.visibleProperty().bind(tabs.visibleProperty().not());
        StackPane texts = new StackPane(welcome, tabs);
        SplitPane above = new SplitPane(texts);
        above.setOrientation(Orientation.VERTICAL);
        panels.forEach(panel -> {
            SplitPane.setResizableWithParent(panel, false);
            panel.visibleProperty().addListener((seen, old, now) -> below(above, panel, now));
        });
        VBox.setVgrow(above, Priority.ALWAYS);
        middle = new StackPane(new VBox(notices, find, above));
        middle.setMinWidth(240);
        middle.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && find.isVisible()) {
                find.close();
                key.consume();
            }
        });
        preview.setMinWidth(160);
        side.setMinWidth(180);
        SplitPane.setResizableWithParent(side, false);
        main.getItems().addAll(side, middle, preview);
        main.setDividerPositions(sideAt, previewAt);
        BorderPane frame = new BorderPane(main);
        VBox bars = new VBox(menus, tools);
        frame.setTop(bars);
        frame.setBottom(status);
        around = List.of(bars, status);
        panes = new PaneCycle(Stream.of(
                        Stream.of(new Pane(tabs, () -> intoText(tabs))),
                        panels.stream().map(Pane::of),
                        Stream.of(
                                new Pane(preview, () -> {
                                    preview.requestFocus();
                                    return true;
                                }),
                                new Pane(notices, notices::takeFocus), // a message is answered on the way
                                Pane.of(posts.list()),
                                Pane.of(outline),
                                Pane.of(pictures),
                                new Pane(form, () -> {
                                    form.focusFirst();
                                    return form.isFocusWithin();
                                })))
                .flatMap(each -> each)
                .toList());
        getStyleClass().add("galley");
        getChildren().addAll(frame, palette, sheet);
        addEventFilter(KeyEvent.KEY_PRESSED, press -> letDividersGo());
        addEventFilter(MouseEvent.MOUSE_PRESSED, press -> letDividersGo());
    }

    private static boolean intoText(TabPane tabs) {
        Tab front = tabs.getSelectionModel().getSelectedItem();
        if (front != null && front.getContent() instanceof EditorPane editor) {
            editor.focusText();
        }
        return front != null;
    }

    PaneCycle panes() {
        return panes;
    }

    /** Shows a panel below the text or puts it away, and keeps how high it was made. */
    private void below(SplitPane texts, Region panel, boolean shown) {
        if (shown) {
            texts.getItems().add(panel);
            texts.setDividerPosition(texts.getItems().size() - 2, belowAt);
        } else if (texts.getItems().size() > 2) {
            texts.getItems().remove(panel); // where the other one begins is not where this one did
        } else {
            belowAt = texts.getDividerPositions()[0];
            texts.getItems().remove(panel);
        }
    }

    boolean sideShown() {
        return main.getItems().contains(side);
    }

    boolean previewShown() {
        return main.getItems().contains(preview);
    }

    /** Whether the text has the window to itself. */
    boolean isAlone() {
        return alone;
    }

    /** Takes all away but the text, or brings back what was there. */
    void alone(boolean on) {
        if (on == alone) {
            return;
        }
        if (on) {
            sideBefore = sideShown();
            previewBefore = previewShown();
        }
        alone = on;
        letDividersGo();
        show(!on && sideBefore, !on && previewBefore);
        if (!on) {
            keepDividers(); // the window has the size of the screen for a while yet
            main.layout(); // at the size that it still has: what has no size yet would be put anywhere at another
        }
        around.forEach(bar -> {
            bar.setVisible(!on);
            bar.setManaged(!on);
        });
    }

    /** Whether posts and form are there, or will be when the text is not alone any more. */
    boolean sideKept() {
        return alone ? sideBefore : sideShown();
    }

    boolean previewKept() {
        return alone ? previewBefore : previewShown();
    }

    void toggleSide() {
        show(!sideShown(), previewShown());
    }

    /** The outline stands between the posts and what is below. */
    void showOutline(boolean shown) {
        show(outline, 1, shown);
    }

    /** The pictures stand above the form. */
    void showPictures(boolean shown) {
        show(pictures, side.getItems().size() - 1, shown);
        pictures.lookAgain();
    }

    private void show(Node panel, int index, boolean shown) {
        double postsEnd = side.getDividerPositions()[0];
        if (shown == side.getItems().contains(panel)) {
            return;
        }
        if (shown) {
            side.getItems().add(index, panel);
        } else {
            side.getItems().remove(panel);
        }
        boolean more = side.getItems().size() > 2;
        double first = more && shown ? Math.min(postsEnd, 0.26) : postsEnd;
        double each = side.getItems().size() > 3 ? 0.2 : 0.34;
        for (int i = 0; i < side.getItems().size() - 1; i++) {
            side.setDividerPosition(i, first + i * each);
        }
    }

    void togglePreview() {
        show(sideShown(), !previewShown());
    }

    void show(boolean withSide, boolean withPreview) {
        remember();
        main.getItems().setAll(middle);
        if (withSide) {
            main.getItems().addFirst(side);
        }
        if (withPreview) {
            main.getItems().add(preview);
        }
        place();
    }

    private void remember() {
        double[] at = main.getDividerPositions();
        if (sideShown()) {
            sideAt = at[0];
        }
        if (previewShown()) {
            previewAt = at[at.length - 1];
        }
    }

    private void place() {
        main.setDividerPositions(shares());
    }

    /** Where the dividers of the panes that are shown belong. */
    private double[] shares() {
        return DoubleStream.concat(
                        sideShown() ? DoubleStream.of(sideAt) : DoubleStream.empty(),
                        previewShown() ? DoubleStream.of(previewAt) : DoubleStream.empty())
                .toArray();
    }

    /** Where the dividers stand, for the settings: shares of the window from 0 to 1. */
    Map<String, Double> dividers() {
        remember();
        return Map.of("side", sideAt, "preview", previewAt, "form", side.getDividerPositions()[0]);
    }

    void dividers(Map<String, Double> shares) {
        sideAt = shares.getOrDefault("side", sideAt);
        previewAt = shares.getOrDefault("preview", previewAt);
        side.setDividerPositions(shares.getOrDefault("form", 0.36));
        place();
    }

    /** Whatever size the window is given until the next press, the dividers have the shares of it that they have. */
    void keepDividers() {
        main.keep(shares());
        side.keep(side.getDividerPositions());
    }

    private void letDividersGo() {
        main.keep();
        side.keep();
    }
}
