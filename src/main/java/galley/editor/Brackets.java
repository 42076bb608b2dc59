package galley.editor;

import galley.session.Session;
import galley.text.Edit;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.fxmisc.richtext.CodeArea;

/** Marks a bracket beside the caret and the one it belongs to. Looks no further than a page around. FX thread. */
final class Brackets implements Layer {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final int FARTHEST = 4_000;
    private static final int NONE = -1;

    private int first = NONE;
    private int second = NONE;

    /** @param ask has the lines painted again */
    Brackets(CodeArea area, Session session, Executor later, Runnable ask) {
        // a moment after the caret has moved the session has what was typed
        area.caretPositionProperty()
                .addListener((at, old, now) -> later.execute(() -> {
                    if (caretAt(session.text(), session.selection().caret())) {
                        ask.run();
                    }
                }));
    }

    /** @return whether other brackets are marked than before */
    private boolean caretAt(Text text, int caret) {
        int at = NONE;
        int partner = NONE;
        for (int beside : new int[] {caret - 1, caret}) {
            if (partner == NONE && beside >= 0 && beside < text.length()) {
                at = beside;
                partner = partner(text, beside);
            }
        }
        int left = partner == NONE ? NONE : Math.min(at, partner);
        int right = partner == NONE ? NONE : Math.max(at, partner);
        boolean other = left != first || right != second;
        first = left;
        second = right;
        return other;
    }

    private static int partner(Text text, int at) {
        char one = text.charAt(at);
        boolean forward = OPENING.indexOf(one) >= 0;
        if (!forward && CLOSING.indexOf(one) < 0) {
            return NONE;
        }
        char other = forward ? CLOSING.charAt(OPENING.indexOf(one)) : OPENING.charAt(CLOSING.indexOf(one));
        int from = forward ? at : Math.max(0, at + 1 - FARTHEST);
        String around = text.slice(from, forward ? Math.min(text.length(), at + FARTHEST) : at + 1);
        int depth = 0;
        for (int i = forward ? 0 : around.length() - 1; i >= 0 && i < around.length(); i += forward ? 1 : -1) {
            char c = around.charAt(i);
            depth += c == one ? 1 : c == other ? -1 : 0;
            if (depth == 0) {
                return from + i;
            }
        }
        return NONE;
    }

    @Override
    public List<Mark> marks(Text text, int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        List<Mark> marks = new ArrayList<>();
        for (int at : new int[] {first, second}) {
            if (at >= start && at < end) {
                marks.add(new Mark(at - start, at - start + 1, "bracket"));
            }
        }
        return marks;
    }

    /** Where they are now is told when the caret has moved, which it does at every key. */
    @Override
    public void edited(Edit edit) {
        first = NONE;
        second = NONE;
    }
}
