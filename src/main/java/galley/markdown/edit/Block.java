package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lines are, by a mark in front of them. When all have it already, it is taken away. */
public enum Block implements Toggle {
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
        boolean remove = all(lines);
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

    @Override
    public boolean isOn(Text text, Selection selection) {
        Lines lines = Lines.of(text, selection);
        return all(lines) && !lines.all().stream().allMatch(String::isBlank);
    }

    private boolean all(Lines lines) {
        return lines.all().stream()
                .filter(line -> !line.isBlank())
                .allMatch(line -> has.matcher(line).lookingAt());
    }

    /** Makes lines headings of a level from 1 to 6; headings of that level already become plain again. */
    public static Toggle heading(int level) {
        return new Heading("#".repeat(level) + " ");
    }

    private record Heading(String mark) implements Toggle {
        private static final Pattern ANY = Pattern.compile("( {0,3})(#{1,6}(?:\\s+|$))?");

        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            boolean same = isOn(text, selection);
            boolean blank = lines.all().stream().allMatch(String::isBlank);
            return lines.each(line -> {
                Matcher found = ANY.matcher(line);
                found.lookingAt();
                if (line.isBlank() && !blank) {
                    return Optional.empty();
                }
                int end = found.group(2) == null ? found.end(1) : found.end(2);
                String put = same ? "" : mark;
                return Optional.of(new Edit(0, end, put)).filter(edit -> !line.startsWith(put) || put.isEmpty());
            });
        }

        @Override
        public boolean isOn(Text text, Selection selection) {
            List<String> written = Lines.of(text, selection).all().stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return !written.isEmpty() && written.stream().allMatch(line -> line.startsWith(mark));
        }
    }
}
