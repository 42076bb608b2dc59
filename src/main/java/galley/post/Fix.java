package galley.post;

import galley.text.Edit;
import galley.text.Selection;
import java.util.Optional;

/**
 * What surely mends a problem, in the text that the problem was found in.
 *
 * @param label as on a button, without a full stop: {@code Close the code block}
 * @param edit the one change of the text; nothing where words are wanted that only the author has
 * @param after what is selected then: the place for those words, or where the change stands
 */
public record Fix(String label, Optional<Edit> edit, Selection after) {
    static Fix of(String label, Edit edit) {
        return new Fix(
                label,
                Optional.of(edit),
                Selection.at(edit.start() + edit.replacement().length()));
    }

    /** Where the words are to be written. */
    static Fix at(String label, int offset) {
        return new Fix(label, Optional.empty(), Selection.at(offset));
    }

    /** Whether the problem is gone by itself then. */
    public boolean isWhole() {
        return edit.isPresent();
    }
}
