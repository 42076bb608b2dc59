package galley.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A body in which some parts were replaced before it is read as Markdown, and where each part of the new text came from.
 *
 * <p>Generators run templates over a post first; the blocks that come out at the end still have to be found in the
 * source. Immutable.
 */
public final class Rewritten {
    private final String text;
    private final List<Patch> patches;

    /** That {@code [start, end)} of the source is replaced. */
    public record Replacement(int start, int end, String by) {}

    private record Patch(int start, int end, Replacement of) {}

    private Rewritten(String text, List<Patch> patches) {
        this.text = text;
        this.patches = patches;
    }

    /** @param replacements in the order of the source, none overlapping another */
    public static Rewritten of(String source, List<Replacement> replacements) {
        StringBuilder out = new StringBuilder(source.length());
        List<Patch> patches = new ArrayList<>();
        int done = 0;
        for (Replacement replacement : replacements) {
            out.append(source, done, replacement.start);
            int start = out.length();
            out.append(replacement.by);
            patches.add(new Patch(start, out.length(), replacement));
            done = replacement.end;
        }
        out.append(source, done, source.length());
        return new Rewritten(out.toString(), patches);
    }

    public String text() {
        return text;
    }

    /** The same HTML, its blocks placed in the source instead of in {@link #text}. */
    public Html placed(Html html) {
        if (patches.isEmpty()) {
            return html;
        }
        return new Html(html.blocks().stream()
                .map(block -> new Html.Block(source(block.start(), false), source(block.end(), true), block.html()))
                .toList());
    }

    /** What is made of {@link #text}: HTML whose blocks, or a refusal whose place, are found in the source. */
    public Html placed(Supplier<Html> made) {
        try {
            return placed(made.get());
        } catch (TooComplex tooComplex) {
            throw tooComplex.moved(offset -> source(offset, false));
        }
    }

    /** Where an offset of {@link #text} is in the source; inside of what was replaced, its start or its end. */
    private int source(int offset, boolean end) {
        int low = 0;
        int high = patches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int start = patches.get(middle).start;
            if (start < offset || start == offset && !end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return offset;
        }
        Patch last = patches.get(low - 1);
        if (offset >= last.end) {
            return last.of.end + offset - last.end;
        }
        return end ? last.of.end : last.of.start;
    }
}
