package galley.header;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes comments of the lines of a header that a selection touches, or takes their marks away where all are comments. The
 * mark stands where the least indented of them begins, so that twice is the identity. Blank lines and fences stay.
 *
 * @param content the lines between the fences of a header that {@linkplain Header#hasComments may have comments}
 */
record HeaderComment(Span content) implements TextCommand {
    private static final String MARK = "# ";

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        List<Integer> lines = lines(text, selection);
        boolean off = lines.stream().allMatch(line -> text.charAt(begin(text, line)) == '#');
        int indent = lines.stream()
                .mapToInt(line -> begin(text, line) - text.lineStart(line))
                .min()
                .orElse(0);
        List<Edit> edits = new ArrayList<>();
        Selection after = selection;
        for (int line : lines.reversed()) {
            Edit edit = off ? bare(text, line) : Edit.insert(text.lineStart(line) + indent, MARK);
            edits.add(edit);
            after = after.after(edit);
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Step(edits, selection, after));
    }

    private static Edit bare(Text text, int line) {
        int begin = begin(text, line);
        boolean blank = begin + 1 < text.lineEnd(line) && text.charAt(begin + 1) == ' ';
        return Edit.delete(begin, begin + (blank ? 2 : 1));
    }

    /** Those with a letter; one on which the selection only ends is not touched. */
    private List<Integer> lines(Text text, Selection selection) {
        List<Integer> lines = new ArrayList<>();
        int last = text.lineAt(selection.end());
        for (int line = text.lineAt(selection.start()); line <= last; line++) {
            int start = text.lineStart(line);
            boolean touched = selection.isEmpty() || start < selection.end();
            boolean within = content.start() <= start && text.lineEnd(line) <= content.end();
            if (touched && within && begin(text, line) < text.lineEnd(line)) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Where its first letter stands; its end where it has none. */
    private static int begin(Text text, int line) {
        int at = text.lineStart(line);
        int end = text.lineEnd(line);
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
