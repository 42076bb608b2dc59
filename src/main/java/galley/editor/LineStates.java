package galley.editor;

import galley.markdown.Highlighter;
import galley.markdown.LineState;
import galley.markdown.Opening;
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

    private static final int NONE = -1;

    private final List<LineState> before = new ArrayList<>(List.of(LineState.TOP));
    /** The last line that was looked at to tell how the text begins. */
    private int opening = NONE;

    /** What a line is read as, by the lines above it. */
    LineState before(int line, Text text) {
        if (opening == NONE) {
            open(text);
        }
        for (int i = before.size() - 1; i < line; i++) {
            before.add(next(text, i));
        }
        LineState state = before.get(line);
        return state.kind() == LineState.Kind.HEADER ? Highlighter.read(head(text, line), state) : state;
    }

    /** @return whether the text begins in another way now */
    private boolean open(Text text) {
        Opening now = Opening.of(text);
        opening = now.lines() - 1;
        return !now.state().equals(before.set(0, now.state()));
    }

    /**
     * Follows an edit.
     *
     * @param old the text before the edit, {@code text} the one after it
     * @return the last line before which the state may be another now
     */
    int edited(Edit edit, Text old, Text text) {
        int first = old.lineAt(edit.start());
        if (first <= opening && open(text)) {
            cut(1);
            return Integer.MAX_VALUE;
        }
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
        opening = NONE;
    }

    /** What a line leaves is told by its beginning, unless a comment stands far out in it. */
    private LineState next(Text text, int line) {
        return Highlighter.next(head(text, line), before.get(line));
    }

    private static String head(Text text, int line) {
        int start = text.lineStart(line);
        return text.slice(start, Math.min(text.lineEnd(line), start + Limits.COLOURED_LINE));
    }

    private void cut(int size) {
        before.subList(size, before.size()).clear();
    }
}
