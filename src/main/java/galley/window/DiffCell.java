package galley.window;

import galley.session.SideBySide.Line;
import galley.session.SideBySide.Row;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Region;

/** A row of two texts side by side. Long lines wrap; both halves are as high as the higher one. */
final class DiffCell extends ListCell<Row> {
    private final DiffLine left = new DiffLine();
    private final DiffLine right = new DiffLine();
    private final Label folded = new Label();
    private final Pair pair = new Pair();

    /** @param single shows the right half only, as where there is nothing to compare with */
    DiffCell(ListView<Row> list, boolean single) {
        getStyleClass().add("diff-cell");
        left.getStyleClass().add("diff-left");
        right.getStyleClass().add("diff-right");
        folded.getStyleClass().add("diff-folded");
        folded.setAlignment(Pos.CENTER);
        folded.prefWidthProperty().bind(list.widthProperty().subtract(20));
        pair.single = single;
        pair.prefWidthProperty().bind(list.widthProperty().subtract(20));
        setPrefWidth(0); // as wide as the list: lines wrap, nothing scrolls sideways
    }

    @Override
    protected void updateItem(Row row, boolean none) {
        super.updateItem(row, none);
        setAccessibleText(null);
        if (none || row == null) {
            setGraphic(null);
            return;
        }
        switch (row) {
            case Row.Same same -> {
                folded.setText(same.lines() == 1 ? "1 line is the same" : same.lines() + " lines are the same");
                setGraphic(folded);
                setAccessibleText(folded.getText());
            }
            case Row.Lines lines -> {
                left.show(lines.left(), lines.difference() >= 0);
                right.show(lines.right(), lines.difference() >= 0 && !pair.single);
                pair.requestLayout();
                setGraphic(pair);
                setAccessibleText(
                        lines.difference() < 0
                                ? words(lines.right())
                                : words(lines.left()) + " became " + words(lines.right()));
            }
        }
    }

    private static String words(Line line) {
        return line == null || line.words().isEmpty() ? "nothing" : line.words();
    }

    /** The two halves. */
    private final class Pair extends Region {
        private boolean single;

        Pair() {
            getChildren().addAll(left, right);
        }

        private double half(double width) {
            return Math.floor(width / 2);
        }

        @Override
        protected double computePrefHeight(double width) {
            double all = getPrefWidth();
            return single
                    ? right.prefHeight(all)
                    : Math.max(left.prefHeight(half(all)), right.prefHeight(all - half(all)));
        }

        @Override
        protected void layoutChildren() {
            double half = single ? 0 : half(getWidth());
            left.setVisible(!single);
            left.resizeRelocate(0, 0, half, getHeight());
            right.resizeRelocate(half, 0, getWidth() - half, getHeight());
        }
    }
}
