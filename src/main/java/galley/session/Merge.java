package galley.session;

import galley.session.Differences.Stretch;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Two texts that both came from a third, as one, by lines. A line that only one side changed is as that side has it.
 * Where both changed the same lines, or one put lines right beside lines that the other changed, there is a conflict
 * unless they agree: nothing is decided there, and nothing of either side is lost. Lines that are neighbours and were
 * changed by one side each are no conflict: so are the title and the date of a post.
 *
 * <p>Pure; takes a moment for long texts, so ask for it off the FX thread.
 */
public record Merge(Text base, Text mine, Text theirs, List<Part> parts) {
    /** Lines of all three texts that belong together. */
    public sealed interface Part {
        /** Both sides, or the one that changed anything, have it like this. */
        record Settled(String text) implements Part {}

        /** Each side has it otherwise; the spans are those of the three texts, and any of them may be empty. */
        record Conflict(Span base, Span mine, Span theirs) implements Part {}
    }

    /** Begins what I have in a conflict of {@link #marked}. */
    public static final String MINE = "<<<<<<< mine\n";

    private static final String BETWEEN = "=======\n";
    private static final String THEIRS = ">>>>>>> theirs\n";

    /** What a conflict becomes. */
    public enum Choice {
        MINE,
        THEIRS,
        /** Mine, then theirs. */
        BOTH
    }

    public Merge {
        parts = List.copyOf(parts);
    }

    public static Merge of(Text base, Text mine, Text theirs) {
        return new Merging(base, mine, theirs).merge();
    }

    /** Two texts of which nobody knows where they came from: wherever they differ there is a conflict. */
    public static Merge of(Text mine, Text theirs) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Difference difference : Differences.inLines(mine, theirs)) {
            if (difference.before().start() > at) {
                parts.add(new Part.Settled(mine.slice(at, difference.before().start())));
            }
            parts.add(new Part.Conflict(new Span(0, 0), difference.before(), difference.after()));
            at = difference.before().end();
        }
        if (at < mine.length()) {
            parts.add(new Part.Settled(mine.slice(at, mine.length())));
        }
        return new Merge(Text.EMPTY, mine, theirs, parts);
    }

    public List<Part.Conflict> conflicts() {
        return parts.stream()
                .filter(Part.Conflict.class::isInstance)
                .map(Part.Conflict.class::cast)
                .toList();
    }

    /** The merged text, all conflicts decided in one way. */
    public Text text(Choice choice) {
        return text(conflict -> choice);
    }

    /** The merged text, each conflict decided. */
    public Text text(Function<Part.Conflict, Choice> decided) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            out.append(words(part, decided));
        }
        return Text.of(out);
    }

    /** The merged text with both sides of each conflict in it, between lines that mark them as other programs do. */
    public Text marked() {
        return marked(conflict -> null);
    }

    /** The same with some conflicts decided. @param decided null for one that is not */
    public Text marked(Function<Part.Conflict, Choice> decided) {
        StringBuilder out = new StringBuilder();
        for (Part part : parts) {
            if (part instanceof Part.Conflict conflict && decided.apply(conflict) == null) {
                out.append(MINE).append(ended(conflict.mine().in(mine)));
                out.append(BETWEEN).append(ended(conflict.theirs().in(theirs)));
                out.append(THEIRS);
            } else {
                out.append(words(part, decided));
            }
        }
        return Text.of(out);
    }

    private static String ended(String lines) {
        return lines.isEmpty() || lines.endsWith("\n") ? lines : lines + "\n";
    }

    /** Where each conflict stands in {@link #text(Function)}, in their order. */
    public List<Span> spans(Function<Part.Conflict, Choice> decided) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            int end = at + words(part, decided).length();
            if (part instanceof Part.Conflict) {
                spans.add(new Span(at, end));
            }
            at = end;
        }
        return spans;
    }

    private String words(Part part, Function<Part.Conflict, Choice> decided) {
        return switch (part) {
            case Part.Settled settled -> settled.text();
            case Part.Conflict conflict ->
                switch (decided.apply(conflict)) {
                    case MINE -> conflict.mine().in(mine);
                    case THEIRS -> conflict.theirs().in(theirs);
                    case BOTH ->
                        both(conflict.mine().in(mine), conflict.theirs().in(theirs));
                };
        };
    }

    /** The last line of a text may have no end: what comes after it must not be joined to it. */
    private static String both(String mine, String theirs) {
        return mine.isEmpty() || theirs.isEmpty() || mine.endsWith("\n") ? mine + theirs : mine + "\n" + theirs;
    }

    /** The sweep over the base's lines, from change to change. */
    private static final class Merging {
        private final Text[] texts;
        private final Tokens base;
        private final Side mine;
        private final Side theirs;
        private final List<Part> parts = new ArrayList<>();

        Merging(Text base, Text mine, Text theirs) {
            this.texts = new Text[] {base, mine, theirs};
            this.base = Tokens.lines(base.toString());
            this.mine = new Side(this.base, mine);
            this.theirs = new Side(this.base, theirs);
        }

        Merge merge() {
            int done = 0;
            while (mine.hasNext() || theirs.hasNext()) {
                Stretch first =
                        !theirs.hasNext() || mine.hasNext() && mine.comesBefore(theirs) ? mine.peek() : theirs.peek();
                settle(base.span(done, first.start()).in(texts[0]));
                done = region(first.start(), first.end());
            }
            settle(base.span(done, base.all().size()).in(texts[0]));
            return new Merge(texts[0], texts[1], texts[2], parts);
        }

        /** All changes that hang together with the one in these lines of the base. @return the first line after them */
        private int region(int start, int end) {
            mine.begin(start);
            theirs.begin(start);
            for (boolean more = true; more; ) {
                more = false;
                for (Side side : List.of(mine, theirs)) {
                    if (side.hasNext() && meets(side.peek(), start, end)) {
                        end = Math.max(end, side.take().end());
                        more = true;
                    }
                }
            }
            Span ours = mine.end(end);
            Span others = theirs.end(end);
            String my = ours.in(texts[1]);
            String their = others.in(texts[2]);
            if (!theirs.changed || my.equals(their)) {
                settle(my);
            } else if (!mine.changed) {
                settle(their);
            } else {
                parts.add(new Part.Conflict(base.span(start, end), ours, others));
            }
            return end;
        }

        private static boolean meets(Stretch next, int start, int end) {
            return next.start() < end || next.start() == end && (next.isInsertion() || start == end);
        }

        private void settle(String text) {
            if (text.isEmpty()) {
                return;
            }
            if (!parts.isEmpty() && parts.getLast() instanceof Part.Settled before) {
                parts.removeLast();
                text = before.text() + text;
            }
            parts.add(new Part.Settled(text));
        }
    }

    /** One side's changes, taken from the front. */
    private static final class Side {
        private final Tokens lines;
        private final List<Stretch> changes;
        private int next;
        private int shift;
        private int from;
        private boolean changed;

        Side(Tokens base, Text text) {
            this.lines = Tokens.lines(text.toString());
            this.changes = Differences.stretches(base.all(), lines.all());
        }

        boolean hasNext() {
            return next < changes.size();
        }

        Stretch peek() {
            return changes.get(next);
        }

        /** An insertion comes before a change of the line that it is put in front of. */
        boolean comesBefore(Side other) {
            Stretch one = peek();
            Stretch two = other.peek();
            return one.start() < two.start() || one.start() == two.start() && one.end() <= two.end();
        }

        Stretch take() {
            Stretch taken = changes.get(next++);
            shift += taken.delta();
            changed = true;
            return taken;
        }

        /** A line of the base that no change has touched is this much further on. */
        void begin(int baseLine) {
            from = baseLine + shift;
            changed = false;
        }

        Span end(int baseLine) {
            return lines.span(from, baseLine + shift);
        }
    }
}
