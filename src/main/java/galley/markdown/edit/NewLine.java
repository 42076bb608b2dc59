package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enter: goes on with a list or a quote, and ends it when its item is empty. Applies nowhere else. */
public enum NewLine implements TextCommand {
    CONTINUE;

    private static final Pattern START =
            Pattern.compile("(\\s*(?:>\\s?)*)(?:(\\d{1,9})([.)])(\\s+)|([-*+])(\\s+)(\\[[ xX]\\]\\s+)?)?");

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        int line = text.lineAt(selection.start());
        int lineStart = text.lineStart(line);
        String before = text.slice(lineStart, selection.start());
        Matcher start = START.matcher(text.line(line));
        start.lookingAt();
        boolean item = start.group(2) != null || start.group(5) != null;
        boolean quote = start.group(1).indexOf('>') >= 0;
        if (!item && !quote || before.length() < start.end()) {
            return Optional.empty();
        }
        boolean empty = text.line(line).length() == start.end();
        if (empty && selection.isEmpty()) {
            return Optional.of(
                    Step.of(Edit.delete(lineStart, lineStart + start.end()), selection, Selection.at(lineStart)));
        }
        String next = "\n" + start.group(1) + mark(start);
        return Optional.of(Step.of(
                new Edit(selection.start(), selection.end(), next),
                selection,
                Selection.at(selection.start() + next.length())));
    }

    private static String mark(Matcher start) {
        if (start.group(2) != null) {
            return (Long.parseLong(start.group(2)) + 1) + start.group(3) + start.group(4);
        }
        if (start.group(5) != null) {
            return start.group(5) + start.group(6) + (start.group(7) == null ? "" : "[ ] ");
        }
        return "";
    }
}
