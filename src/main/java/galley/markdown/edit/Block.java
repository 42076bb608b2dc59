package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lines are, by a mark in front of them. When all have it already, it is taken away. */
public enum Block implements TextCommand {
    BULLETS("[-*+]\\s+(?!\\[[ xX]\\]\\s)", "- "),
    NUMBERS("\\d{1,9}[.)]\\s+", "1. "),
    TASKS("[-*+]\\s+\\[[ xX]\\]\\s+", "- [ ] "),
    QUOTE(">\\s?", "> ");

    private static final Pattern ANY_ITEM =
            Pattern.compile("(\\s*)((?:[-*+]\\s+(?:\\[[ xX]\\]\\s+)?|\\d{1,9}[.)]\\s+)?)");

    private final Pattern has;
    private final String mark;

    Block(String has, String mark) {
        this.has = Pattern.compile("(\\s*)(" + has + ")");
        this.mark = mark;
    }

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        Lines lines = Lines.of(text, selection);
        List<String> all = lines.all();
        boolean many = all.size() > 1;
        boolean remove = all.stream()
                .filter(line -> !line.isBlank())
                .allMatch(line -> has.matcher(line).lookingAt());
        boolean blank = all.stream().allMatch(String::isBlank);
        int[] number = {(int) all.stream().filter(line -> !line.isBlank()).count()};
        return lines.each(line -> {
            if (line.isBlank() && (many || !blank)) {
                return Optional.empty();
            }
            if (remove && !blank) {
                Matcher found = has.matcher(line);
                return found.lookingAt() ? Optional.of(Edit.delete(found.start(2), found.end(2))) : Optional.empty();
            }
            String put = this == NUMBERS ? Math.max(1, number[0]--) + ". " : mark;
            if (this == QUOTE) {
                return Optional.of(Edit.insert(0, put));
            }
            Matcher item = ANY_ITEM.matcher(line);
            item.lookingAt();
            return Optional.of(new Edit(item.start(2), item.end(2), put));
        });
    }

    /** Makes lines headings of a level from 1 to 6; headings of that level already become plain again. */
    public static TextCommand heading(int level) {
        Pattern any = Pattern.compile("( {0,3})(#{1,6}(?:\\s+|$))?");
        String mark = "#".repeat(level) + " ";
        return (text, selection) -> {
            Lines lines = Lines.of(text, selection);
            boolean same = lines.all().stream().filter(line -> !line.isBlank()).allMatch(line -> line.startsWith(mark));
            boolean blank = lines.all().stream().allMatch(String::isBlank);
            return lines.each(line -> {
                Matcher found = any.matcher(line);
                found.lookingAt();
                if (line.isBlank() && !blank) {
                    return Optional.empty();
                }
                int end = found.group(2) == null ? found.end(1) : found.end(2);
                String put = same && !blank ? "" : mark;
                return Optional.of(new Edit(0, end, put)).filter(edit -> !line.startsWith(put) || put.isEmpty());
            });
        };
    }
}
