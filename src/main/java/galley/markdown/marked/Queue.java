package galley.markdown.marked;

import java.util.ArrayList;
import java.util.List;

/** Texts that wait to be read into spans until every link is known, in the order in which they were found. */
final class Queue {
    private static final class Waiting {
        private final List<Span> into;
        private String text;

        Waiting(String text, List<Span> into) {
            this.text = text;
            this.into = into;
        }
    }

    private final List<Waiting> waiting = new ArrayList<>();

    void add(String text, List<Span> into) {
        waiting.add(new Waiting(text, into));
    }

    /** The last text has become another one. */
    void changeLast(String text) {
        if (!waiting.isEmpty()) {
            waiting.getLast().text = text;
        }
    }

    void removeLast() {
        waiting.removeLast();
    }

    void readAll(Spans spans) {
        for (Waiting each : waiting) {
            each.into.addAll(spans.read(each.text));
        }
        waiting.clear();
    }
}
