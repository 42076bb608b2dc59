package galley.editor;

import galley.markdown.Highlighter;
import galley.markdown.LineState;
import galley.text.Edit;
import galley.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The state before each line, as far as anybody asked for it. An edit looks again only at the lines from it to where
 * the states agree with the former ones, so a key costs a line, not a post.
 */
final class LineStates {
    /** Lines looked at after an edit before giving up on agreement; what lies below is then found when it is shown. */
    private static final int PATIENCE = 500;

    private final List<LineState> before = new ArrayList<>(List.of(LineState.TOP));

    LineState before(int line, Text text) {
        for (int i = before.size() - 1; i < line; i++) {
            before.add(next(text, i));
        }
        return before.get(line);
    }

    /**
     * Follows an edit.
     *
     * @param old the text before the edit, {@code text} the one after it
     * @return the last line before which the state may be another now
     */
    int edited(Edit edit, Text old, Text text) {
        int first = old.lineAt(edit.start());
        int removed = old.lineAt(edit.end()) - first;
        int added = text.lineAt(edit.start() + edit.replacement().length()) - first;
        if (first + removed + 1 >= before.size()) {
            cut(Math.min(first + 1, before.size()));
            return Integer.MAX_VALUE;
        }
        before.subList(first + 1, first + 1 + removed).clear();
        before.addAll(first + 1, Collections.nCopies(added, LineState.TOP));
        for (int line = first; line + 1 < before.size(); line++) {
            LineState next = next(text, line);
            if (line >= first + added && next.equals(before.get(line + 1))) {
                return line;
            }
            before.set(line + 1, next);
            if (line > first + added + PATIENCE) {
                cut(line + 2);
            }
        }
        return Integer.MAX_VALUE;
    }

    /** Nobody asks again for a while. */
    void forget() {
        cut(1);
    }

    /** What a line leaves is told by its beginning, unless a comment stands far out in it. */
    private LineState next(Text text, int line) {
        int start = text.lineStart(line);
        String head = text.slice(start, Math.min(text.lineEnd(line), start + Limits.COLOURED_LINE));
        return Highlighter.next(head, before.get(line));
    }

    private void cut(int size) {
        before.subList(size, before.size()).clear();
    }
}
