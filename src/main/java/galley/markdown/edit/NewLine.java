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
 * Enter: goes on with a list or a quote, numbers the items below it, and goes one step out when its item is empty; closes
 * a code fence that was just opened; keeps the line's indent. Applies nowhere else.
 */
public enum NewLine implements TextCommand {
    /** In words to be read. */
    CONTINUE {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            int line = text.lineAt(selection.start());
            String whole = text.line(line);
            int before = selection.start() - text.lineStart(line);
            Matcher fence = FENCE.matcher(whole);
            if (selection.isEmpty() && fence.matches() && before == whole.length()) {
                return opens(text, line) ? Optional.of(closed(fence, selection)) : INDENT.on(text, selection);
            }
            Matcher start = START.matcher(whole);
            start.lookingAt();
            boolean item = start.group(2) != null || start.group(5) != null;
            boolean quote = start.group(1).indexOf('>') >= 0;
            if (!item && !quote || before < start.end()) {
                return INDENT.on(text, selection);
            }
            return whole.length() == start.end() && selection.isEmpty()
                    ? Optional.of(out(text, line, start, selection))
                    : Optional.of(next(text, line, start, selection));
        }
    },
    /** In code and the like. */
    INDENT {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            int line = text.lineAt(selection.start());
            int start = text.lineStart(line);
            String before = text.slice(start, selection.start());
            String indent =
                    before.substring(0, before.length() - before.stripLeading().length());
            if (indent.isEmpty()) {
                return Optional.empty();
            }
            boolean blank = before.isBlank() && selection.isEmpty() && selection.start() == text.lineEnd(line);
            int from = blank ? start : selection.start();
            return Optional.of(Step.of(
                    new Edit(from, selection.end(), "\n" + indent),
                    selection,
                    Selection.at(from + 1 + indent.length())));
        }
    };

    private static final Pattern START =
            Pattern.compile("(\\s*+(?:>\\s?)*+\\s*+)(?:(\\d{1,9})([.)])(\\s+)|([-*+])(\\s+)(\\[[ xX]\\]\\s+)?)?");

    private static final Pattern FENCE =
            Pattern.compile("(\\s*+(?:>\\s?)*+\\s*+)((?:[-*+]|\\d{1,9}[.)])\\s+)?(`{3,}|~{3,})[^`]*");

    private static Step next(Text text, int line, Matcher start, Selection selection) {
        boolean alike = Numbers.allAlike(text, line);
        String next = "\n" + start.group(1) + mark(start, alike ? 0 : 1);
        Edit typed = new Edit(selection.start(), selection.end(), next);
        List<Edit> edits = new ArrayList<>(List.of(typed));
        if (start.group(2) != null && !alike) {
            edits.addAll(Numbers.from(text.with(typed), line + 1, Long.parseLong(start.group(2)) + 1));
        }
        return new Step(edits, selection, Selection.at(selection.start() + next.length()));
    }

    /** An empty item becomes the next one of the list around it; without one it ends, and so does an empty quote. */
    private static Step out(Text text, int line, Matcher start, Selection selection) {
        int at = text.lineStart(line);
        boolean item = start.group(2) != null || start.group(5) != null;
        String quotes = start.group(1);
        String left = item ? quotes.substring(0, quotes.lastIndexOf('>') + 1) + (quotes.contains(">") ? " " : "") : "";
        Optional<Matcher> around = item ? around(text, line, quotes) : Optional.empty();
        if (around.isPresent()) {
            left = around.get().group(1) + mark(around.get(), 1);
        } else if (!item) {
            String outer = quotes.stripTrailing();
            left = outer.substring(0, outer.length() - 1);
        }
        Edit edit = new Edit(at, at + start.end(), left);
        List<Edit> edits = new ArrayList<>(List.of(edit));
        if (around.isPresent() && around.get().group(2) != null) {
            edits.addAll(Numbers.from(
                    text.with(edit), line, Long.parseLong(around.get().group(2)) + 1));
        }
        return new Step(edits, selection, Selection.at(at + left.length()));
    }

    /** The item that holds the list of this line, among the lines right above. */
    private static Optional<Matcher> around(Text text, int line, String indent) {
        for (int at = line - 1; at >= 0 && line - at < 200 && !text.line(at).isBlank(); at--) {
            Matcher above = START.matcher(text.line(at));
            above.lookingAt();
            boolean item = above.group(2) != null || above.group(5) != null;
            if (item && above.group(1).length() < indent.length()) {
                return Optional.of(above);
            }
        }
        return Optional.empty();
    }

    /** A fence that opens gets its partner below, with the caret between them. */
    private static Step closed(Matcher fence, Selection selection) {
        String item = fence.group(2) == null ? "" : " ".repeat(fence.group(2).length());
        String indent = "\n" + fence.group(1) + item;
        return Step.of(
                Edit.insert(selection.caret(), indent + indent + fence.group(3)),
                selection,
                Selection.at(selection.caret() + indent.length()));
    }

    /** Whether the fence of this line opens, and none below closes it. */
    private static boolean opens(Text text, int line) {
        String open = null;
        for (int at = 0; at < text.lineCount(); at++) {
            Matcher fence = FENCE.matcher(text.line(at));
            boolean bare = fence.matches() && text.line(at).strip().endsWith(fence.group(3));
            if (open != null && bare && fence.group(3).startsWith(open)) {
                if (at == line) {
                    return false;
                }
                open = null;
            } else if (open == null && fence.matches()) {
                open = fence.group(3);
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
