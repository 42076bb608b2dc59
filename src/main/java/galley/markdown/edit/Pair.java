package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.List;
import java.util.Optional;

/**
 * What a typed bracket, quotation mark or Markdown mark does beyond itself: around a selection it goes on both sides; a
 * bracket brings its partner where nothing follows; a closing one that stands there already is stepped over. Where
 * none of this holds the key is an ordinary letter.
 */
public final class Pair {
    private static final String OPEN = "([{<\"'`*_~“‘«";
    private static final String CLOSE = ")]}>\"'`*_~”’»";

    /** Those that bring their partner with nothing selected: the others are ordinary letters far too often. */
    private static final String ALONE = "([{`\"";

    private Pair() {}

    /** @param key what was typed: one character, or nothing applies */
    public static TextCommand typed(String key) {
        return (text, selection) -> {
            int kind = key.length() == 1 ? OPEN.indexOf(key) : -1;
            int closing = key.length() == 1 ? CLOSE.indexOf(key) : -1;
            if (!selection.isEmpty()) {
                return kind < 0 ? Optional.empty() : around(text, selection, kind);
            }
            if (closing >= 0 && stepsOver(text, selection.caret(), key.charAt(0), OPEN.charAt(closing))) {
                return Optional.of(new Step(List.of(), selection, Selection.at(selection.caret() + 1)));
            }
            return kind >= 0 && ALONE.contains(key) && brings(text, selection.caret(), key.charAt(0))
                    ? Optional.of(Step.of(
                            Edit.insert(selection.caret(), key + CLOSE.charAt(kind)),
                            selection,
                            Selection.at(selection.caret() + 1)))
                    : Optional.empty();
        };
    }

    /** Backspace between a pair with nothing in it takes both. */
    public static Optional<Step> backspace(Text text, Selection selection) {
        int at = selection.caret();
        if (!selection.isEmpty() || at == 0 || at == text.length()) {
            return Optional.empty();
        }
        int kind = ALONE.indexOf(text.charAt(at - 1)) < 0 ? -1 : OPEN.indexOf(text.charAt(at - 1));
        boolean pair = kind >= 0 && text.charAt(at) == CLOSE.charAt(kind);
        return pair
                ? Optional.of(Step.of(Edit.delete(at - 1, at + 1), selection, Selection.at(at - 1)))
                : Optional.empty();
    }

    private static Optional<Step> around(Text text, Selection selection, int kind) {
        String words = text.slice(selection.start(), selection.end());
        if (words.contains("\n\n")) {
            return Optional.empty(); // no mark reaches over paragraphs
        }
        return Optional.of(new Step(
                List.of(
                        Edit.insert(selection.end(), CLOSE.substring(kind, kind + 1)),
                        Edit.insert(selection.start(), OPEN.substring(kind, kind + 1))),
                selection,
                selection.shifted(1)));
    }

    private static boolean brings(Text text, int caret, char key) {
        boolean free = caret == text.length() || !isWord(text.charAt(caret)) && text.charAt(caret) != key;
        if (!free) {
            return false;
        }
        boolean first = caret == 0 || Character.isWhitespace(text.charAt(caret - 1));
        return switch (key) {
            case '"' -> first || "([{".indexOf(text.charAt(caret - 1)) >= 0;
            case '`' -> caret == 0 || !isWord(text.charAt(caret - 1)) && text.charAt(caret - 1) != '`';
            default -> caret == 0 || text.charAt(caret - 1) != '\\';
        };
    }

    /** Whether the same closing character stands at the caret and the line has an opening one for it. */
    private static boolean stepsOver(Text text, int caret, char close, char open) {
        if (caret == text.length() || text.charAt(caret) != close || ALONE.indexOf(open) < 0) {
            return false;
        }
        int depth = 0;
        int count = 0;
        for (int at = text.lineStart(text.lineAt(caret)); at < caret; at++) {
            char c = text.charAt(at);
            count += c == open ? 1 : 0;
            depth += c == open ? 1 : c == close ? -1 : 0;
        }
        return open == close ? count % 2 == 1 : depth > 0;
    }

    private static boolean isWord(char c) {
        return Word.isLetter(c);
    }
}
