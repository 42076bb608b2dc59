package galley.editor;

import galley.text.Text;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;

/**
 * The text area as a screen reader has it, which RichTextFX leaves out: its text, caret and lines, by the attributes that
 * JavaFX has for a {@code TEXT_AREA}. Lines are those of the text, however they are wrapped. FX thread.
 */
final class Heard {
    private final WritingArea area;

    Heard(WritingArea area) {
        this.area = area;
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        new Label("Text of the post").setLabelFor(area);
        area.caretPositionProperty()
                .addListener((at, old, now) -> area.notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET));
        area.selectionProperty().addListener((at, old, now) -> {
            area.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            area.notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
    }

    /** The text has become another. */
    void changed() {
        area.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** @return null where the area knows nothing of its own */
    Object says(AccessibleAttribute attribute, Object... about) {
        Text text = area.text();
        IndexRange selected = area.getSelection();
        return switch (attribute) {
            case TEXT -> text.toString();
            case EDITABLE -> area.isEditable();
            case SELECTION_START -> selected.getStart();
            case SELECTION_END -> selected.getEnd();
            case CARET_OFFSET -> area.getCaretPosition();
            case LINE_FOR_OFFSET -> text.lineAt(within(text, about[0]));
            case LINE_START -> isLine(text, about[0]) ? text.lineStart((Integer) about[0]) : null;
            case LINE_END -> isLine(text, about[0]) ? text.lineEnd((Integer) about[0]) : null;
            case OFFSET_AT_POINT -> offset((Point2D) about[0]);
            case BOUNDS_FOR_RANGE -> bounds(within(text, about[0]), within(text, about[1]));
            default -> null;
        };
    }

    private static int within(Text text, Object offset) {
        return Math.clamp((Integer) offset, 0, text.length());
    }

    private static boolean isLine(Text text, Object line) {
        return (Integer) line >= 0 && (Integer) line < text.lineCount();
    }

    private Integer offset(Point2D onScreen) {
        Point2D here = area.screenToLocal(onScreen);
        return here == null ? null : area.hit(here.getX(), here.getY()).getInsertionIndex();
    }

    /** A reader that asks about what is not in view gets none. */
    private Bounds[] bounds(int start, int end) {
        Optional<Bounds> seen = start < end ? area.getCharacterBoundsOnScreen(start, end) : area.getCaretBounds();
        return seen.map(bounds -> new Bounds[] {bounds}).orElse(null);
    }

    /** @return whether it was done */
    boolean does(AccessibleAction action, Object... with) {
        switch (action) {
            case SET_TEXT -> area.replaceText((String) with[0]);
            case SET_TEXT_SELECTION -> {
                Text text = area.text();
                area.selectRange(within(text, with[0]), within(text, with[1]));
            }
            case SHOW_TEXT_RANGE -> VisibleLines.showAtRest(area, area.text().lineAt(within(area.text(), with[0])));
            default -> {
                return false;
            }
        }
        return true;
    }
}
