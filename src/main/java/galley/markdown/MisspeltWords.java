package galley.markdown;

import galley.text.Span;
import galley.text.Text;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks through a whole text for words that are not spelled right. Linear in the text; any thread. */
public final class MisspeltWords {
    private MisspeltWords() {}

    /** The first one behind an offset, or else the first of all. @param knows whether a word is spelled right */
    public static Optional<Span> next(Text text, int offset, Predicate<String> knows) {
        Span first = null;
        LineState state = Opening.of(text).state();
        for (int line = 0; line < text.lineCount(); line++) {
            String chars = text.line(line);
            int start = text.lineStart(line);
            if (first == null || start + chars.length() > offset) {
                for (Span word : SpelledWords.of(chars, state)) {
                    boolean behind = start + word.start() >= offset;
                    if ((first == null || behind) && !knows.test(word.in(chars))) {
                        if (behind) {
                            return Optional.of(word.shifted(start));
                        }
                        first = word.shifted(start);
                    }
                }
            }
            state = Highlighter.next(chars, state);
        }
        return Optional.ofNullable(first);
    }
}
