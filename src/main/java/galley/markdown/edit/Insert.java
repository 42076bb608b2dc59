package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Puts something in at the selection and selects what is to be typed next. */
public enum Insert implements TextCommand {
    FOOTNOTE {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            String all = text.toString();
            int number = 1;
            while (Pattern.compile("\\[\\^" + number + "\\]").matcher(all).find()) {
                number++;
            }
            String mark = "[^" + number + "]";
            String gap = all.endsWith("\n\n") ? "" : all.endsWith("\n") ? "\n" : "\n\n";
            String note = gap + mark + ": ";
            Edit there = Edit.insert(text.length(), note);
            Edit here = Edit.insert(afterReference(text, selection.end()), mark);
            int caret = text.length() + note.length() + mark.length();
            return Optional.of(new Step(List.of(there, here), selection, Selection.at(caret)));
        }
    },
    RULE {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            int line = text.lineAt(selection.end());
            boolean blank = text.line(line).isBlank();
            boolean below = blank && line > 0 && !text.line(line - 1).isBlank();
            String sign = blank && line == 0 ? "***\n" : "---\n"; // dashes at the top would begin a header
            String rule = (below ? "\n" : blank ? "" : "\n\n") + sign;
            int at = text.lineEnd(line);
            return Optional.of(Step.of(Edit.insert(at, rule), selection, Selection.at(at + rule.length())));
        }
    };

    private static final Pattern REFERENCE = Pattern.compile("\\[\\^[^\\]\\s]+](?!:)");

    /** The offset, or the end of the reference to a footnote that it is in. */
    private static int afterReference(Text text, int offset) {
        int line = text.lineAt(offset);
        int start = text.lineStart(line);
        return REFERENCE
                .matcher(text.line(line))
                .results()
                .filter(found -> start + found.start() < offset && offset < start + found.end())
                .map(found -> start + found.end())
                .findFirst()
                .orElse(offset);
    }
}
