package galley.markdown.edit;

import galley.text.Selection;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stretches of words that a mark can stand around: it reaches over no paragraph, item or heading. */
final class Passage {
    /** What stands before the words of a line: blanks, quote marks, an item's or a heading's mark. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(\\s*)((?:>\\s?)*+\\s*(?:(?:[-*+]|\\d{1,9}[.)])\\s+(?:\\[[ xX]\\]\\s+)?)?(?:#{1,6}\\s+)?)");

    /** Lines further away than this are not of the same paragraph. */
    private static final int MOST = 200;

    private Passage() {}

    /** The selection without blanks at its ends, in parts where it has several paragraphs; or the word at the caret. */
    static List<Span> of(Text text, Selection selection) {
        if (selection.isEmpty()) {
            return List.of(Word.at(text, selection.caret()));
        }
        List<Span> all = new ArrayList<>();
        int last = text.lineAt(selection.end());
        for (int line = text.lineAt(selection.start()); line <= last; line++) {
            int words = text.lineStart(line) + beginning(text.line(line)).end();
            int start = selection.start() < words ? words : selection.start();
            int end = Math.min(text.lineEnd(line), selection.end());
            if (start >= end || text.slice(start, end).isBlank()) {
                continue;
            }
            if (!all.isEmpty() && goesOn(text, line)) {
                start = all.removeLast().start();
            }
            all.add(stripped(text, start, end));
        }
        return all;
    }

    /** The paragraph, item, row or heading that an offset stands in. */
    static Span around(Text text, int offset) {
        int line = text.lineAt(offset);
        int first = line;
        while (first > 0 && line - first < MOST && goesOn(text, first)) {
            first--;
        }
        int last = line;
        while (last + 1 < text.lineCount() && last - line < MOST && goesOn(text, last + 1)) {
            last++;
        }
        int start = text.lineStart(first) + beginning(text.line(first)).end();
        return new Span(Math.min(start, offset), text.lineEnd(last));
    }

    /** Whether a line belongs to the same words as the one above it. */
    private static boolean goesOn(Text text, int line) {
        String above = text.line(line - 1);
        return !text.line(line).isBlank()
                && beginning(text.line(line)).group(2).isEmpty()
                && !above.isBlank()
                && !beginning(above).group(2).contains("#");
    }

    private static Matcher beginning(String line) {
        Matcher found = BEGINNING.matcher(line);
        found.lookingAt();
        return found;
    }

    private static Span stripped(Text text, int start, int end) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
