package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts lines in another order, or together. */
public enum Arrange implements TextCommand {
    /** The selected lines become one; with nothing selected, the line and the one below it. Quote and list marks go. */
    JOIN {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            int last = lines.first() == lines.last() ? lines.last() + 1 : lines.last();
            if (last >= text.lineCount()) {
                return Optional.empty();
            }
            String first = text.line(lines.first());
            Matcher begins = begins(first);
            StringBuilder joined = new StringBuilder(unbroken(first));
            int head = joined.length();
            for (int line = lines.first() + 1; line <= last; line++) {
                Matcher words = begins(text.line(line));
                int from = begins.group(1).isBlank() ? words.start() : words.end(1);
                int start = begins.group(2) == null || from < words.end(1) ? from : words.end();
                add(joined, unbroken(text.line(line).substring(start)).strip());
            }
            Selection after = selection.isEmpty()
                    ? Selection.at(lines.start() + head)
                    : new Selection(lines.start(), lines.start() + joined.length());
            return Optional.of(
                    Step.of(new Edit(lines.start(), text.lineEnd(last), joined.toString()), selection, after));
        }
    },
    /** By the rules of the reader's language, capitals and accents after the letters; the blocks of a list stay whole. */
    SORT {
        @Override
        public Optional<Step> on(Text text, Selection selection) {
            Lines lines = Lines.of(text, selection);
            List<String> groups = groups(lines.all());
            List<String> sorted = new ArrayList<>(groups);
            Collator collator = Collator.getInstance();
            sorted.sort((a, b) -> collator.compare(words(a), words(b)));
            if (lines.first() == lines.last() || sorted.equals(groups)) {
                return Optional.empty();
            }
            for (int i = 0; i < sorted.size(); i++) {
                sorted.set(i, numbered(sorted.get(i), groups.get(i)));
            }
            String put = String.join("\n", sorted);
            return Optional.of(Step.of(
                    new Edit(lines.start(), lines.end(), put),
                    selection,
                    new Selection(lines.start(), lines.start() + put.length())));
        }
    };

    private static final Pattern BEGINS =
            Pattern.compile("((?:\\s*>)*+\\s*)([-*+]\\s+(?:\\[[ xX]\\]\\s+)?|\\d{1,9}[.)]\\s+)?");

    /** Blanks and quote marks, and an item's mark. */
    private static Matcher begins(String line) {
        Matcher begins = BEGINS.matcher(line);
        begins.lookingAt();
        return begins;
    }

    /** A line without the blanks or the backslash that would have ended it. */
    private static String unbroken(String line) {
        String words = line.stripTrailing();
        return words.endsWith("\\") && !words.endsWith("\\\\")
                ? words.substring(0, words.length() - 1).stripTrailing()
                : words;
    }

    /** With a blank between, but none between letters of Chinese and Japanese, which have none between words. */
    private static void add(StringBuilder line, String words) {
        boolean close = !line.isEmpty()
                && !words.isEmpty()
                && isDense(line.codePointBefore(line.length()))
                && isDense(words.codePointAt(0));
        line.append(line.isEmpty() || words.isEmpty() || close ? "" : " ").append(words);
    }

    private static boolean isDense(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> true;
            default -> letter >= 0x3000 && letter <= 0x303F || letter >= 0xFF01 && letter <= 0xFF60;
        };
    }

    private static String words(String group) {
        return group.substring(begins(group).end()).strip();
    }

    /** Numbers stay where they are, one after the other, whatever words come to them. */
    private static String numbered(String group, String there) {
        String own = begins(group).group(2);
        String wanted = begins(there).group(2);
        boolean both = own != null
                && wanted != null
                && NUMBER.matcher(own).matches()
                && NUMBER.matcher(wanted).matches();
        return both ? group.replaceFirst(Pattern.quote(own), Matcher.quoteReplacement(wanted)) : group;
    }

    private static final Pattern NUMBER = Pattern.compile("\\d+[.)]\\s+");

    /** Lines indented deeper than the first belong to the line above them. */
    private static List<String> groups(List<String> lines) {
        List<String> groups = new ArrayList<>();
        int least = indent(lines.getFirst());
        for (String line : lines) {
            if (!groups.isEmpty() && (indent(line) > least || line.isBlank())) {
                groups.set(groups.size() - 1, groups.getLast() + "\n" + line);
            } else {
                groups.add(line);
            }
        }
        return groups;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
