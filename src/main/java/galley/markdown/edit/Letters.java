package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes the case of what is selected, or of the word at the caret; it stays selected. */
public enum Letters implements TextCommand {
    UPPER {
        @Override
        String changed(String words) {
            return words.toUpperCase(Locale.getDefault());
        }
    },
    LOWER {
        @Override
        String changed(String words) {
            return words.toLowerCase(Locale.getDefault());
        }
    },
    /** A capital at the beginning of each word. */
    TITLE {
        @Override
        String changed(String words) {
            return capitals(words.toLowerCase(Locale.getDefault()));
        }
    },
    /** A capital at the beginning of each sentence. */
    SENTENCE {
        @Override
        String changed(String words) {
            return SENTENCE_START
                    .matcher(words.toLowerCase(Locale.getDefault()))
                    .replaceAll(start -> Matcher.quoteReplacement(start.group(1) + capital(start.group(2))));
        }
    };

    private static final Pattern SENTENCE_START = Pattern.compile("(^\\P{L}*|[.!?…]+[\"'”’»)]*\\s+\\P{L}*)(\\p{L})");

    abstract String changed(String words);

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        boolean none = selection.isEmpty();
        Span word = none ? Word.at(text, selection.caret()) : new Span(selection.start(), selection.end());
        String words = word.in(text);
        String changed = changed(words);
        if (changed.equals(words)) {
            return Optional.empty();
        }
        Selection after =
                none ? selection.within(word.start() + changed.length()) : selected(selection, changed.length());
        return Optional.of(Step.of(new Edit(word.start(), word.end(), changed), selection, after));
    }

    private static Selection selected(Selection selection, int length) {
        int start = selection.start();
        return selection.caret() < selection.anchor()
                ? new Selection(start + length, start)
                : new Selection(start, start + length);
    }

    private static String capitals(String words) {
        BreakIterator breaks = BreakIterator.getWordInstance();
        StringBuilder out = new StringBuilder();
        breaks.setText(words);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            for (String part : words.substring(start, end).split("(?<=[-\u2010])")) {
                out.append(capital(part));
            }
            start = end;
        }
        return out.toString();
    }

    private static String capital(String piece) {
        int at = 0;
        while (at < piece.length() && !Character.isLetterOrDigit(piece.codePointAt(at))) {
            at += Character.charCount(piece.codePointAt(at));
        }
        if (at == piece.length()) {
            return piece;
        }
        int letter = piece.codePointAt(at);
        return piece.substring(0, at)
                + Character.toString(Character.toTitleCase(letter))
                + piece.substring(at + Character.charCount(letter));
    }
}
