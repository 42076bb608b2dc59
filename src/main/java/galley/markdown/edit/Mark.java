package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;

/**
 * Marks around words. A second time takes them away again, for a part of what they stand around too; with nothing
 * selected the word at the caret is meant, or all that is marked there, and where there is none, an empty pair is typed
 * with the caret inside. Each paragraph, item and heading of a selection has marks of its own.
 */
public enum Mark implements Toggle {
    BOLD("**", "*_", StrongEmphasis.class),
    ITALIC("*", "*_", Emphasis.class),
    STRIKE("~~", "~", Strikethrough.class),
    CODE("`", "`", Code.class);

    private final String mark;
    private final String signs;
    private final Class<? extends Node> kind;

    Mark(String mark, String signs, Class<? extends Node> kind) {
        this.mark = mark;
        this.signs = signs;
        this.kind = kind;
    }

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        List<Span> passages = Passage.of(text, selection);
        boolean off = isOn(text, passages);
        List<Edit> edits = new ArrayList<>();
        for (Span passage : passages.reversed()) {
            Optional<MarkPair> pair = pair(text, passage);
            if (off) {
                edits.addAll(without(text, passage, pair.orElseThrow(), selection.isEmpty()));
            } else if (pair.isEmpty()) {
                edits.addAll(with(text, passage));
            }
        }
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Step(edits, selection, off ? unmarked(selection, edits) : marked(selection, passages, edits)));
    }

    @Override
    public boolean isOn(Text text, Selection selection) {
        return isOn(text, Passage.of(text, selection));
    }

    private boolean isOn(Text text, List<Span> passages) {
        return !passages.isEmpty()
                && passages.stream().allMatch(passage -> pair(text, passage).isPresent());
    }

    /** The words stay selected; where more than these was selected, so are the marks between. */
    private static Selection marked(Selection selection, List<Span> passages, List<Edit> edits) {
        Span words = passages.getFirst();
        boolean exact = passages.size() == 1
                && (selection.isEmpty() || selection.start() == words.start() && selection.end() == words.end());
        return exact
                ? selection.shifted(edits.getLast().delta())
                : selection.endMoved(edits.stream().mapToInt(Edit::delta).sum());
    }

    private static Selection unmarked(Selection selection, List<Edit> edits) {
        int start = selection.start();
        int end = selection.end();
        for (Edit edit : edits) {
            start = edit.map(start, false);
            end = edit.map(end, true);
        }
        return selection.caret() < selection.anchor() ? new Selection(end, start) : new Selection(start, end);
    }

    private List<Edit> with(Text text, Span words) {
        String put = mark;
        String blank = "";
        if (this == CODE && !words.isEmpty()) {
            String code = words.in(text);
            while (code.contains(put)) {
                put += mark;
            }
            blank = code.startsWith(mark) || code.endsWith(mark) ? " " : "";
        }
        return List.of(Edit.insert(words.end(), blank + put), Edit.insert(words.start(), put + blank));
    }

    /** The marks go, or stand around the rest where a part alone was meant. */
    private static List<Edit> without(Text text, Span passage, MarkPair pair, boolean all) {
        Span inner = pair.inner();
        String left = text.slice(inner.start(), Math.clamp(passage.start(), inner.start(), inner.end()));
        String right = text.slice(Math.clamp(passage.end(), inner.start(), inner.end()), inner.end());
        Edit first = left.isBlank() || all
                ? Edit.delete(pair.open().start(), pair.open().end())
                : Edit.insert(
                        inner.start() + left.stripTrailing().length(),
                        pair.close().in(text));
        Edit second = right.isBlank() || all
                ? Edit.delete(pair.close().start(), pair.close().end())
                : Edit.insert(
                        inner.end() - right.stripLeading().length(), pair.open().in(text));
        return List.of(second, first);
    }

    /** What marks stand around a passage: right beside it or at its ends, or around more. */
    private Optional<MarkPair> pair(Text text, Span passage) {
        return beside(text, passage)
                .or(() -> passage.length() > 2 * mark.length()
                        ? beside(text, new Span(passage.start() + mark.length(), passage.end() - mark.length()))
                        : Optional.empty())
                .or(() -> MarkPair.around(text, passage, kind, signs));
    }

    private Optional<MarkPair> beside(Text text, Span words) {
        char sign = words.start() == 0 ? ' ' : text.charAt(words.start() - 1);
        if (signs.indexOf(sign) < 0) {
            return Optional.empty();
        }
        int left = run(text, words.start() - 1, -1, sign);
        int right = run(text, words.end(), 1, sign);
        boolean within = sign == '_' && (isWord(text, words.start() - left - 1) || isWord(text, words.end() + right));
        boolean there = switch (this) {
            case BOLD -> left >= 2 && right >= 2;
            case ITALIC -> left % 2 == 1 && right % 2 == 1;
            case STRIKE -> left == mark.length() && right == left;
            case CODE -> left >= 1 && right == left;
        };
        int length = this == CODE ? left : mark.length();
        return there && !within
                ? Optional.of(new MarkPair(
                        new Span(words.start() - length, words.start()), new Span(words.end(), words.end() + length)))
                : Optional.empty();
    }

    /** How many of the same sign follow one another. */
    private static int run(Text text, int at, int step, char sign) {
        int length = 0;
        for (int i = at; i >= 0 && i < text.length() && text.charAt(i) == sign; i += step) {
            length++;
        }
        return length;
    }

    private static boolean isWord(Text text, int at) {
        return at >= 0 && at < text.length() && Word.isLetter(text.charAt(at));
    }
}
