package galley.markdown.edit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;

/** Runs commands on text with bars, {@code ‖}, where the selection begins and ends; the text after in the same form. */
public final class Marked {
    private Marked() {}

    /** @param marked two bars, the first at the anchor; or one, for a caret */
    public static String run(TextCommand command, String marked) {
        Text text = text(marked);
        Optional<Step> step = command.on(text, selection(marked));
        assertThat(step).as("applies to " + marked).isPresent();
        Text after = step.get().apply(text);
        assertThat(step.get().inverse(text).apply(after)).as("undone").isEqualTo(text);
        Selection now = step.get().after();
        String bar = now.isEmpty() ? "‖" : "‖" + after.slice(now.start(), now.end()) + "‖";
        return after.slice(0, now.start()) + bar + after.slice(now.end(), after.length());
    }

    public static void nothing(TextCommand command, String marked) {
        assertThat(command.on(text(marked), selection(marked)))
                .as("on " + marked)
                .isEmpty();
    }

    /** The same selected in the other direction. */
    static Selection turned(Selection selection) {
        return new Selection(selection.caret(), selection.anchor());
    }

    static Text text(String marked) {
        return Text.of(marked.replace("‖", ""));
    }

    static Selection selection(String marked) {
        int first = marked.indexOf('‖');
        int second = marked.indexOf('‖', first + 1);
        return second < 0 ? Selection.at(first) : new Selection(first, second - 1);
    }
}
