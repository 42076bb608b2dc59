package galley.markdown.liquid;

import galley.markdown.Rewritten.Replacement;
import java.util.ArrayList;
import java.util.List;

/** Keeps what replaces the rest. The parts must come in the order of the source. */
final class Replacements implements Out {
    private final List<Replacement> all = new ArrayList<>();
    private final StringBuilder made = new StringBuilder();
    private int done;

    @Override
    public void copy(int start, int end) {
        if (start < end) {
            replaceUpTo(start);
            done = end;
        }
    }

    @Override
    public void made(String text) {
        made.append(text);
    }

    private void replaceUpTo(int end) {
        if (done < end || !made.isEmpty()) {
            all.add(new Replacement(done, end, made.toString()));
            made.setLength(0);
        }
    }

    List<Replacement> all(int length) {
        replaceUpTo(length);
        done = length;
        return all;
    }
}
