package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links by reference: the address stands in a list at the end of the post. On an inline link it moves the address there;
 * elsewhere it makes a new one of what is selected.
 */
public enum Reference implements TextCommand {
    LINK;

    private static final Pattern INLINE = Pattern.compile(
            "\\[([^\\[\\]\\n]{1,500})\\]\\((<[^>\\n]{1,2000}>|[^\\s()]{1,2000})((?:\\s+\"[^\"\\n]{0,500}\")?)\\)");
    private static final Pattern DEFINITION = Pattern.compile(" {0,3}\\[([^\\]^][^\\]]*)\\]:\\s*(\\S+)(.*)");

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        int line = text.lineAt(selection.start());
        int base = text.lineStart(line);
        Matcher link = INLINE.matcher(text.line(line));
        while (link.find()) {
            boolean picture = link.start() > 0 && text.charAt(base + link.start() - 1) == '!';
            if (!picture && base + link.start() <= selection.start() && selection.end() <= base + link.end()) {
                String target = link.group(2) + link.group(3);
                return Optional.of(
                        moved(text, selection, base + link.start(), base + link.end(), link.group(1), target));
            }
        }
        String words = text.slice(selection.start(), selection.end());
        if (words.isBlank() || words.contains("\n") || words.contains("]")) {
            return Optional.empty();
        }
        Edit definition = Edit.insert(text.length(), gap(text) + "[" + words + "]: address");
        int address = definition.start() + definition.replacement().length() + 4;
        Edit here = new Edit(selection.start(), selection.end(), "[" + words + "][]");
        return Optional.of(
                new Step(List.of(definition, here), selection, new Selection(address - "address".length(), address)));
    }

    private static Step moved(Text text, Selection selection, int start, int end, String words, String target) {
        String label = words;
        Optional<String> taken = target(text, label);
        for (int more = 2; taken.isPresent() && !taken.get().equals(target); more++) {
            label = words + " " + more;
            taken = target(text, label);
        }
        String put = label.equals(words) ? "[" + words + "][]" : "[" + words + "][" + label + "]";
        Edit here = new Edit(start, end, put);
        Selection after = Selection.at(start + put.length());
        return taken.isPresent()
                ? Step.of(here, selection, after)
                : new Step(
                        List.of(Edit.insert(text.length(), gap(text) + "[" + label + "]: " + target), here),
                        selection,
                        after);
    }

    /** Where a label leads already, title and all. */
    private static Optional<String> target(Text text, String label) {
        String wanted = label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        for (int line = 0; line < text.lineCount(); line++) {
            Matcher definition = DEFINITION.matcher(text.line(line));
            if (definition.matches()
                    && definition
                            .group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("\\s+", " ")
                            .equals(wanted)) {
                return Optional.of(definition.group(2) + definition.group(3).stripTrailing());
            }
        }
        return Optional.empty();
    }

    /** What goes between the text and a definition at its end: a blank line, but none between two definitions. */
    private static String gap(Text text) {
        int last = text.lineCount() - 1;
        while (last > 0 && text.line(last).isBlank()) {
            last--;
        }
        boolean list = DEFINITION.matcher(text.line(last)).matches();
        String end = text.slice(text.lineEnd(last), text.length());
        int wanted = list ? 1 : 2;
        int there = (int) end.chars().filter(c -> c == '\n').count();
        return text.length() == 0 ? "" : "\n".repeat(Math.max(0, wanted - there));
    }
}
