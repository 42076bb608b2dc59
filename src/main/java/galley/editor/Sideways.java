package galley.editor;

import galley.text.RightToLeft;
import galley.text.Text;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;

/**
 * The arrows to the left and right in a line that is read from the right: they lead on and back in the text by where they
 * point, as Qt and Windows have it, also in words of the line that are read from the left. One that is pressed again and
 * again keeps its direction across lines, or it would go back and forth where a line of one kind follows one of the other.
 */
final class Sideways {
    private final WritingArea area;
    private KeyCode last;
    private boolean turned;

    Sideways(WritingArea area) {
        this.area = area;
    }

    /** Something else was done; the next arrow looks at its line again. */
    void over() {
        last = null;
    }

    /** @return whether it was an arrow that leads the other way than the area has it, and has moved the caret */
    boolean pressed(KeyEvent key) {
        boolean left = key.getCode() == KeyCode.LEFT || key.getCode() == KeyCode.KP_LEFT;
        boolean right = key.getCode() == KeyCode.RIGHT || key.getCode() == KeyCode.KP_RIGHT;
        if (!left && !right) {
            if (!key.getCode().isModifierKey()) {
                over();
            }
            return false;
        }
        if (key.getCode() != last) {
            last = key.getCode();
            turned = isReadFromRight();
        }
        boolean others = key.isAltDown() || (key.isControlDown() || key.isMetaDown()) && !key.isShortcutDown();
        if (!turned || others) {
            return false;
        }
        move(left, key.isShortcutDown(), key.isShiftDown());
        return true;
    }

    /** As the area does it for its own arrows. */
    private void move(boolean on, boolean word, boolean select) {
        SelectionPolicy policy = select ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR;
        IndexRange selected = area.getSelection();
        if (word && on) {
            area.wordBreaksForwards(isSpace(area.getCaretPosition()) ? 2 : 1, policy);
        } else if (word) {
            area.wordBreaksBackwards(isSpace(area.getCaretPosition() - 1) ? 2 : 1, policy);
        } else if (!select && selected.getLength() > 0) {
            area.moveTo(on ? selected.getEnd() : selected.getStart(), policy);
        } else if (on) {
            area.nextChar(policy);
        } else {
            area.previousChar(policy);
        }
        area.requestFollowCaret();
    }

    private boolean isSpace(int at) {
        return at >= 0
                && at < area.text().length()
                && Character.isWhitespace(area.text().charAt(at));
    }

    /** An empty line is read as the one above. */
    private boolean isReadFromRight() {
        Text text = area.text();
        int line = text.lineAt(area.getCaretPosition());
        while (line > 0 && text.lineStart(line) == text.lineEnd(line)) {
            line--;
        }
        return RightToLeft.isReadFromRight(text.line(line));
    }
}
