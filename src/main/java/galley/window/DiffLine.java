package galley.window;

import galley.session.SideBySide.Line;
import galley.text.RightToLeft;
import galley.text.Span;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One line of one of two texts: its number, its words, and a colour behind those that differ. */
final class DiffLine extends Region {
    private static final double GUTTER = 44;
    private static final double PAD = 3;

    /** A line may be as long as a whole post; more than this of it is not laid out. */
    private static final int LONGEST = 20_000;

    private final Label number = new Label();
    private final Path marks = new Path();
    private final Text words = new Text();
    private final TextFlow flow = new TextFlow(words);
    private List<Span> changed = List.of();

    DiffLine() {
        getStyleClass().add("diff-line");
        number.getStyleClass().add("diff-number");
        words.getStyleClass().add("diff-words");
        marks.getStyleClass().add("diff-marks");
        marks.setStroke(null);
        marks.setManaged(false);
        getChildren().addAll(number, marks, flow);
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
    }

    /** @param line null where the other text has a line and this one has none */
    void show(Line line, boolean differs) {
        getStyleClass().removeAll("differs", "absent");
        number.setText(line == null ? "" : Integer.toString(line.number()));
        String all = line == null ? "" : line.words();
        boolean cut = all.length() > LONGEST;
        words.setText(cut ? all.substring(0, LONGEST) + " …" : all);
        changed = line == null
                ? List.of()
                : line.changed().stream()
                        .filter(span -> span.end() <= words.getText().length())
                        .toList();
        if (line == null) {
            getStyleClass().add("absent");
        } else if (differs) {
            getStyleClass().add("differs");
        }
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return 2 * PAD + flow.prefHeight(room(width));
    }

    /** A line from right to left is not wrapped, see {@link RightToLeft}, but cut. */
    private double room(double width) {
        double room = Math.max(40, width - GUTTER - 2 * PAD);
        return RightToLeft.in(words.getText()) ? Math.max(room, flow.prefWidth(-1)) : room;
    }

    @Override
    protected void layoutChildren() {
        double room = room(getWidth());
        number.resizeRelocate(0, PAD, GUTTER - 10, number.prefHeight(GUTTER));
        flow.resizeRelocate(GUTTER, PAD, room, flow.prefHeight(room));
        flow.layout();
        marks.getElements().clear();
        for (Span span : changed) {
            marks.getElements().addAll(flow.rangeShape(span.start(), span.end()));
        }
        marks.relocate(0, 0);
        marks.setTranslateX(GUTTER);
        marks.setTranslateY(PAD);
        marks.setLayoutX(0);
        marks.setLayoutY(0);
    }
}
