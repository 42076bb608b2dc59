package galley.editor;

import galley.text.Breaks;
import galley.text.Text;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import org.fxmisc.richtext.CodeArea;

/**
 * A text area in which letters are what a reader takes for them. RichTextFX moves and deletes by code points, and asks
 * for the whole text to do so; here a key looks at the text around the caret.
 */
abstract class WritingArea extends CodeArea {
    private final Heard heard = new Heard(this);

    /** The post's text, which is that of the area while nothing is being composed. */
    abstract Text text();

    @Override
    public void previousChar(SelectionPolicy policy) {
        super.moveTo(Breaks.LETTER.before(text(), getCaretPosition()), policy);
    }

    @Override
    public void nextChar(SelectionPolicy policy) {
        super.moveTo(Breaks.LETTER.after(text(), getCaretPosition()), policy);
    }

    @Override
    public void deletePreviousChar() {
        int caret = getCaretPosition();
        deleteText(Breaks.LETTER.before(text(), caret), caret);
    }

    @Override
    public void deleteNextChar() {
        int caret = getCaretPosition();
        deleteText(caret, Breaks.LETTER.after(text(), caret));
    }

    @Override
    public void wordBreaksBackwards(int count, SelectionPolicy policy) {
        int at = getCaretPosition();
        for (int i = 0; i < count; i++) {
            at = Breaks.WORD.before(text(), at);
        }
        super.moveTo(at, policy);
    }

    @Override
    public void wordBreaksForwards(int count, SelectionPolicy policy) {
        int at = getCaretPosition();
        for (int i = 0; i < count; i++) {
            at = Breaks.WORD.after(text(), at);
        }
        super.moveTo(at, policy);
    }

    /** The word at the caret; at a line's end the one before it. */
    @Override
    public void selectWord() {
        int caret = getCaretPosition();
        Text now = text();
        boolean atEnd = caret == now.length() || now.charAt(caret) == '\n';
        int start = atEnd && caret > 0 && now.charAt(caret - 1) != '\n'
                ? Breaks.WORD.before(now, caret)
                : Breaks.WORD.before(now, Math.min(caret + 1, now.length()));
        if (atEnd && start == caret) {
            return;
        }
        selectRange(start, atEnd ? caret : Breaks.WORD.after(now, caret));
    }

    /** Where the mouse or an arrow up or down points into a letter, behind it. */
    @Override
    public void moveTo(int offset, SelectionPolicy policy) {
        super.moveTo(Breaks.LETTER.at(text(), Math.min(offset, text().length())), policy);
    }

    @Override
    public void moveTo(int offset) {
        moveTo(offset, SelectionPolicy.CLEAR);
    }

    /** What a screen reader has of it. */
    Heard heard() {
        return heard;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... about) {
        Object said = heard == null ? null : heard.says(attribute, about); // it is asked while it is made, too
        return said == null ? super.queryAccessibleAttribute(attribute, about) : said;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... with) {
        if (!heard.does(action, with)) {
            super.executeAccessibleAction(action, with);
        }
    }
}
