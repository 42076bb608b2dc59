package galley.editor;

import galley.markdown.LineState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** What was made of the lines that were asked for last, so that a key costs its own line and not a screenful. FX thread. */
final class LineMemory<T> {
    /** Some screenfuls. */
    private static final int MOST = 300;

    private record Line(String chars, LineState state) {}

    private final BiFunction<String, LineState, T> make;
    private final Map<Line, T> made = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Line, T> eldest) {
            return size() > MOST;
        }
    };

    /** @param make depends on the line's characters and on what the line above left, and on nothing else */
    LineMemory(BiFunction<String, LineState, T> make) {
        this.make = make;
    }

    T of(String chars, LineState state) {
        Line line = new Line(chars, state);
        T known = made.get(line);
        if (known == null) {
            known = make.apply(chars, state);
            made.put(line, known);
        }
        return known;
    }
}
