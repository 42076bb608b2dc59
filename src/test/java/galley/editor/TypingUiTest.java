package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.session.Origin;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.InputMethodHighlight;
import javafx.scene.input.InputMethodTextRun;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** Keys and input methods on a real text area; a bar stands where the caret is, two around what is selected. */
class TypingUiTest extends EditorOnStage {
    private TextField beside;
    private final List<String> told = new ArrayList<>();

    @Test
    void chinese_is_shown_on_its_way_and_is_one_edit_when_it_is_committed() {
        open("a ‖b");
        compose("n");
        compose("ni");
        assertThat(shown()).isEqualTo("a nib");
        assertThat(marked()).as("the post has none of it").isEqualTo("a ‖b");
        assertThat(styles(2)).containsExactly("composed", "composed-raw");
        assertThat(styles(4)).isEmpty();
        commit("你");
        assertThat(shown()).isEqualTo("a 你b");
        assertThat(marked()).isEqualTo("a 你‖b");
        assertThat(told).containsExactly("2-2 你");
        Fx.run(session::undo);
        assertThat(marked()).isEqualTo("a ‖b");
        assertThat(shown()).isEqualTo("a b");
    }

    @Test
    void japanese_is_converted_clause_by_clause() {
        open("‖");
        compose("わたしは");
        compose(
                1,
                new InputMethodTextRun("私", InputMethodHighlight.SELECTED_CONVERTED),
                new InputMethodTextRun("は", InputMethodHighlight.UNSELECTED_CONVERTED));
        assertThat(shown()).isEqualTo("私は");
        assertThat(Fx.call(area::getCaretPosition)).isEqualTo(1);
        assertThat(styles(0)).containsExactly("composed", "composed-chosen");
        assertThat(styles(1)).containsExactly("composed", "composed-converted");
        commit("私は");
        assertThat(marked()).isEqualTo("私は‖");
        assertThat(told).containsExactly("0-0 私は");
    }

    @Test
    void korean_commits_a_syllable_and_composes_the_next_in_one_event() {
        open("‖.");
        compose("ㅎ");
        compose("하");
        compose("한");
        Fx.run(() -> send("한", 1, raw("ㄱ")));
        assertThat(marked()).isEqualTo("한‖.");
        assertThat(shown()).isEqualTo("한ㄱ.");
        compose("글");
        commit("글");
        assertThat(marked()).isEqualTo("한글‖.");
        assertThat(told).containsExactly("0-0 한", "1-1 글");
    }

    @Test
    void what_is_selected_stands_aside_and_comes_back_if_nothing_comes_of_it() {
        open("a ‖word‖ b");
        compose("ni");
        assertThat(shown()).isEqualTo("a ni b");
        compose();
        assertThat(shown()).isEqualTo("a word b");
        assertThat(marked()).isEqualTo("a ‖word‖ b");
        compose("ni");
        commit("你");
        assertThat(marked()).isEqualTo("a 你‖ b");
        assertThat(told).containsExactly("2-6 你");
    }

    @Test
    void keys_of_the_input_method_do_nothing_else() {
        open("- a‖");
        compose("ni");
        key(KeyCode.ENTER, "\r");
        key(KeyCode.TAB, "\t");
        key(KeyCode.BACK_SPACE, "\b");
        key(KeyCode.DIGIT1, "1");
        key(KeyCode.LEFT, "");
        assertThat(shown()).isEqualTo("- ani");
        commit("你");
        assertThat(marked()).isEqualTo("- a你‖");
        assertThat(told).containsExactly("3-3 你");
    }

    @Test
    void a_change_from_elsewhere_takes_the_composition_away() {
        open("a ‖b");
        compose("ni");
        Fx.run(() -> session.apply(Edit.insert(0, "x\n"), Origin.FORM, null));
        assertThat(shown()).isEqualTo("x\na b");
        assertThat(Fx.call(pane::isComposing)).isFalse();
        commit("你");
        assertThat(marked()).isEqualTo("x\na 你‖b");
        assertThat(shown()).isEqualTo("x\na 你b");
    }

    @Test
    void a_command_meanwhile_takes_what_is_composed_as_it_is() {
        open("a ‖b");
        compose("ni");
        Fx.run(pane::selectAll);
        assertThat(marked()).isEqualTo("‖a nib‖");
        assertThat(shown()).isEqualTo("a nib");
    }

    @Test
    void what_was_committed_last_can_be_taken_back_to_be_offered_anew() {
        open("a ‖b");
        commit("你好");
        Fx.run(() -> area.getInputMethodRequests().cancelLatestCommittedText());
        assertThat(marked()).isEqualTo("a ‖b");
        Fx.run(() -> area.getInputMethodRequests().cancelLatestCommittedText());
        assertThat(marked()).isEqualTo("a ‖b");
    }

    @Test
    void candidates_stand_below_the_letter_that_is_composed() {
        open("word ‖");
        Fx.until("laid out", () -> area.getCaretBounds().isPresent());
        double before =
                Fx.call(() -> area.getInputMethodRequests().getTextLocation(0).getX());
        compose("nihao");
        Fx.until("laid out", () -> area.getCharacterBoundsOnScreen(5, 6).isPresent());
        Fx.run(() -> {
            var at = area.getInputMethodRequests().getTextLocation(0);
            var letter = area.getCharacterBoundsOnScreen(5, 6).orElseThrow();
            assertThat(at.getX()).isEqualTo(letter.getMinX());
            assertThat(at.getX()).isCloseTo(before, org.assertj.core.data.Offset.offset(4.0));
            assertThat(at.getY()).isEqualTo(letter.getMaxY());
        });
    }

    @Test
    void arrows_and_deletion_take_a_letter_as_its_reader_does() {
        open("‖🇩🇪👩‍👩‍👧‍👦e\u0301한글");
        key(KeyCode.RIGHT, "");
        assertThat(marked()).isEqualTo("🇩🇪‖👩‍👩‍👧‍👦e\u0301한글");
        key(KeyCode.DELETE, "\u007f");
        assertThat(marked()).isEqualTo("🇩🇪‖e\u0301한글");
        key(KeyCode.RIGHT, "");
        key(KeyCode.BACK_SPACE, "\b");
        assertThat(marked()).isEqualTo("🇩🇪‖한글");
        Fx.run(() -> press(KeyCode.RIGHT, true));
        assertThat(marked()).isEqualTo("🇩🇪‖한‖글");
        key(KeyCode.LEFT, "");
        key(KeyCode.BACK_SPACE, "\b");
        assertThat(marked()).isEqualTo("‖한글");
        Fx.run(() -> area.moveTo(0));
        key(KeyCode.BACK_SPACE, "\b");
        assertThat(marked()).isEqualTo("‖한글");
    }

    @Test
    void a_place_within_a_letter_is_behind_it() {
        open("‖a🇩🇪b");
        Fx.run(() -> area.moveTo(3));
        assertThat(marked()).isEqualTo("a🇩🇪‖b");
    }

    @Test
    void words_are_skipped_deleted_and_selected() {
        open("one ‖two three\nfour");
        Fx.run(() -> area.selectWord());
        assertThat(marked()).isEqualTo("one ‖two‖ three\nfour");
        Fx.run(() -> area.moveTo(13));
        Fx.run(() -> area.selectWord());
        assertThat(marked()).isEqualTo("one two ‖three‖\nfour");
        Fx.run(() -> {
            area.moveTo(7);
            area.wordBreaksForwards(2, org.fxmisc.richtext.NavigationActions.SelectionPolicy.CLEAR);
        });
        assertThat(marked()).isEqualTo("one two three‖\nfour");
    }

    @Test
    void letters_of_the_third_level_are_letters_and_alt_types_none() {
        open("‖");
        Fx.run(() -> type("ą", false, false));
        Fx.run(() -> type("x", false, true));
        assertThat(marked()).isEqualTo("ą‖");
    }

    @Test
    void brackets_come_in_pairs_unless_that_is_not_wanted() {
        open("‖");
        Fx.run(() -> type("(", false, false));
        assertThat(marked()).isEqualTo("(‖)");
        Fx.run(() -> type("a", false, false));
        Fx.run(() -> type(")", false, false));
        assertThat(marked()).isEqualTo("(a)‖");
        assertThat(Fx.call(area::getCaretPosition)).isEqualTo(3);
        Fx.run(() -> type("[", false, false));
        key(KeyCode.BACK_SPACE, "\b");
        assertThat(marked()).isEqualTo("(a)‖");
        Fx.run(() -> {
            pane.pairs(false);
            type("(", false, false);
        });
        assertThat(marked()).isEqualTo("(a)(‖");
    }

    @Test
    void brackets_of_the_third_level_come_in_pairs_too() {
        open("‖");
        Fx.run(() -> type("[", true, true)); // AltGr, as Windows tells of it
        assertThat(marked()).isEqualTo("[‖]");
    }

    @Test
    void a_sign_goes_around_what_is_selected_as_one_step() {
        open("a ‖word‖ b");
        Fx.run(() -> type("*", false, false));
        assertThat(marked()).isEqualTo("a *‖word‖* b");
        Fx.run(session::undo);
        assertThat(marked()).isEqualTo("a ‖word‖ b");
    }

    @Test
    void tab_and_enter_go_from_cell_to_cell_and_out_of_the_table() {
        open("\n| a | b |\n|---|---|\n| ‖c | d |\n");
        key(KeyCode.TAB, "\t");
        assertThat(marked()).isEqualTo("\n| a   | b   |\n| --- | --- |\n| c   | ‖d   |\n");
        Fx.run(() -> press(KeyCode.TAB, true));
        key(KeyCode.ENTER, "\r");
        assertThat(marked()).isEqualTo("\n| a   | b   |\n| --- | --- |\n| c   | d   |\n| ‖    |     |\n");
        key(KeyCode.ENTER, "\r");
        assertThat(marked()).isEqualTo("\n| a   | b   |\n| --- | --- |\n| c   | d   |\n\n‖\n");
        Fx.run(session::undo);
        Fx.run(session::undo);
        assertThat(shown()).isEqualTo("\n| a   | b   |\n| --- | --- |\n| c   | d   |\n");
    }

    @Test
    void in_code_a_table_is_letters() {
        open("\n```\n| a | b |\n|---|---|\n| ‖c | d |\n```\n");
        key(KeyCode.ENTER, "\r");
        assertThat(marked()).isEqualTo("\n```\n| a | b |\n|---|---|\n| \n‖c | d |\n```\n");
    }

    @Test
    void a_table_is_lined_up_when_the_caret_leaves_the_row_that_was_typed_in() {
        open("\n| a | b |\n|---|---|\n| c‖ | d |\n\nbelow\n");
        Fx.run(() -> type("x", false, false));
        Fx.run(() -> type("y", false, false));
        assertThat(marked()).isEqualTo("\n| a | b |\n|---|---|\n| cxy‖ | d |\n\nbelow\n");
        Fx.run(() -> area.moveTo(area.getLength() - 3));
        Fx.until("lined up", () -> area.getText().contains("| cxy | d   |"));
        assertThat(marked()).isEqualTo("\n| a   | b   |\n| --- | --- |\n| cxy | d   |\n\nbel‖ow\n");
        Fx.run(session::undo);
        assertThat(shown()).isEqualTo("\n| a | b |\n|---|---|\n| cxy | d |\n\nbelow\n");
    }

    @Test
    void escape_then_tab_leaves_the_text() {
        open("a‖");
        Fx.run(() -> area.requestFocus());
        key(KeyCode.TAB, "\t");
        assertThat(Fx.call(area::isFocused)).isTrue();
        String indented = shown();
        key(KeyCode.ESCAPE, "\u001b");
        key(KeyCode.TAB, "\t");
        assertThat(Fx.call(beside::isFocused)).isTrue();
        assertThat(shown()).isEqualTo(indented);
    }

    private void open(String marked) {
        int first = marked.indexOf('‖');
        int second = marked.indexOf('‖', first + 1);
        Fx.run(() -> {
            session = new Session(Text.of(marked.replace("‖", "")), null, () -> 0);
            session.onChange(change -> change.step()
                    .edits()
                    .forEach(edit -> told.add(edit.start() + "-" + edit.end() + " " + edit.replacement())));
            pane = new EditorPane(session, Platform::runLater);
            area = (CodeArea) pane.lookup(".editor");
            beside = new TextField();
            stage = new Stage();
            stage.setScene(new Scene(new VBox(pane, beside), 600, 400));
            stage.show();
            area.requestFocus();
            area.selectRange(first, second < 0 ? first : second - 1);
        });
    }

    private static InputMethodTextRun raw(String letters) {
        return new InputMethodTextRun(letters, InputMethodHighlight.UNSELECTED_RAW);
    }

    private void compose(String... letters) {
        Fx.run(() -> send(
                "",
                letters.length == 0 ? 0 : letters[0].length(),
                List.of(letters).stream().map(TypingUiTest::raw).toArray(InputMethodTextRun[]::new)));
    }

    private void compose(int caret, InputMethodTextRun... runs) {
        Fx.run(() -> send("", caret, runs));
    }

    private void commit(String letters) {
        Fx.run(() -> send(letters, 0));
    }

    private void send(String committed, int caret, InputMethodTextRun... runs) {
        Event.fireEvent(
                area,
                new InputMethodEvent(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, List.of(runs), committed, caret));
    }

    /** As the toolkit tells of a key: pressed, then typed. */
    private void key(KeyCode code, String character) {
        Fx.run(() -> {
            press(code, false);
            if (!character.isEmpty()) {
                type(character, false, false);
            }
        });
    }

    private void press(KeyCode code, boolean shift) {
        Event.fireEvent(area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private void type(String character, boolean control, boolean alt) {
        Event.fireEvent(
                area, new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, control, alt, false));
    }

    /** The post's text and selection. */
}
