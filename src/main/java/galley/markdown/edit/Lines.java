package galley.markdown.edit;

import galley.markdown.edit.table.TableEdit;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lines that a selection touches; a line on which it only ends is not one of them. */
record Lines(Text text, Selection selection, int first, int last) {
    static Lines of(Text text, Selection selection) {
        int first = text.lineAt(selection.start());
        int last = text.lineAt(selection.end());
        if (last > first && text.lineStart(last) == selection.end()) {
            last--;
        }
        return new Lines(text, selection, first, last);
    }

    int start() {
        return text.lineStart(first);
    }

    int end() {
        return text.lineEnd(last);
    }

    List<String> all() {
        List<String> out = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            out.add(text.line(line));
        }
        return out;
    }

    /** Whether it is one row of a table. */
    boolean isRow() {
        return first == last && TableEdit.inTable(text, selection.caret());
    }

    /** One step that edits each line by itself; the edit's offsets are those of the line. */
    Optional<Step> each(Function<String, Optional<Edit>> change) {
        List<Edit> edits = new ArrayList<>();
        Selection after = selection;
        for (int line = last; line >= first; line--) {
            Optional<Edit> edit = change.apply(text.line(line));
            if (edit.isPresent()) {
                Edit placed = edit.get().shifted(text.lineStart(line));
                edits.add(placed);
                after = after.after(placed);
            }
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Step(edits, selection, after));
    }
}
