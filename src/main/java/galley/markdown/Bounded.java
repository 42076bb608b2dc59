package galley.markdown;

import java.util.Map;
import java.util.regex.PatternSyntaxException;

/**
 * A dialect whose limits hold in every case: it refuses a table that would be nearly all cells that nobody wrote, and what
 * nests deeper than the thread's stack reaches. Time and length are counted by the dialect, in its {@link Deadline}.
 */
record Bounded(Dialect dialect) implements Dialect {
    @Override
    public String name() {
        return dialect.name();
    }

    @Override
    public boolean isLocal() {
        return dialect.isLocal();
    }

    @Override
    public boolean countsQuotes() {
        return dialect.countsQuotes();
    }

    @Override
    public Html render(CharSequence body) {
        return render(body, Map.of());
    }

    @Override
    public Html render(CharSequence body, Map<String, ?> page) {
        TableSize.check(body.toString());
        try {
            return dialect.render(body, page);
        } catch (StackOverflowError | PatternSyntaxException tooDeep) { // what Pattern makes of a stack that ends in it
            throw new TooComplex("This text nests its marks too deep");
        }
    }
}
