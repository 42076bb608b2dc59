package galley.text.find;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Many replacements as one step, to be undone at once. */
public final class Replaced {
    /** From so many on they are one edit from the first to the last, which a text area takes at once. */
    private static final int SEVERAL = 50;

    private Replaced() {}

    /**
     * @param edits in order, not overlapping, all of {@code text} as it is
     * @param selection kept where its words are
     */
    public static Step step(Text text, List<Edit> edits, Selection selection) {
        List<Edit> following = new ArrayList<>();
        Selection after = selection;
        int shift = 0;
        for (Edit edit : edits) {
            Edit now = edit.shifted(shift);
            following.add(now);
            after = after.after(now);
            shift += edit.delta();
        }
        return new Step(edits.size() < SEVERAL ? following : List.of(joined(text, edits)), selection, after);
    }

    /** The one edit that does what all of these do. @param edits as for {@link #step}, at least one */
    public static Edit joined(Text text, List<Edit> edits) {
        Span all = new Span(edits.getFirst().start(), edits.getLast().end());
        String before = text.slice(all.start(), all.end());
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Edit edit : edits) {
            out.append(before, at, edit.start() - all.start()).append(edit.replacement());
            at = edit.end() - all.start();
        }
        return new Edit(all.start(), all.end(), out.toString());
    }
}
