package galley.editor;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javafx.application.Platform;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.fxmisc.richtext.CodeArea;

/**
 * Half a window of room above the first line and below the last, where it is wanted: these two can be scrolled to the
 * middle then, as all others can. Around the text there is none to be had, for the padding of the area makes the part
 * smaller in which it scrolls; so it is a padding of the two lines' own nodes.
 */
final class Room {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first-paragraph");

    private final CodeArea area;
    private boolean on;
    private boolean used;
    private double height;

    Room(CodeArea area) {
        this.area = area;
        area.heightProperty().addListener((height, old, now) -> apply());
    }

    void turn(boolean on) {
        this.on = on;
        used |= on;
        apply();
    }

    void began(Node row) {
        if (used) {
            row.parentProperty().subscribe(parent -> {
                if (parent instanceof Region box && box.getProperties().put(Room.class, this) == null) {
                    watch(box);
                }
            });
        }
    }

    /**
     * A line's node begins as the first line's, gets its styles as that, and only then learns where it stands: with
     * what it has for the first line it would be measured half a window too high, and the text be scrolled by that. And
     * how high a line was when it was last in sight is kept, with or without room: that is seen from its node alone.
     */
    private static void watch(Region box) {
        box.getPseudoClassStates().addListener((SetChangeListener<PseudoClass>) change -> {
            if (change.wasRemoved() && change.getElementRemoved().equals(FIRST)) {
                box.applyCss();
            }
        });
        box.heightProperty().subscribe(height -> {
            if (height.doubleValue() > 0 && box.prefHeight(box.getWidth()) != height.doubleValue()) {
                Platform.runLater(box::requestLayout);
            }
        });
    }

    private void apply() {
        double wanted = on ? Math.ceil(Math.max(0, window() / 2)) : 0;
        if (wanted != height) {
            height = wanted;
            area.getStylesheets().removeIf(sheet -> sheet.startsWith("data:"));
            if (height > 0) {
                area.getStylesheets().add(sheet());
            }
        }
    }

    /** A style sheet, for only that knows which of the nodes is the first line's and which the last's. */
    private String sheet() {
        String css = rule(":first-paragraph", height, 0)
                + rule(":last-paragraph", 0, height)
                + rule(":first-paragraph:last-paragraph", height, height);
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String rule(String which, double above, double below) {
        return ".editor .paragraph-box" + which + " { -fx-padding: " + above + "px 0 " + below
                + "px 0; -fx-background-insets: " + above + "px 0 " + below + "px 0; }\n";
    }

    /** How high the part is in which the text is seen, in pixels. */
    double window() {
        return area.getHeight() - area.getInsets().getTop() - area.getInsets().getBottom();
    }

    /** How much of it a line's node begins with, in pixels. */
    double above(int line) {
        return line == 0 ? height : 0;
    }
}
