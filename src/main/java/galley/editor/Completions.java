package galley.editor;

import galley.markdown.edit.Begun;
import galley.markdown.edit.Snippet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Knows what could be meant by what is being typed. Asked on the FX thread. */
@FunctionalInterface
public interface Completions {
    /**
     * Something to put in place of what was typed.
     *
     * @param snippet with its places, instead of the plain words; null for none
     * @param shown how it is called in the list
     * @param detail more about it, shown beside; empty for nothing
     */
    record Offer(String inserted, Snippet snippet, String shown, String detail) {
        public Offer(String inserted, String shown, String detail) {
            this(inserted, null, shown, detail);
        }

        public Offer(Snippet snippet, String shown, String detail) {
            this("", snippet, shown, detail);
        }
    }

    /** Told when a snippet that was offered has been put in. */
    default void inserted(Snippet snippet) {}

    /** What the names in a snippet stand for. */
    default Map<String, String> values() {
        return Map.of();
    }

    /** @param told on the FX thread, now or later, the best first; or never */
    void find(Begun begun, Consumer<List<Offer>> told);
}
