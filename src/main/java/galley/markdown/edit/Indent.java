package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moves lines four columns in or out. With nothing selected outside a list, {@link #IN} goes to the next tab stop. */
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
            return lines.each(
                    line -> line.isBlank() ? Optional.empty() : Optional.of(Edit.insert(0, " ".repeat(STOP))));
        }
    },
    OUT {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            return Lines.of(text, selection).each(line -> {
                int wide = line.startsWith("\t") ? 1 : 0;
                while (wide < Math.min(STOP, line.length()) && line.charAt(wide) == ' ') {
                    wide++;
                }
                return wide == 0 ? Optional.empty() : Optional.of(Edit.delete(0, wide));
            });
        }
    };

    private static final int STOP = 4;
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)])\\s");
}
