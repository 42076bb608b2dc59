package galley.editor;

import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;

/**
 * Keeps the lines from growing longer than so many characters: what is left of a wide window stands empty on both sides
 * of them. The scroll bar stays at the window's edge.
 */
final class LineWidth {
    private static final double ABOVE = 12;
    /** That no letter touches the scroll bar. */
    private static final double RIGHT = 10;
    /** Less than a letter: the sum of the widths of letters is not quite the width of a row of them. */
    private static final double SLACK = 3;

    private static final int SAMPLE = 50;

    /** Pixels; as {@code editor.css} has it. */
    private static final double USUAL = 14;

    private final CodeArea area;
    private int characters;
    private double points;
    private String family = Typeface.named("");
    private double beside = -1;

    LineWidth(CodeArea area) {
        this.area = area;
        area.layoutBoundsProperty().addListener((at, old, now) -> {
            if (old.getWidth() != now.getWidth()) {
                apply();
            }
        });
    }

    /** @param most in a line; 0 for as many as the window has room for */
    void characters(int most) {
        characters = most;
        again();
    }

    void textSize(double size) {
        points = size;
        again();
    }

    void family(String name) {
        family = Typeface.named(name);
        again();
    }

    int characters() {
        return characters;
    }

    double textSize() {
        return points == 0 ? USUAL : points;
    }

    private void again() {
        beside = -1;
        apply();
    }

    private void apply() {
        double wanted = characters == 0 ? 0 : Math.max(0, Math.floor((area.getWidth() - column()) / 2));
        if (wanted != beside) {
            beside = wanted;
            String size = points == 0 ? "" : "-fx-font-size: " + points + "px;";
            area.setStyle("-fx-font-family: \"" + family + "\";" + size + "-fx-padding: " + ABOVE + "px "
                    + Math.max(RIGHT, beside) + "px " + ABOVE + "px " + beside + "px;");
        }
    }

    /** The numbers of the lines, the characters, and what is beside them. */
    private double column() {
        double numbers = area.lookup("MarginRow") instanceof Region margin ? margin.prefWidth(-1) : 0;
        return numbers + characters * widthOfOne() + SLACK;
    }

    private double widthOfOne() {
        if (area.lookup(".paragraph-text > .text") instanceof Text shown && shown.getFont() != null) {
            Text sample = new Text("0".repeat(SAMPLE));
            sample.setFont(Font.font(shown.getFont().getFamily(), points));
            return sample.getLayoutBounds().getWidth() / SAMPLE;
        }
        return points * 0.61;
    }
}
