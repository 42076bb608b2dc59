package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What lines are, by a mark in front of them. When all have it already, it is taken away. A line is one thing: an item
 * that becomes a heading is an item no more. What stands in a quote stays there.
 */
public enum Block implements Toggle {
    BULLETS("[-*+]\\s+(?!\\[[ xX]\\]\\s)"),
    NUMBERS("\\d{1,9}[.)]\\s+"),
    TASKS("[-*+]\\s+\\[[ xX]\\]\\s+"),
    QUOTE(">\\s?");

    /** Blanks and quote marks, then the mark of an item or a heading, where there is one. */
    private static final Pattern ANY = Pattern.compile(
            "((?:\\s*>)*+\\s*)((?:([-*+])\\s+(?:\\[[ xX]\\]\\s+)?|(\\d{1,9})([.)])\\s+|#{1,6}(?:\\s+|$))?)");

    private final Pattern has;

    Block(String has) {
        this.has = Pattern.compile((has.startsWith(">") ? "(\\s*)(" : "((?:\\s*>)*+\\s*)(") + has + ")");
    }

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        Lines lines = Lines.of(text, selection);
        List<String> all = lines.all();
        boolean blank = all.stream().allMatch(String::isBlank);
        boolean remove = !blank && all(all);
        int[] line = {all.size()};
        return lines.each(words -> {
            line[0]--;
            if (remove) {
                Matcher found = has.matcher(words);
                return found.lookingAt() ? Optional.of(Edit.delete(found.start(2), found.end(2))) : Optional.empty();
            }
            if (this == QUOTE && words.isBlank() && isWithin(all, line[0])) {
                return Optional.of(Edit.insert(0, ">"));
            }
            if (words.isBlank() && (all.size() > 1 || !blank)) {
                return Optional.empty();
            }
            if (this == QUOTE) {
                return Optional.of(Edit.insert(0, "> "));
            }
            Matcher item = any(words);
            String put = mark(text, lines.first(), line[0], item);
            return Optional.of(new Edit(item.start(2), item.end(2), put))
                    .filter(edit -> !item.group(2).equals(put));
        });
    }

    private static boolean isWithin(List<String> lines, int blank) {
        return lines.subList(0, blank).stream().anyMatch(line -> !line.isBlank())
                && lines.subList(blank, lines.size()).stream().anyMatch(line -> !line.isBlank());
    }

    /** As the list goes on that the lines join, or that they are already. */
    private String mark(Text text, int first, int index, Matcher item) {
        if (this == NUMBERS) {
            return number(text, first, index);
        }
        String bullet = item.group(3);
        if (bullet == null && first > 0) {
            Matcher above = any(text.line(first - 1));
            bullet = above.group(1).equals(item.group(1)) ? above.group(3) : null;
        }
        return (bullet == null ? "-" : bullet) + (this == TASKS ? " [ ] " : " ");
    }

    /** Each depth counts by itself, from where the list above the lines is. */
    private static String number(Text text, int first, int index) {
        Map<Integer, Integer> next = new HashMap<>();
        String sign = ".";
        Matcher own = any(text.line(first));
        if (first > 0) {
            Matcher above = any(text.line(first - 1));
            if (above.group(4) != null && above.group(1).equals(own.group(1))) {
                next.put(own.group(1).length(), Integer.parseInt(above.group(4)) + 1);
                sign = above.group(5);
            }
        }
        int number = 1;
        for (int line = first; line <= first + index; line++) {
            String words = text.line(line);
            if (words.isBlank() && index > 0) {
                continue;
            }
            int depth = any(words).group(1).length();
            next.keySet().removeIf(deeper -> deeper > depth);
            number = next.getOrDefault(depth, 1);
            next.put(depth, number + 1);
        }
        return number + sign + " ";
    }

    @Override
    public boolean isOn(Text text, Selection selection) {
        List<String> all = Lines.of(text, selection).all();
        return all(all) && !all.stream().allMatch(String::isBlank);
    }

    private boolean all(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .allMatch(line -> has.matcher(line).lookingAt());
    }

    private static Matcher any(String line) {
        Matcher found = ANY.matcher(line);
        found.lookingAt();
        return found;
    }

    /** Makes lines headings of a level from 1 to 6; headings of that level already become plain again. */
    public static Toggle heading(int level) {
        return new Heading("#".repeat(level) + " ");
    }

    private record Heading(String mark) implements Toggle {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            boolean same = isOn(text, selection);
            boolean blank = lines.all().stream().allMatch(String::isBlank);
            return lines.each(line -> {
                Matcher found = any(line);
                if (line.isBlank() && !blank) {
                    return Optional.empty();
                }
                int start = found.group(1).isBlank() ? 0 : found.start(2);
                String put = same ? "" : mark;
                return Optional.of(new Edit(start, found.end(2), put))
                        .filter(edit -> same
                                || !line.substring(edit.start(), edit.end()).equals(put));
            });
        }

        @Override
        public boolean isOn(Text text, Selection selection) {
            List<String> written = Lines.of(text, selection).all().stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            return !written.isEmpty()
                    && written.stream()
                            .allMatch(line -> any(line).group(2).strip().equals(mark.strip()));
        }
    }
}
