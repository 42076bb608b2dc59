package galley.editor;

import galley.text.Span;
import java.util.NoSuchElementException;
import org.fxmisc.richtext.GenericStyledArea;

/** Which lines of a text area can be seen. */
final class VisibleLines {
    private VisibleLines() {}

    /** From the first line to after the last; empty while they are still being laid out. */
    static Span of(GenericStyledArea<?, ?, ?> area) {
        int visible = area.getVisibleParagraphs().size();
        try {
            int first = visible == 0 ? 0 : area.visibleParToAllParIndex(0);
            int last = visible == 0 ? -1 : area.visibleParToAllParIndex(visible - 1);
            return first < 0 || last < first ? new Span(0, 0) : new Span(first, last + 1);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | NoSuchElementException inLayout) {
            // the list of cells lags behind the list of paragraphs for a moment
            return new Span(0, 0);
        }
    }

    /** Brings a line into view, away from the edge; where it is, all stays as it is. */
    static void showAtRest(GenericStyledArea<?, ?, ?> area, int line) {
        Span seen = of(area);
        if (line <= seen.start() || line >= seen.end() - 1) {
            area.showParagraphAtCenter(line);
            area.layout(); // or to follow the caret from here would lead to it by the shortest way, to the edge
        }
    }
}
