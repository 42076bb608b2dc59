package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.List;
import java.util.Optional;

/** Puts the selection, or the line at the caret, into an HTML comment, or takes it out of one. */
public enum Comment implements TextCommand {
    TOGGLE;

    private static final String OPEN = "<!-- ";
    private static final String CLOSE = " -->";

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        Lines lines = Lines.of(text, selection);
        String whole = text.slice(lines.start(), lines.end());
        String bare = whole.strip();
        if (bare.startsWith("<!--")
                && bare.endsWith("-->")
                && bare.length() >= 7
                && bare.indexOf("-->") == bare.length() - 3) {
            int open = lines.start() + whole.indexOf("<!--");
            int close = lines.start() + whole.lastIndexOf("-->");
            int openEnd = text.charAt(open + 4) == ' ' && open + 5 <= close ? open + 5 : open + 4;
            int closeStart = close > openEnd && text.charAt(close - 1) == ' ' ? close - 1 : close;
            return step(selection, Edit.delete(closeStart, close + 3), Edit.delete(open, openEnd));
        }
        int start = selection.isEmpty() ? lines.start() : selection.start();
        int end = selection.isEmpty() ? lines.end() : selection.end();
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
