package galley.editor;

import galley.markdown.edit.Begun;
import java.util.List;
import java.util.function.Consumer;

/** Knows what could be meant by what is being typed. Asked on the FX thread. */
@FunctionalInterface
public interface Completions {
    /**
     * Something to put in place of what was typed.
     *
     * @param shown how it is called in the list
     * @param detail more about it, shown beside; empty for nothing
     */
    record Offer(String inserted, String shown, String detail) {}

    /** @param told on the FX thread, now or later, the best first; or never */
    void find(Begun begun, Consumer<List<Offer>> told);
}
