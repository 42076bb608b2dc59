package galley.markdown.edit;

import galley.markdown.Outline;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;

/** Moves the section that the caret stands in, with all below it, past its neighbour at the same level. */
public enum SectionMove implements TextCommand {
    UP,
    DOWN;

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        Outline outline = Outline.of(text);
        int at = outline.at(selection.caret());
        if (at < 0 || outline.sibling(at, this == DOWN) < 0) {
            return Optional.empty();
        }
        Span mine = outline.section(at);
        Span other = outline.section(outline.sibling(at, this == DOWN));
        return Optional.of(swap(text, selection, mine, other));
    }

    /** Puts one section right before another, wherever that stands. @return nothing where it stands there or inside */
    public static Optional<Step> before(Text text, Selection selection, int moved, int target) {
        Outline outline = Outline.of(text);
        Span mine = outline.section(moved);
        int to = target < outline.headings().size()
                ? outline.headings().get(target).start()
                : text.length();
        if (to >= mine.start() && to <= mine.end()) {
            return Optional.empty();
        }
        Span passed = to < mine.start() ? new Span(to, mine.start()) : new Span(mine.end(), to);
        return Optional.of(swap(text, selection, mine, passed));
    }

    /** Two stretches that lie side by side change places; each ends its last line, with a blank one as it had. */
    private static Step swap(Text text, Selection selection, Span mine, Span other) {
        Span first = mine.start() < other.start() ? mine : other;
        Span second = first == mine ? other : mine;
        String upper = second.in(text);
        String lower = first.in(text);
        String gap = lower.substring(lower.stripTrailing().length());
        if (second.end() == text.length() && !upper.endsWith("\n\n")) {
            String end = upper.substring(upper.stripTrailing().length());
            upper = upper.stripTrailing() + (gap.isEmpty() ? "\n\n" : gap);
            lower = lower.stripTrailing() + end;
        }
        int moved = first == mine ? first.start() + upper.length() : first.start();
        Selection after = selection.shifted(moved - mine.start()).within(text.length() + 2);
        return Step.of(new Edit(first.start(), second.end(), upper + lower), selection, after);
    }
}
