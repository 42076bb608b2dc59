package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers the items of the list at the caret one after the other, from its first item's number on. */
public enum Numbers implements TextCommand {
    RENUMBER;

    /** Lines further away than this are not looked at. */
    private static final int MOST = 2_000;

    private static final Pattern ITEM = Pattern.compile("((?:\\s*>)*\\s*)(\\d{1,9})([.)])(?=\\s)");

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        int line = text.lineAt(selection.start());
        int first = -1;
        Matcher item = null;
        for (int at = line; at >= 0 && line - at < MOST; at--) {
            String words = text.line(at);
            Matcher found = ITEM.matcher(words);
            boolean numbered = found.lookingAt();
            if (numbered
                    && (item == null || found.group(1).length() <= item.group(1).length())) {
                if (item != null && found.group(1).length() < item.group(1).length()) {
                    break; // the list around this one
                }
                item = found;
                first = at;
            } else if (item != null && ends(words, item.group(1).length(), text, at)) {
                break;
            } else if (item == null && words.isBlank() && at < line) {
                break;
            }
        }
        if (item == null) {
            return Optional.empty();
        }
        List<Edit> edits = from(text, first, Long.parseLong(item.group(2)));
        Selection after = selection;
        for (Edit edit : edits) {
            after = after.after(edit);
        }
        return edits.isEmpty() ? Optional.empty() : Optional.of(new Step(edits, selection, after));
    }

    /**
     * The edits, last one first, that number a list from one of its items on.
     *
     * @param number what the item at {@code line} gets
     */
    static List<Edit> from(Text text, int line, long number) {
        Matcher start = ITEM.matcher(text.line(line));
        if (!start.lookingAt()) {
            return List.of();
        }
        int indent = start.group(1).length();
        List<Edit> edits = new ArrayList<>();
        long next = number;
        for (int at = line; at < text.lineCount() && at - line < MOST; at++) {
            String words = text.line(at);
            Matcher item = ITEM.matcher(words);
            if (item.lookingAt()
                    && item.group(1).length() == indent
                    && item.group(3).equals(start.group(3))) {
                String put = Long.toString(next++);
                if (!put.equals(item.group(2))) {
                    int at0 = text.lineStart(at);
                    edits.addFirst(new Edit(at0 + item.start(2), at0 + item.end(2), put));
                }
            } else if (ends(words, indent, text, at)) {
                break;
            }
        }
        return edits;
    }

    /** Whether the next item has the same number as this one: such lists count by themselves, and are meant so. */
    static boolean allAlike(Text text, int line) {
        Matcher item = ITEM.matcher(text.line(line));
        if (!item.lookingAt() || line + 1 >= text.lineCount()) {
            return false;
        }
        Matcher next = ITEM.matcher(text.line(line + 1));
        return next.lookingAt() && next.group().equals(item.group());
    }

    /** Whether the list does not reach over this line: one that is not indented below a blank one, or of another kind. */
    private static boolean ends(String words, int indent, Text text, int line) {
        if (words.isBlank()) {
            return line + 1 < text.lineCount() && text.line(line + 1).isBlank();
        }
        int own = words.length() - words.stripLeading().length();
        boolean outside = own <= indent;
        boolean belowBlank = line > 0 && text.line(line - 1).isBlank();
        boolean other = words.stripLeading().matches("(?:[-*+]\\s|#{1,6}\\s|```|~~~).*");
        return outside && (belowBlank || other) && !ITEM.matcher(words).lookingAt();
    }
}
