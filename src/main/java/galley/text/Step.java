package galley.text;

import java.util.List;

/**
 * What is undone and redone as one: some edits, and what was selected around them.
 *
 * @param edits made one after the other; the offsets of each are those of the text that the ones before it left
 * @param before what was selected before the first edit
 * @param after what is selected after the last one
 */
public record Step(List<Edit> edits, Selection before, Selection after) {
    public Step {
        edits = List.copyOf(edits);
    }

    public static Step of(Edit edit, Selection before, Selection after) {
        return new Step(List.of(edit), before, after);
    }

    public Text apply(Text text) {
        for (Edit edit : edits) {
            text = text.with(edit);
        }
        return text;
    }

    /** The step that takes this one back, given the text before it. */
    public Step inverse(Text text) {
        Edit[] back = new Edit[edits.size()];
        for (int i = 0; i < edits.size(); i++) {
            Edit edit = edits.get(i);
            back[edits.size() - 1 - i] = edit.inverse(text);
            text = text.with(edit);
        }
        return new Step(List.of(back), after, before);
    }
}
