package galley.editor;

import galley.markdown.Highlighter;
import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** Colours the lines that can be seen, and of those only the ones whose colours differ. */
final class Painter {
    private final CodeArea area;
    private final Supplier<Text> text;
    private final Executor later;
    private final LineStates states = new LineStates();
    private boolean asked;

    Painter(CodeArea area, Supplier<Text> text, Executor later) {
        this.area = area;
        this.text = text;
        this.later = later;
        area.getVisibleParagraphs().addModificationObserver(change -> ask());
    }

    void edited(Edit edit, Text before, Text after) {
        states.edited(edit, before, after);
        ask();
    }

    boolean settled() {
        return !asked;
    }

    /** Whether a line is text to be read: no header, no code, no comment. */
    boolean isProse(int line) {
        return switch (states.before(line, text.get()).kind()) {
            case TOP, BODY, PARAGRAPH -> true;
            case HEADER, META, FENCED, COMMENT -> false;
        };
    }

    private void ask() {
        if (!asked) {
            asked = true;
            later.execute(this::paint);
        }
    }

    private void paint() {
        asked = false;
        Span lines = VisibleLines.of(area); // none during layout, after which it is asked again
        int first = lines.start();
        int last = Math.min(lines.end(), text.get().lineCount()) - 1;
        for (int line = first; line <= last; line++) {
            paint(line);
        }
    }

    private void paint(int line) {
        if (line >= area.getParagraphs().size()) {
            return; // the same, with fewer lines
        }
        String chars = text.get().line(line);
        if (chars.isEmpty() || area.getParagraphLength(line) != chars.length()) {
            return; // the area is in the middle of a change; it asks again
        }
        StyleSpans<Collection<String>> spans = spans(chars, line);
        if (!spans.equals(area.getStyleSpans(line))) {
            area.setStyleSpans(line, 0, spans);
        }
    }

    private StyleSpans<Collection<String>> spans(String chars, int line) {
        StyleSpansBuilder<Collection<String>> out = new StyleSpansBuilder<>();
        int at = 0;
        for (Highlighter.Piece piece :
                Highlighter.line(chars, states.before(line, text.get())).pieces()) {
            if (piece.start() > at) {
                out.add(List.of(), piece.start() - at);
            }
            out.add(List.of(piece.style().cssClass()), piece.end() - piece.start());
            at = piece.end();
        }
        if (at < chars.length()) {
            out.add(List.of(), chars.length() - at);
        }
        return out.create();
    }
}
