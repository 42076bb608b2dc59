package galley.editor;

import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Stretches of the whole text that share a style class, in any number. Typing carries them along and drops those it
 * reaches into; that costs what lies between one edit and the next, not what there is. FX thread.
 */
public final class Marks implements Layer {
    private final String cssClass;
    private int[] starts = {};
    private int[] ends = {};
    private int size;
    /** From this index on, all stand {@code shift} further on than the arrays say. */
    private int gap;

    private int shift;

    public Marks(String cssClass) {
        this.cssClass = cssClass;
    }

    /** @param spans in order, not overlapping */
    public void set(List<Span> spans) {
        size = spans.size();
        starts = spans.stream().mapToInt(Span::start).toArray();
        ends = spans.stream().mapToInt(Span::end).toArray();
        gap = size;
        shift = 0;
    }

    /** Where they stand now. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            spans.add(span(i));
        }
        return spans;
    }

    public int size() {
        return size;
    }

    /** The first one that ends after an offset; {@link #size} if none does. */
    public int after(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    public Span span(int index) {
        return new Span(start(index), end(index));
    }

    @Override
    public void edited(Edit edit) {
        int first = after(edit.start());
        int next = first;
        while (next < size && start(next) < edit.end()) {
            next++; // it reaches into this one
        }
        moveGap(next);
        if (next > first) {
            System.arraycopy(starts, next, starts, first, size - next);
            System.arraycopy(ends, next, ends, first, size - next);
            size -= next - first;
            gap = first;
        }
        shift += edit.delta();
    }

    @Override
    public List<Mark> marks(Text text, int line) {
        int from = text.lineStart(line);
        int to = text.lineEnd(line);
        List<Mark> marks = new ArrayList<>();
        for (int i = after(from); i < size && start(i) < to; i++) {
            marks.add(new Mark(start(i) - from, end(i) - from, cssClass));
        }
        return marks;
    }

    private int start(int index) {
        return starts[index] + (index >= gap ? shift : 0);
    }

    private int end(int index) {
        return ends[index] + (index >= gap ? shift : 0);
    }

    private void moveGap(int to) {
        for (int i = gap; i < to; i++) {
            starts[i] += shift;
            ends[i] += shift;
        }
        for (int i = to; i < gap; i++) {
            starts[i] -= shift;
            ends[i] -= shift;
        }
        gap = to;
    }
}
