package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the selection, or the line at the caret, into an HTML comment, or takes it out of one. */
public enum Comment implements TextCommand {
    TOGGLE;

    private static final String MARK = "<!--";
    private static final String MARK_END = "-->";
    private static final String OPEN = MARK + " ";
    private static final String CLOSE = " " + MARK_END;

    private static final Pattern QUOTED = Pattern.compile("(?:\\s*>\\s?)++");

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        Lines lines = Lines.of(text, selection);
        Matcher quoted = QUOTED.matcher(text.line(lines.first()));
        int begin = quoted.lookingAt() ? lines.start() + quoted.end() : lines.start();
        String whole = text.slice(begin, lines.end());
        Span line = bare(begin, whole);
        Span what =
                selection.isEmpty() ? line : bare(selection.start(), text.slice(selection.start(), selection.end()));
        String all = text.toString();
        Optional<Span> comment = around(all, line).or(() -> around(all, what));
        if (comment.isPresent()) {
            int open = comment.get().start();
            int close = comment.get().end() - MARK_END.length();
            int openEnd = open + MARK.length();
            openEnd = text.charAt(openEnd) == ' ' && openEnd < close ? openEnd + 1 : openEnd;
            int closeStart = close > openEnd && text.charAt(close - 1) == ' ' ? close - 1 : close;
            return step(selection, Edit.delete(closeStart, close + MARK_END.length()), Edit.delete(open, openEnd));
        }
        String words = what.in(text);
        if (words.isEmpty() || words.contains("--")) {
            return Optional.empty(); // two dashes would end the comment, or be no part of one
        }
        return step(selection, Edit.insert(what.end(), CLOSE), Edit.insert(what.start(), OPEN));
    }

    /** Without the blanks and line ends around it, so that the marks stand on the lines of what they are about. */
    private static Span bare(int start, String slice) {
        String bare = slice.strip();
        int from = start + slice.indexOf(bare);
        return new Span(from, from + bare.length());
    }

    /** The comment that something is in, or is, with its marks. */
    private static Optional<Span> around(String all, Span what) {
        int open = all.lastIndexOf(MARK, what.start());
        int close = open < 0 ? -1 : all.indexOf(MARK_END, open + MARK.length());
        return close < 0 || close + MARK_END.length() < what.end()
                ? Optional.empty()
                : Optional.of(new Span(open, close + MARK_END.length()));
    }

    /** @param close made first, at the end */
    private static Optional<Step> step(Selection selection, Edit close, Edit open) {
        Selection before = new Selection(close.map(selection.anchor(), true), close.map(selection.caret(), true));
        return Optional.of(new Step(List.of(close, open), selection, before.after(open)));
    }
}
