package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the selected lines a block of code: what it is written in is to be told first, then what was selected. Pure. */
public final class CodeBlock {
    private static final Pattern QUOTED = Pattern.compile("(?:\\s*>\\s?)++");

    private CodeBlock() {}

    /** The places are that of the language, behind the fence, and what was selected, in the block. */
    public static Snippet.Put put(Text text, Selection selection) {
        Lines lines = Lines.of(text, selection);
        Matcher quoted = QUOTED.matcher(text.line(lines.first()));
        String quote = quoted.lookingAt() ? quoted.group() : "";
        String chosen = text.slice(lines.start(), lines.end());
        String fence = "```";
        while (chosen.contains(fence)) {
            fence += "`";
        }
        String open = quote + fence;
        Edit edit = new Edit(lines.start(), lines.end(), open + "\n" + chosen + "\n" + quote + fence);
        int language = lines.start() + open.length();
        Selection inside = selection.shifted(open.length() + 1);
        return new Snippet.Put(
                Step.of(edit, selection, Selection.at(language)),
                List.of(place(language, language), place(inside.start(), inside.end())));
    }

    private static Snippet.Place place(int start, int end) {
        return new Snippet.Place(List.of(new Span(start, end)));
    }
}
