package galley.editor;

import galley.text.Edit;
import galley.text.Text;
import java.util.List;

/**
 * Something that is laid over the highlighting: what was found, what is misspelt, which brackets belong together. It is
 * asked on the FX thread about lines that can be seen, at every painting of them, so it answers from what it knows and
 * computes nothing that grows with the text. When it knows more, {@link EditorPane#repaint} makes it be asked again.
 *
 * <p>{@link Marks} is a ready one for stretches of the whole text.
 */
@FunctionalInterface
public interface Layer {
    /**
     * A stretch of a line and the style class it gets there, besides those it has.
     *
     * @param start counted from the line's beginning
     */
    record Mark(int start, int end, String cssClass) {}

    /** What is marked in a line: in order, not overlapping. What reaches beyond the line's ends is cut there. */
    List<Mark> marks(Text text, int line);

    /** The text has changed; told before the lines are asked for again. */
    default void edited(Edit edit) {}
}
