package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
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

    private static final String OPEN = "<!-- ";
    private static final String CLOSE = " -->";

    private static final Pattern QUOTED = Pattern.compile("(?:\\s*>\\s?)++");

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        Lines lines = Lines.of(text, selection);
        Matcher quoted = QUOTED.matcher(text.line(lines.first()));
        int begin = quoted.lookingAt() ? lines.start() + quoted.end() : lines.start();
        String whole = text.slice(begin, lines.end());
        String bare = whole.strip();
        if (bare.startsWith("<!--")
                && bare.endsWith("-->")
                && bare.length() >= 7
                && bare.indexOf("-->") == bare.length() - 3) {
            int open = begin + whole.indexOf("<!--");
            int close = begin + whole.lastIndexOf("-->");
            int openEnd = text.charAt(open + 4) == ' ' && open + 5 <= close ? open + 5 : open + 4;
            int closeStart = close > openEnd && text.charAt(close - 1) == ' ' ? close - 1 : close;
            return step(selection, Edit.delete(closeStart, close + 3), Edit.delete(open, openEnd));
        }
        int start = selection.isEmpty() ? begin + whole.indexOf(bare) : selection.start();
        int end = selection.isEmpty() ? start + bare.length() : selection.end();
        if (text.slice(start, end).isBlank() || text.slice(start, end).contains("--")) {
            return Optional.empty(); // two dashes would end the comment, or be no part of one
        }
        return step(selection, Edit.insert(end, CLOSE), Edit.insert(start, OPEN));
    }

    /** @param close made first, at the end */
    private static Optional<Step> step(Selection selection, Edit close, Edit open) {
        Selection before = new Selection(close.map(selection.anchor(), true), close.map(selection.caret(), true));
        return Optional.of(new Step(List.of(close, open), selection, before.after(open)));
    }
}
