package galley.editor;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves the selected lines four columns in or out; with no selection outside a list, Tab goes to the next stop. */
enum Indent implements TextCommand {
    IN {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            String line = text.line(text.lineAt(selection.caret()));
            boolean list = line.stripLeading().matches("([-*+]|\\d{1,9}[.)])\\s.*");
            if (selection.isEmpty() && !list) {
                int column = selection.caret() - text.lineStart(text.lineAt(selection.caret()));
                String blanks = " ".repeat(4 - column % 4);
                return Optional.of(Step.of(
                        Edit.insert(selection.caret(), blanks),
                        selection,
                        Selection.at(selection.caret() + blanks.length())));
            }
            return lines(
                    text,
                    selection,
                    (start, chars) -> chars.isBlank() ? Optional.empty() : Optional.of(Edit.insert(start, "    ")));
        }
    },
    OUT {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            return lines(text, selection, (start, chars) -> {
                int blanks = 0;
                while (blanks < Math.min(4, chars.length()) && chars.charAt(blanks) == ' ') {
                    blanks++;
                }
                int wide = blanks == 0 && chars.startsWith("\t") ? 1 : blanks;
                return wide == 0 ? Optional.empty() : Optional.of(Edit.delete(start, start + wide));
            });
        }
    };

    private interface LineEdit {
        Optional<Edit> of(int start, String line);
    }

    private static Optional<Step> lines(Text text, Selection selection, LineEdit change) {
        int first = text.lineAt(selection.start());
        int last = text.lineAt(selection.end());
        if (last > first && text.lineStart(last) == selection.end()) {
            last--;
        }
        List<Edit> edits = new ArrayList<>();
        for (int line = last; line >= first; line--) {
            change.of(text.lineStart(line), text.line(line)).ifPresent(edits::add);
        }
        Selection after = selection;
        for (Edit edit : edits) {
            after = after.after(edit);
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Step(edits, selection, after));
    }
}
