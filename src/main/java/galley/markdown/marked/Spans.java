package galley.markdown.marked;

import galley.markdown.Deadline;
import java.util.List;

/** Reads texts into spans, one after the other: what a tag opens in one may be closed in another. */
final class Spans {
    final Options options;
    final Links links;
    private final Deadline deadline;
    private int steps;
    /** Inside of {@code <a>}, where no addresses become links. */
    boolean inLink;
    /** Inside of {@code <pre>}, {@code <code>}, {@code <kbd>} or {@code <script>}, where words stay as typed. */
    boolean inRaw;

    Spans(Options options, Links links, Deadline deadline) {
        this.options = options;
        this.links = links;
        this.deadline = deadline;
    }

    void step() {
        if ((++steps & 255) == 0) {
            deadline.check();
        }
    }

    List<Span> read(String text) {
        return new SpanReader(this, text).read();
    }
}
