package galley.editor;

import galley.session.Change;
import galley.session.Origin;
import galley.text.Edit;
import galley.text.Text;
import java.util.function.IntConsumer;

/** Notices when the caret leaves a row of a table that was typed in: its bars are lined up then. */
final class TableTidy {
    private static final int NOWHERE = -1;

    /** Longer lines are no rows that anybody lines up. */
    private static final int LONGEST = 2_000;

    private final IntConsumer left;
    private int typedAt = NOWHERE;

    /** @param left told an offset in the row */
    TableTidy(IntConsumer left) {
        this.left = left;
    }

    void changed(Change change) {
        typedAt = NOWHERE;
        if (change.origin() == Origin.EDITOR) {
            Edit edit = change.step().edits().getLast();
            Text text = change.after();
            int line = text.lineAt(edit.start());
            boolean row = text.lineEnd(line) - text.lineStart(line) < LONGEST
                    && text.line(line).indexOf('|') >= 0;
            typedAt = row ? edit.start() : NOWHERE;
        }
    }

    void caretAt(int offset, Text text) {
        if (typedAt != NOWHERE && offset <= text.length() && text.lineAt(offset) != text.lineAt(typedAt)) {
            int at = typedAt;
            typedAt = NOWHERE;
            left.accept(at);
        }
    }
}
