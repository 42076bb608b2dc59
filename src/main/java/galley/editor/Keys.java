package galley.editor;

import galley.markdown.edit.Indent;
import galley.markdown.edit.NewLine;
import galley.markdown.edit.Pair;
import galley.markdown.edit.table.TableEdit;
import galley.text.Selection;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Locale;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * What keys do in the text beyond the letter on them: lists go on, tables have cells, brackets come in pairs, and arrows
 * lead where they point. Keys that an input method is at work with do nothing here, nor do letters of the third level
 * (AltGr, Option) become anything but letters.
 */
final class Keys {
    private static final boolean MAC =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");

    private final EditorPane pane;
    private final WritingArea area;
    private final Composition composition;
    private final Painter painter;
    private final Sideways sideways;
    private boolean pairs = true;
    /** Escape was pressed, and nothing since: Tab leaves the text. */
    private boolean leaving;

    Keys(EditorPane pane, WritingArea area, Composition composition, Painter painter) {
        this.pane = pane;
        this.area = area;
        this.composition = composition;
        this.painter = painter;
        this.sideways = new Sideways(area);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> {
            leaving = false;
            sideways.over();
            finish();
        });
    }

    void pairs(boolean on) {
        pairs = on;
    }

    /** The toolkit tells the input method to finish when the focus goes elsewhere, and at no other time. */
    private void finish() {
        if (composition.isOpen()) {
            pane.requestFocus();
            area.requestFocus();
            composition.settle();
        }
    }

    private void pressed(KeyEvent key) {
        if (key.isConsumed()) {
            return; // it chose from the list of completions; filters of one node are all asked nevertheless
        }
        if (composition.isOpen()) {
            key.consume();
            return;
        }
        boolean left = leaving;
        leaving = false;
        if (sideways.pressed(key)) {
            key.consume();
            return;
        }
        if (key.isControlDown() || key.isAltDown() || key.isMetaDown()) {
            return;
        }
        boolean done = switch (key.getCode()) {
            case ESCAPE -> {
                leaving = !pane.stops().pass() && !pane.stops().leave();
                yield !leaving;
            }
            case SHIFT -> {
                leaving = left;
                yield false;
            }
            case TAB -> {
                if (left) {
                    leave(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                } else {
                    tab(key.isShiftDown());
                }
                yield true;
            }
            case ENTER -> !key.isShiftDown() && pane.stops().pass() || enter(key.isShiftDown());
            case BACK_SPACE -> pairs && pane.run(Pair::backspace);
            default -> false;
        };
        if (done) {
            key.consume();
        }
    }

    private void leave(TraversalDirection direction) {
        if (!area.requestFocusTraversal(direction)) {
            area.requestFocusTraversal(TraversalDirection.NEXT);
        }
    }

    private void tab(boolean back) {
        if (!pane.stops().tab(back)
                && (!inTable() || !pane.run(back ? TableEdit.PREVIOUS_CELL : TableEdit.NEXT_CELL))) {
            pane.run(back ? Indent.OUT : Indent.IN);
        }
    }

    /** With Shift it is a line feed alone, in a list and a table too. */
    private boolean enter(boolean plain) {
        if (plain) {
            area.replaceSelection("\n");
            area.requestFollowCaret();
            return true;
        }
        return inTable() && (pane.run(TableEdit::leave) || pane.run(TableEdit.NEXT_ROW))
                || pane.run(inCode() ? NewLine.INDENT : NewLine.CONTINUE);
    }

    private boolean inCode() {
        return painter.isCode(area.text().lineAt(area.getCaretPosition()));
    }

    /** Whether the caret stands in a table, and not in what only looks like one: a header, code, a comment. */
    private boolean inTable() {
        Text text = area.text();
        int caret = area.getCaretPosition();
        Selection selection = new Selection(area.getAnchor(), caret);
        return text.lineAt(selection.start()) == text.lineAt(selection.end())
                && pane.isProse(caret)
                && TableEdit.inTable(text, caret);
    }

    private void typed(KeyEvent key) {
        boolean alt = key.isAltDown() && !key.isControlDown() && !MAC;
        if (composition.isOpen() || alt) {
            key.consume(); // Alt with a letter opens a menu or is nobody's; AltGr is not told as Alt
            return;
        }
        TextCommand pair = Pair.typed(key.getCharacter());
        boolean command = key.isControlDown() && !key.isAltDown() || key.isMetaDown(); // both are AltGr, on Windows
        if (pairs && !command && pane.run(pair)) {
            key.consume();
        }
    }
}
