package galley.preview;

import galley.preview.Drawing.Drawn;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was drawn lately, by its source. Filled on the FX thread, read on the worker. */
final class Drawings {
    private static final int MOST = 3_000;

    private final Map<Drawing, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawing, Drawn> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Drawn> find(Drawing drawing) {
        return Optional.ofNullable(drawn.get(drawing));
    }

    synchronized void put(Drawing drawing, Drawn result) {
        drawn.put(drawing, result);
    }
}
