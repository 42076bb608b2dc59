package galley.markdown.edit;

import galley.markdown.edit.table.TableEdit;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;

/** Moves, copies or deletes whole lines; rows of a table move within it, items of a numbered list keep its numbers in order. */
public enum LineMove implements TextCommand {
    UP {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            if (lines.isRow()) {
                return TableEdit.MOVE_ROW_UP.on(text, selection);
            }
            if (lines.first() == 0) {
                return Optional.empty();
            }
            String above = text.line(lines.first() - 1);
            int start = text.lineStart(lines.first() - 1);
            String moved = text.slice(lines.start(), lines.end()) + "\n" + above;
            return Optional.of(Step.of(
                            new Edit(start, lines.end(), moved), selection, selection.shifted(-above.length() - 1)))
                    .map(step -> Numbers.kept(text, step));
        }
    },
    DOWN {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            if (lines.isRow()) {
                return TableEdit.MOVE_ROW_DOWN.on(text, selection);
            }
            if (lines.last() == text.lineCount() - 1) {
                return Optional.empty();
            }
            String below = text.line(lines.last() + 1);
            String moved = below + "\n" + text.slice(lines.start(), lines.end());
            return Optional.of(Step.of(
                            new Edit(lines.start(), text.lineEnd(lines.last() + 1), moved),
                            selection,
                            selection.shifted(below.length() + 1)))
                    .map(step -> Numbers.kept(text, step));
        }
    },
    DUPLICATE {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            String copy = text.slice(lines.start(), lines.end()) + "\n";
            return Optional.of(Step.of(Edit.insert(lines.start(), copy), selection, selection.shifted(copy.length())));
        }
    },
    DELETE {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            boolean last = lines.last() == text.lineCount() - 1;
            int start = last && lines.first() > 0 ? lines.start() - 1 : lines.start();
            int end = last ? lines.end() : lines.end() + 1;
            if (start == end) {
                return Optional.empty();
            }
            int caret = last && lines.first() > 0 ? text.lineStart(lines.first() - 1) : start;
            return Optional.of(Step.of(Edit.delete(start, end), selection, Selection.at(caret)));
        }
    }
}
