package galley.header;

import galley.text.Edit;
import java.util.List;

/** A header in which nothing can be changed, and why; its entries are what can be read of it all the same. */
record ClosedFields(List<Entry> entries, List<HeaderProblem> problems) implements Fields {
    ClosedFields(HeaderProblem problem) {
        this(List.of(), List.of(problem));
    }

    /** The same fields, with this in the way of changing them. */
    static ClosedFields of(Fields fields, HeaderProblem problem) {
        return new ClosedFields(
                fields.entries().stream()
                        .map(entry -> entry.locked(problem.message()))
                        .toList(),
                List.of(problem));
    }

    @Override
    public Edit set(int index, Value value) {
        throw refusal();
    }

    @Override
    public Edit insert(int index, String key, Value value) {
        throw refusal();
    }

    @Override
    public Edit remove(int index) {
        throw refusal();
    }

    @Override
    public Edit rename(int index, String newKey) {
        throw refusal();
    }

    private Refusal refusal() {
        return new Refusal(problems.getFirst().message());
    }
}
