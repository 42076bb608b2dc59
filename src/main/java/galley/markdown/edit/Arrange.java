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
import java.util.stream.Collectors;

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
            String quote = first.stripLeading().startsWith(">") ? ">" : "";
            List<String> rest = new ArrayList<>();
            for (int line = lines.first() + 1; line <= last; line++) {
                String words = text.line(line).strip();
                rest.add(
                        words.startsWith(">") && !quote.isEmpty()
                                ? words.substring(1).strip()
                                : words);
            }
            String head = first.stripTrailing();
            String tail = rest.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
            String joined = head.isEmpty() || tail.isEmpty() ? head + tail : head + " " + tail;
            Selection after = selection.isEmpty()
                    ? Selection.at(lines.start() + head.length())
                    : new Selection(lines.start(), lines.start() + joined.length());
            return Optional.of(Step.of(new Edit(lines.start(), text.lineEnd(last), joined), selection, after));
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
            sorted.sort((a, b) -> collator.compare(a.strip(), b.strip()));
            if (lines.first() == lines.last() || sorted.equals(groups)) {
                return Optional.empty();
            }
            String put = String.join("\n", sorted);
            return Optional.of(Step.of(
                    new Edit(lines.start(), lines.end(), put),
                    selection,
                    new Selection(lines.start(), lines.start() + put.length())));
        }
    };

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
