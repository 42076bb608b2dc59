package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves lines four columns in or out, within their quote; numbered items get the number they have there. With nothing
 * selected outside a list, {@link #IN} goes to the next tab stop.
 */
public enum Indent implements TextCommand {
    IN {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            if (selection.isEmpty() && !ITEM.matcher(text.line(lines.first())).lookingAt()) {
                String blanks = " ".repeat(STOP - (selection.caret() - lines.start()) % STOP);
                return Optional.of(Step.of(
                        Edit.insert(selection.caret(), blanks),
                        selection,
                        Selection.at(selection.caret() + blanks.length())));
            }
            return lines.each(line -> line.isBlank()
                            ? Optional.empty()
                            : Optional.of(Edit.insert(quoted(line), " ".repeat(STOP))))
                    .map(step -> Numbers.counted(text, step, lines.first(), lines.last()));
        }
    },
    OUT {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            return lines.each(line -> {
                        int start = quoted(line);
                        int end = line.startsWith("\t", start) ? start + 1 : start;
                        while (end < Math.min(start + STOP, line.length()) && line.charAt(end) == ' ') {
                            end++;
                        }
                        return start == end ? Optional.empty() : Optional.of(Edit.delete(start, end));
                    })
                    .map(step -> Numbers.counted(text, step, lines.first(), lines.last()));
        }
    };

    private static final int STOP = 4;
    private static final Pattern QUOTED = Pattern.compile("(?:>\\s?)++");
    private static final Pattern ITEM = Pattern.compile("(?:\\s*>)*+\\s*(?:[-*+]|\\d{1,9}[.)])\\s");

    /** Where a line begins within the quote it stands in. */
    private static int quoted(String line) {
        Matcher quoted = QUOTED.matcher(line);
        return quoted.lookingAt() ? quoted.end() : 0;
    }
}
