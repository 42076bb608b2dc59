package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * Marks around words. A second time takes them away again; with nothing selected the word at the caret is meant, and
 * where there is none, an empty pair is typed with the caret inside.
 */
public enum Mark implements Toggle {
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
        Words words = Words.of(text, selection);
        Optional<Words> inside = inside(words);
        if (inside.isPresent()) {
            return unmark(
                    selection, words.base(), inside.get().start(), inside.get().end());
        }
        if (words.start() == words.end() && !selection.isEmpty()) {
            return Optional.empty(); // blanks alone cannot be marked
        }
        List<Edit> edits =
                List.of(Edit.insert(words.base() + words.end(), mark), Edit.insert(words.base() + words.start(), mark));
        return Optional.of(new Step(edits, selection, marked(selection, words)));
    }

    /** The words stay selected; where blanks around them were selected too, so are the marks between. */
    private Selection marked(Selection selection, Words words) {
        boolean exact = selection.isEmpty()
                || selection.start() == words.base() + words.start() && selection.end() == words.base() + words.end();
        return exact ? selection.shifted(mark.length()) : selection.endMoved(2 * mark.length());
    }

    @Override
    public boolean isOn(Text text, Selection selection) {
        return inside(Words.of(text, selection)).isPresent();
    }

    /** What the mark stands around, if it does. */
    private Optional<Words> inside(Words words) {
        int length = mark.length();
        if (marked(words.lines(), words.start(), words.end())) {
            return Optional.of(words);
        }
        boolean selectedToo = words.end() - words.start() > 2 * length
                && marked(words.lines(), words.start() + length, words.end() - length);
        return selectedToo
                ? Optional.of(new Words(words.lines(), words.base(), words.start() + length, words.end() - length))
                : Optional.empty();
    }

    /**
     * What a mark is for: the selection without blanks at its ends, or the word at the caret.
     *
     * @param lines the lines it touches
     * @param base where these begin in the text
     * @param start in {@code lines}
     * @param end in {@code lines}
     */
    private record Words(String lines, int base, int start, int end) {
        static Words of(Text text, Selection selection) {
            int base = text.lineStart(text.lineAt(selection.start()));
            String all = text.slice(base, text.lineEnd(text.lineAt(selection.end())));
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
            return new Words(all, base, start, end);
        }
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
