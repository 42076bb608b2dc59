package galley.library;

import galley.store.Loaded;
import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import galley.text.find.CannotFind;
import galley.text.find.Finder;
import galley.text.find.Replaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is found of a query in one post, and what it becomes. Pure.
 *
 * @param rewrite what replacing would do to the file; null where nothing is to be replaced
 */
public record Occurrences(List<Occurrence> all, Rewrite rewrite) {
    /** So much of the line is shown before a match and behind it. */
    private static final int AROUND = 60;

    /**
     * One match.
     *
     * @param place in the post
     * @param line from 1
     * @param before the words before it in its line, shortened
     * @param match its own words, up to the end of its first line
     * @param after the words behind it
     * @param replacement what it becomes; null where nothing is to be replaced
     */
    public record Occurrence(Span place, int line, String before, String match, String after, String replacement) {}

    public Occurrences {
        all = List.copyOf(all);
    }

    /**
     * @param text as the post is now, which may be open and not saved
     * @param opened the file; null where it is not to be changed
     * @param with what to put in the place of each match; null for nothing
     * @throws CannotFind when the expression takes too long or has no such group
     */
    public static Optional<Occurrences> of(Text text, Loaded.Opened opened, Finder finder, String with) {
        Span whole = new Span(0, text.length());
        List<Span> spans = finder.all(text, whole);
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        List<Edit> edits = with == null ? List.of() : finder.replacements(text, whole, with);
        List<Occurrence> all = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            all.add(occurrence(
                    text, spans.get(i), with == null ? null : edits.get(i).replacement()));
        }
        Rewrite rewrite = edits.isEmpty() || opened == null
                ? null
                : Replaced.joined(text, edits)
                        .trimmed(text)
                        .map(edit -> Rewrite.planned(opened, "", edit))
                        .orElse(null);
        return Optional.of(new Occurrences(all, rewrite));
    }

    private static Occurrence occurrence(Text text, Span span, String replacement) {
        int line = text.lineAt(span.start());
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        int last = Math.min(span.end(), end);
        int from = Math.max(start, span.start() - AROUND);
        int to = Math.min(end, last + AROUND);
        return new Occurrence(
                span,
                line + 1,
                (from > start ? "…" : "") + text.slice(from, span.start()).stripLeading(),
                text.slice(span.start(), last) + (span.end() > end ? "↵" : ""),
                text.slice(last, to) + (to < end ? "…" : ""),
                replacement);
    }
}
