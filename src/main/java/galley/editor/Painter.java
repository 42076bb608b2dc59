package galley.editor;

import galley.markdown.Highlighter;
import galley.markdown.LineState;
import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Colours the lines that can be seen, layer upon layer, and of those only the ones whose colours differ. At rest also
 * those of a page before and after, which are then laid out once when they come into view, not once without colours and
 * once with them.
 */
final class Painter {
    /** After lines have come into view. */
    private static final Duration REST = Duration.millis(150);

    private static final LineState PLAIN = new LineState(LineState.Kind.BODY, "");

    private final CodeArea area;
    private final Supplier<Text> text;
    private final Executor later;
    private final Limits limits;
    private final LineStates states = new LineStates();
    private final LineMemory<StyleSpans<Collection<String>>> colours = new LineMemory<>(Painter::highlighting);
    private final List<Layer> layers = new ArrayList<>();
    private IntPredicate hidden = line -> false;
    private IntConsumer beside = line -> {};
    private boolean asked;
    private boolean held;
    private final PauseTransition rest = new PauseTransition(REST);
    private Span seen = new Span(0, 0);

    Painter(CodeArea area, Supplier<Text> text, Limits limits, Executor later) {
        this.area = area;
        this.text = text;
        this.limits = limits;
        this.later = later;
        rest.setOnFinished(rested -> paintAround());
        area.getVisibleParagraphs().addModificationObserver(change -> ask());
    }

    /**
     * @param hidden lines that nobody sees, and that are not painted
     * @param beside told each line that is
     */
    void fold(IntPredicate hidden, IntConsumer beside) {
        this.hidden = hidden;
        this.beside = beside;
    }

    /** @return call it to take the layer away */
    Runnable lay(Layer layer) {
        layers.add(layer);
        ask();
        return () -> {
            layers.remove(layer);
            ask();
        };
    }

    /** @return the last line that may be of another kind now */
    int edited(Edit edit, Text before, Text after) {
        int last = Integer.MAX_VALUE;
        if (limits.colours()) {
            last = states.edited(edit, before, after);
        } else {
            states.forget();
        }
        layers.forEach(layer -> layer.edited(edit));
        divide(after, edit.start(), edit.start() + edit.replacement().length());
        ask();
        return last;
    }

    /** Paints a line that is laid out in many pieces as soon as it has changed, since to lay it out twice takes long. */
    void atOnce(List<Edit> edits) {
        if (held || edits.size() != 1 || area.getScene() == null) {
            return;
        }
        int line = text.get().lineAt(edits.getFirst().start());
        if (seen.start() <= line
                && line < seen.end()
                && Stretches.divide(text.get().line(line))) {
            paint(line, line + 1, at -> {});
        }
    }

    /** Divides what must not be laid out as a whole even once; its colours stay as they are until it is painted. */
    void divide(Text now, int start, int end) {
        int last = Math.min(now.lineAt(end), area.getParagraphs().size() - 1);
        for (int line = now.lineAt(start); line <= last; line++) {
            String chars = now.line(line);
            if (Stretches.divide(chars) && area.getParagraphLength(line) == chars.length()) {
                area.setStyleSpans(
                        line,
                        0,
                        area.getStyleSpans(line)
                                .mapStyles(Stretches::without)
                                .overlay(Stretches.of(chars), Painter::both));
            }
        }
    }

    boolean settled() {
        return !asked;
    }

    LineState stateBefore(int line) {
        return limits.colours() ? states.before(line, text.get()) : PLAIN;
    }

    /** Whether a line is text to be read: no header, no code, no comment. */
    boolean isProse(int line) {
        return switch (stateBefore(line).kind()) {
            case TOP, BODY, PARAGRAPH -> true;
            case HEADER, META, FENCED, COMMENT -> false;
        };
    }

    /** Whether a line stands in a fence. */
    boolean isCode(int line) {
        return stateBefore(line).kind() == LineState.Kind.FENCED;
    }

    /** While it is held the area shows other letters than the text has, and nothing is painted. */
    void hold(boolean is) {
        held = is;
        ask();
    }

    void ask() {
        if (!asked) {
            asked = true;
            later.execute(this::paint);
        }
    }

    private void paint() {
        asked = false;
        if (held || area.getScene() == null) { // in a window lines come into view, and it is asked again
            return;
        }
        Span lines = VisibleLines.of(area); // none during layout, after which it is asked again
        paint(lines.start(), lines.end(), beside);
        if (!lines.equals(seen)) {
            seen = lines;
            rest.playFromStart();
        }
    }

    private void paintAround() {
        if (!held && area.getScene() != null) {
            int page = seen.length();
            paint(Math.max(0, seen.start() - page), seen.start(), line -> {});
            paint(seen.end(), seen.end() + page, line -> {});
        }
    }

    private void paint(int first, int end, IntConsumer told) {
        int after = Math.min(end, text.get().lineCount());
        for (int line = first; line < after; line++) {
            if (line < area.getParagraphs().size() && !hidden.test(line)) { // in a change it may have fewer
                told.accept(line);
                paint(line, text.get().line(line));
            }
        }
    }

    private void paint(int line, String chars) {
        if (chars.isEmpty() || area.getParagraphLength(line) != chars.length()) {
            return; // the area is in the middle of a change; it asks again
        }
        boolean tooLong = chars.length() > Limits.COLOURED_LINE;
        StyleSpans<Collection<String>> spans = tooLong || !limits.colours()
                ? spans(List.of(), chars.length())
                : colours.of(chars, states.before(line, text.get()));
        for (Layer layer : tooLong ? List.<Layer>of() : layers) {
            List<Layer.Mark> marks = layer.marks(text.get(), line);
            if (!marks.isEmpty()) {
                spans = spans.overlay(spans(marks, chars.length()), Painter::both);
            }
        }
        if (Stretches.divide(chars)) {
            spans = spans.overlay(Stretches.of(chars), Painter::both);
        }
        if (!spans.equals(area.getStyleSpans(line))) {
            area.setStyleSpans(line, 0, spans);
        }
    }

    private static StyleSpans<Collection<String>> highlighting(String chars, LineState before) {
        List<Layer.Mark> marks = Highlighter.line(chars, before).pieces().stream()
                .map(piece ->
                        new Layer.Mark(piece.start(), piece.end(), piece.style().cssClass()))
                .toList();
        return Emoji.in(chars, spans(marks, chars.length()));
    }

    private static StyleSpans<Collection<String>> spans(List<Layer.Mark> marks, int length) {
        StyleSpansBuilder<Collection<String>> out = new StyleSpansBuilder<>();
        int at = 0;
        for (Layer.Mark mark : marks) {
            int start = Math.clamp(mark.start(), at, length);
            int end = Math.clamp(mark.end(), start, length);
            if (start > at) {
                out.add(List.of(), start - at);
            }
            if (end > start) {
                out.add(List.of(mark.cssClass()), end - start);
            }
            at = end;
        }
        if (at < length || length == 0) {
            out.add(List.of(), length - at);
        }
        return out.create();
    }

    static Collection<String> both(Collection<String> below, Collection<String> above) {
        if (below.isEmpty() || above.isEmpty()) {
            return below.isEmpty() ? above : below;
        }
        List<String> all = new ArrayList<>(below);
        all.addAll(above);
        return all;
    }
}
