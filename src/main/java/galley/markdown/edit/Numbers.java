package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers the items of the list at the caret one after the other, from its first item's number on. */
public enum Numbers implements TextCommand {
    RENUMBER;

    /** Lines further away than this are not looked at. */
    private static final int MOST = 2_000;

    private static final Pattern ITEM = Pattern.compile("((?:\\s*>)*+\\s*)(\\d{1,9})([.)])(?=\\s)");

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        return list(text, text.lineAt(selection.start()))
                .map(list -> from(text, list.line(), list.number()))
                .filter(edits -> !edits.isEmpty())
                .map(edits -> new Step(edits, selection, after(selection, edits)));
    }

    /** A list by its first item: the line, and the number there. */
    private record Listed(int line, long number) {}

    private static Optional<Listed> list(Text text, int line) {
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
        return item == null ? Optional.empty() : Optional.of(new Listed(first, Long.parseLong(item.group(2))));
    }

    private static Selection after(Selection selection, List<Edit> edits) {
        Selection after = selection;
        for (Edit edit : edits) {
            after = new Selection(edit.map(after.anchor(), true), edit.map(after.caret(), true));
        }
        return after;
    }

    private static Step more(Step step, List<Edit> edits) {
        List<Edit> all = new ArrayList<>(step.edits());
        all.addAll(edits);
        return new Step(all, step.before(), after(step.after(), edits));
    }

    /** A step that puts the lines of a list in another order, and the numbers as they stood, if they were in order. */
    static Step kept(Text before, Step step) {
        Optional<Listed> was = list(before, before.lineAt(step.before().start()));
        if (was.isEmpty() || !from(before, was.get().line(), was.get().number()).isEmpty()) {
            return step;
        }
        Text text = step.apply(before);
        return list(text, text.lineAt(step.after().start()))
                .map(list -> more(step, from(text, list.line(), was.get().number())))
                .orElse(step);
    }

    /** A step that moved lines in or out, and then the numbers that they and those below have there. */
    static Step counted(Text before, Step step, int first, int last) {
        boolean numbered = false;
        for (int line = Math.max(0, first - 1); line <= last; line++) {
            numbered |= line >= first && ITEM.matcher(before.line(line)).lookingAt();
            if (allAlike(before, line)) {
                return step;
            }
        }
        if (!numbered) {
            return step;
        }
        Text text = step.apply(before);
        Map<Integer, Long> next = above(text, first);
        List<Edit> edits = new ArrayList<>();
        for (int line = first; line < text.lineCount() && line - first < MOST; line++) {
            String words = text.line(line);
            Matcher item = ITEM.matcher(words);
            if (item.lookingAt()) {
                int depth = item.group(1).length();
                next.keySet().removeIf(deeper -> deeper > depth);
                long own = Long.parseLong(item.group(2));
                long number = next.getOrDefault(depth, line <= last ? 1 : own);
                next.put(depth, number + 1);
                if (number != own) {
                    int at = text.lineStart(line);
                    edits.addFirst(new Edit(at + item.start(2), at + item.end(2), Long.toString(number)));
                }
            } else if (line > last && ends(words, Math.max(0, least(next)), text, line)) {
                break;
            }
        }
        return more(step, edits);
    }

    private static int least(Map<Integer, Long> next) {
        return next.keySet().stream().mapToInt(depth -> depth).min().orElse(0);
    }

    /** What number comes next at each depth, by the items above a line. */
    private static Map<Integer, Long> above(Text text, int line) {
        Map<Integer, Long> next = new HashMap<>();
        int least = Integer.MAX_VALUE;
        for (int at = line - 1; at >= 0 && line - at < MOST && least > 0; at--) {
            String words = text.line(at);
            Matcher item = ITEM.matcher(words);
            if (item.lookingAt() && item.group(1).length() < least) {
                least = item.group(1).length();
                next.put(least, Long.parseLong(item.group(2)) + 1);
            } else if (ends(words, Math.min(least, 1_000), text, at)) {
                break;
            }
        }
        return next;
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
