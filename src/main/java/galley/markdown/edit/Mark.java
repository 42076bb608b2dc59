package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.List;
import java.util.Optional;

/**
 * Marks around words. A second time takes them away again; with nothing selected the word at the caret is meant, and
 * where there is none, an empty pair is typed with the caret inside.
 */
public enum Mark implements TextCommand {
    BOLD("**"),
    ITALIC("*"),
    STRIKE("~~"),
    CODE("`");

    private final String mark;

    Mark(String mark) {
        this.mark = mark;
    }

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        String all =
                text.slice(text.lineStart(text.lineAt(selection.start())), text.lineEnd(text.lineAt(selection.end())));
        int base = text.lineStart(text.lineAt(selection.start()));
        int start = selection.start() - base;
        int end = selection.end() - base;
        if (selection.isEmpty()) {
            while (start > 0 && isWord(all.charAt(start - 1))) {
                start--;
            }
            while (end < all.length() && isWord(all.charAt(end))) {
                end++;
            }
        } else {
            while (start < end && Character.isWhitespace(all.charAt(start))) {
                start++;
            }
            while (end > start && Character.isWhitespace(all.charAt(end - 1))) {
                end--;
            }
        }
        if (marked(all, start, end)) {
            return unmark(selection, base, start, end);
        }
        if (end - start > 2 * mark.length() && marked(all, start + mark.length(), end - mark.length())) {
            return unmark(selection, base, start + mark.length(), end - mark.length());
        }
        List<Edit> edits = List.of(Edit.insert(base + end, mark), Edit.insert(base + start, mark));
        return Optional.of(new Step(edits, selection, selection.shifted(mark.length())));
    }

    private Optional<Step> unmark(Selection selection, int base, int start, int end) {
        List<Edit> edits = List.of(
                Edit.delete(base + end, base + end + mark.length()),
                Edit.delete(base + start - mark.length(), base + start));
        Selection after = selection;
        for (Edit edit : edits) {
            after = after.after(edit);
        }
        return Optional.of(new Step(edits, selection, after));
    }

    /** Whether exactly this mark stands on both sides: the stars of bold are not those of italic. */
    private boolean marked(String line, int start, int end) {
        int left = run(line, start - 1, -1);
        int right = run(line, end, 1);
        return switch (this) {
            case BOLD -> left >= 2 && right >= 2;
            case ITALIC -> left % 2 == 1 && right % 2 == 1;
            default -> left == mark.length() && right == mark.length();
        };
    }

    private int run(String line, int at, int step) {
        int length = 0;
        for (int i = at; i >= 0 && i < line.length() && line.charAt(i) == mark.charAt(0); i += step) {
            length++;
        }
        return length;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || Character.isSurrogate(c);
    }
}
