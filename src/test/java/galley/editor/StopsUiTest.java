package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.markdown.edit.Snippet;
import galley.session.Origin;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Step;
import galley.text.Text;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Places of a snippet on a real text area; a bar stands where the caret is, two around what is selected. */
class StopsUiTest extends EditorOnStage {

    @Test
    void tab_goes_through_the_places_of_a_snippet_and_then_is_a_tab_again() {
        open("a ‖sel‖ b");
        insert("[${1:$SELECTION}](${2:address} \"$3\")$0");
        assertThat(marked()).isEqualTo("a [‖sel‖](address \"\") b");
        assertThat(styles(shown().indexOf("dress"))).contains("snippet-place");
        Fx.run(() -> area.replaceSelection("longer words"));
        tab(false);
        assertThat(marked()).isEqualTo("a [longer words](‖address‖ \"\") b");
        Fx.run(() -> area.replaceSelection("x"));
        tab(false);
        assertThat(marked()).isEqualTo("a [longer words](x \"‖\") b");
        tab(true);
        assertThat(marked()).isEqualTo("a [longer words](‖x‖ \"\") b");
        tab(false);
        Fx.run(() -> area.replaceSelection("t"));
        tab(false);
        assertThat(marked()).isEqualTo("a [longer words](x \"t\")‖ b");
        tab(false);
        assertThat(shown()).isNotEqualTo("a [longer words](x \"t\") b");
    }

    @Test
    void the_copies_of_a_place_say_what_is_typed_in_it_and_undo_is_one_step() {
        open("‖");
        insert("<$1>${2:words}</$1> $1.");
        "bi".chars().forEach(c -> Fx.run(() -> area.replaceSelection(Character.toString(c))));
        assertThat(marked()).isEqualTo("<bi‖>words</bi> bi.");
        assertThat(shown()).isEqualTo(Fx.call(() -> session.text().toString()));
        Fx.run(() -> area.deletePreviousChar());
        assertThat(marked()).isEqualTo("<b‖>words</b> b.");
        tab(false);
        assertThat(marked()).isEqualTo("<b>‖words‖</b> b.");
        Fx.run(session::undo);
        assertThat(shown()).as("what was typed at once").isEqualTo("<>words</> .");
        Fx.run(session::redo);
        assertThat(shown()).isEqualTo("<b>words</b> b.");
    }

    @Test
    void a_copy_can_be_written_in_and_what_a_command_put_in_is_copied_on_the_way_on() {
        open("‖");
        insert("($1) [$1] ${2:x}");
        Fx.run(() -> area.moveTo(4));
        type("é𝄞");
        Fx.until("the caret is behind it", () -> marked().equals("(é𝄞) [é𝄞‖] x"));
        Fx.run(() -> pane.run(galley.markdown.edit.Paste.plain("!")));
        tab(false);
        assertThat(marked()).isEqualTo("(é𝄞!) [é𝄞!] ‖x‖");
    }

    @Test
    void places_next_to_each_other_are_told_apart() {
        open("‖");
        insert("$1$2$3");
        Fx.run(() -> area.replaceSelection("a"));
        tab(false);
        Fx.run(() -> area.replaceSelection("b"));
        tab(true);
        assertThat(marked()).isEqualTo("‖a‖b");
    }

    @Test
    void escape_or_a_change_elsewhere_leaves_the_places_and_undo_takes_the_snippet_back_at_once() {
        open("x\n‖");
        insert("${1:one} ${2:two}");
        press(KeyCode.ESCAPE, false);
        tab(false);
        assertThat(marked()).doesNotContain("‖two‖");
        assertThat(shown()).as("indented: the key was no way out of the text").isNotEqualTo("x\none two");
        Fx.run(session::undo);
        Fx.run(session::undo);
        assertThat(shown()).isEqualTo("x\n");
        insert("${1:one} ${2:two}");
        Fx.run(() -> session.apply(
                Step.of(
                        Edit.insert(0, "y"),
                        session.selection(),
                        session.selection().shifted(1)),
                Origin.FORM,
                null));
        tab(false);
        assertThat(marked()).doesNotContain("‖two‖");
    }

    private void type(String words) {
        Fx.run(() -> area.replaceSelection(words));
    }

    private void insert(String body) {
        Fx.run(() -> pane.stops().insert(new Snippet(body, false), Map.of()));
        Fx.until("painted", () -> Fx.call(pane::settled));
    }

    private void open(String marked) {
        int first = marked.indexOf('‖');
        int second = marked.indexOf('‖', first + 1);
        Fx.run(() -> {
            open(new Session(Text.of(marked.replace("‖", "")), null, () -> 0), 600, 400);
            area.requestFocus();
            area.selectRange(first, second < 0 ? first : second - 1);
        });
    }

    private void tab(boolean shift) {
        press(KeyCode.TAB, shift);
    }

    private void press(KeyCode code, boolean shift) {
        Fx.run(() ->
                Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }
}
