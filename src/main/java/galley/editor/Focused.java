package galley.editor;

import galley.text.Span;
import galley.text.Text;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dims all lines but the paragraph that the caret stands in, or all but its sentence. FX thread. */
final class Focused implements Layer {
    /** A paragraph of more lines is taken to begin or end there. */
    private static final int FARTHEST = 200;

    /** A longer paragraph is not taken apart into sentences. */
    private static final int LONGEST = 20_000;

    private final boolean sentence;
    private int first;
    private int last = -1;
    private Span lit = new Span(0, 0);

    Focused(boolean sentence) {
        this.sentence = sentence;
    }

    /** @return whether other words are lit than before */
    boolean caretAt(Text text, int offset) {
        int at = Math.min(offset, text.length());
        int from = text.lineAt(at);
        int to = from;
        while (from > 0 && to - from < FARTHEST && !isBlank(text, from) && !isBlank(text, from - 1)) {
            from--;
        }
        while (to + 1 < text.lineCount() && to - from < 2 * FARTHEST && !isBlank(text, to) && !isBlank(text, to + 1)) {
            to++;
        }
        Span now = new Span(text.lineStart(from), text.lineEnd(to));
        if (sentence && now.end() - now.start() <= LONGEST) {
            now = sentence(text, now, at);
        }
        boolean other = from != first || to != last || !now.equals(lit);
        first = from;
        last = to;
        lit = now;
        return other;
    }

    /** The one that a place is in; its end belongs to it, where one has just typed. */
    private static Span sentence(Text text, Span paragraph, int at) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(paragraph.in(text));
        int within = at - paragraph.start();
        int length = paragraph.end() - paragraph.start();
        int start = within == 0 ? 0 : sentences.preceding(Math.min(within, length));
        int end = sentences.following(Math.clamp(start, 0, Math.max(0, length - 1)));
        return new Span(
                paragraph.start() + Math.max(0, start), paragraph.start() + (end == BreakIterator.DONE ? length : end));
    }

    @Override
    public List<Mark> marks(Text text, int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        if (line < first || line > last || lit.end() <= start || lit.start() >= end) {
            return List.of(new Mark(0, end - start, "dimmed"));
        }
        List<Mark> marks = new ArrayList<>();
        if (lit.start() > start) {
            marks.add(new Mark(0, lit.start() - start, "dimmed"));
        }
        if (lit.end() < end) {
            marks.add(new Mark(lit.end() - start, end - start, "dimmed"));
        }
        return marks;
    }

    private static boolean isBlank(Text text, int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        return end - start < 200 && text.slice(start, end).isBlank();
    }
}
