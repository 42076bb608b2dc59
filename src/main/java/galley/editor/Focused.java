package galley.editor;

import galley.text.Text;
import java.util.List;

/** Dims all lines but the paragraph that the caret stands in. FX thread. */
final class Focused implements Layer {
    /** A paragraph of more lines is taken to begin or end there. */
    private static final int FARTHEST = 200;

    private int first;
    private int last = -1;

    /** @return whether the paragraph is another than before */
    boolean caretAt(Text text, int offset) {
        int from = text.lineAt(Math.min(offset, text.length()));
        int to = from;
        while (from > 0 && to - from < FARTHEST && !isBlank(text, from) && !isBlank(text, from - 1)) {
            from--;
        }
        while (to + 1 < text.lineCount() && to - from < 2 * FARTHEST && !isBlank(text, to) && !isBlank(text, to + 1)) {
            to++;
        }
        boolean other = from != first || to != last;
        first = from;
        last = to;
        return other;
    }

    @Override
    public List<Mark> marks(Text text, int line) {
        return line >= first && line <= last
                ? List.of()
                : List.of(new Mark(0, text.lineEnd(line) - text.lineStart(line), "dimmed"));
    }

    private static boolean isBlank(Text text, int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        return end - start < 200 && text.slice(start, end).isBlank();
    }
}
