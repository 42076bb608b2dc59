package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Enter: goes on with a list or a quote, numbers the items below it, and ends it when its item is empty; closes a code
 * fence that was just opened. Applies nowhere else.
 */
public enum NewLine implements TextCommand {
    CONTINUE;

    private static final Pattern START =
            Pattern.compile("(\\s*(?:>\\s?)*)(?:(\\d{1,9})([.)])(\\s+)|([-*+])(\\s+)(\\[[ xX]\\]\\s+)?)?");

    private static final Pattern FENCE = Pattern.compile("(\\s*(?:>\\s?)*)(`{3,}|~{3,})[^`]*");

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        int line = text.lineAt(selection.start());
        int lineStart = text.lineStart(line);
        String whole = text.line(line);
        String before = text.slice(lineStart, selection.start());
        Matcher fence = FENCE.matcher(whole);
        if (selection.isEmpty() && fence.matches() && before.length() == whole.length()) {
            return opens(text, line) ? Optional.of(closed(fence, selection)) : Optional.empty();
        }
        Matcher start = START.matcher(whole);
        start.lookingAt();
        boolean item = start.group(2) != null || start.group(5) != null;
        boolean quote = start.group(1).indexOf('>') >= 0;
        if (!item && !quote || before.length() < start.end()) {
            return Optional.empty();
        }
        if (whole.length() == start.end() && selection.isEmpty()) {
            return Optional.of(
                    Step.of(Edit.delete(lineStart, lineStart + start.end()), selection, Selection.at(lineStart)));
        }
        boolean alike = Numbers.allAlike(text, line);
        String next = "\n" + start.group(1) + mark(start, alike ? 0 : 1);
        Edit typed = new Edit(selection.start(), selection.end(), next);
        Selection after = Selection.at(selection.start() + next.length());
        List<Edit> edits = new ArrayList<>(List.of(typed));
        if (start.group(2) != null && !alike) {
            edits.addAll(Numbers.from(text.with(typed), line + 1, Long.parseLong(start.group(2)) + 1));
        }
        return Optional.of(new Step(edits, selection, after));
    }

    /** A fence that opens gets its partner below, with the caret between them. */
    private static Step closed(Matcher fence, Selection selection) {
        String indent = "\n" + fence.group(1);
        return Step.of(
                Edit.insert(selection.caret(), indent + indent + fence.group(2)),
                selection,
                Selection.at(selection.caret() + indent.length()));
    }

    /** Whether the fence of this line opens, and none below closes it. */
    private static boolean opens(Text text, int line) {
        String open = null;
        for (int at = 0; at < text.lineCount(); at++) {
            Matcher fence = FENCE.matcher(text.line(at));
            boolean bare = fence.matches() && text.line(at).strip().endsWith(fence.group(2));
            if (open != null && bare && fence.group(2).startsWith(open)) {
                if (at == line) {
                    return false;
                }
                open = null;
            } else if (open == null && fence.matches()) {
                open = fence.group(2);
            }
        }
        return open != null;
    }

    private static String mark(Matcher start, int more) {
        if (start.group(2) != null) {
            return (Long.parseLong(start.group(2)) + more) + start.group(3) + start.group(4);
        }
        if (start.group(5) != null) {
            return start.group(5) + start.group(6) + (start.group(7) == null ? "" : "[ ] ");
        }
        return "";
    }
}
