package galley.markdown;

import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lines that belong together under a first one, and could be hidden below it: the header, a section with its heading, a
 * block between fences. Lines are counted from 0. The same for all dialects.
 *
 * @param head the line that stays to be seen
 * @param first the first line below it, after the underline where the heading has one; never behind {@code last}
 * @param last the last line, a fence that closes it included
 */
public record Region(Kind kind, int head, int first, int last) {
    /** What holds the lines together. */
    public enum Kind {
        HEADER,
        SECTION,
        FENCE
    }

    /** All that have a line below the first, by their first lines. Linear in the text; any thread. */
    public static List<Region> of(Text text) {
        List<Region> found = new ArrayList<>();
        blocks(text, found);
        Outline outline = Outline.of(text);
        for (int i = 0; i < outline.headings().size(); i++) {
            Span section = outline.section(i);
            int head = text.lineAt(section.start());
            boolean underlined = !text.line(head).stripLeading().startsWith("#");
            int last = text.lineAt(section.end()) - (section.end() < text.length() ? 1 : 0);
            add(Kind.SECTION, head, underlined ? head + 2 : head + 1, last, found);
        }
        found.sort(Comparator.comparingInt(Region::head).thenComparing(Region::kind));
        return found;
    }

    private static void blocks(Text text, List<Region> found) {
        LineState state = Opening.of(text).state();
        int head = 0;
        int line = 0;
        for (String chars : text.toString().split("\n", -1)) {
            LineState next = Highlighter.next(chars, state);
            if (isHeader(state) && !isHeader(next)) {
                add(Kind.HEADER, 0, 1, chars.isBlank() || !state.closed() ? line - 1 : line, found);
            }
            if (opensFence(state, next)) {
                head = line;
            } else if (isFence(state) && !isFence(next)) {
                add(Kind.FENCE, head, head + 1, line, found);
            }
            state = next;
            line++;
        }
        if (isFence(state)) {
            add(Kind.FENCE, head, head + 1, line - 1, found);
        }
    }

    private static void add(Kind kind, int head, int first, int last, List<Region> found) {
        if (first <= last) {
            found.add(new Region(kind, head, first, last));
        }
    }

    /** The smallest one around a line; the line may be its first. */
    public static Optional<Region> around(List<Region> regions, int line) {
        return regions.stream()
                .filter(region -> region.head() <= line && line <= region.last())
                .min(Comparator.comparingInt(region -> region.last() - region.head()));
    }

    /**
     * Whether a region begins with a line, as far as that line and the one below it tell.
     *
     * @param state what the lines above left
     */
    public static boolean begins(String line, String below, LineState state) {
        LineState next = Highlighter.next(line, state);
        return state.kind() == LineState.Kind.TOP && isHeader(next)
                || opensFence(state, next)
                || Outline.begins(line, below, state);
    }

    private static boolean isHeader(LineState state) {
        return state.kind() == LineState.Kind.HEADER || state.kind() == LineState.Kind.META;
    }

    private static boolean isFence(LineState state) {
        return state.kind() == LineState.Kind.FENCED;
    }

    private static boolean opensFence(LineState state, LineState next) {
        return isFence(next) && !isFence(state);
    }
}
