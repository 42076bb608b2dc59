package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ShortcutsTest {
    private final Settings settings = Settings.inMemory();
    private final CommandTable table = table();

    private static CommandTable table() {
        CommandTable made = new CommandTable();
        made.menu(Command.Group.FORMAT, () -> true)
                .add("format.bold", "Bold", "Shortcut+B", () -> {})
                .add("format.code", "Inline Code", "Shortcut+Back_Quote", () -> {})
                .add("format.redo", "Redo", "Shortcut+Y Shortcut+Shift+Z", () -> {});
        return made;
    }

    private static KeyEvent ctrl(KeyCode code) {
        return key(code, false, true, false);
    }

    private static KeyEvent key(KeyCode code, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
    }

    private Optional<String> runs(KeyEvent key) {
        return table.pressed(key).map(Command::id);
    }

    @Test
    void keys_whose_names_have_two_words_are_keys() {
        assertThat(runs(ctrl(KeyCode.BACK_QUOTE))).contains("format.code");
        assertThat(table.byId("format.code").keysText()).isEqualTo("Ctrl+`");
    }

    @Test
    void a_chosen_shortcut_is_there_at_the_next_start_and_is_taken_from_who_had_it() {
        Shortcuts shortcuts = new Shortcuts(table, settings);
        Command bold = table.byId("format.bold");
        assertThat(shortcuts.taken(ctrl(KeyCode.Y), bold).map(Command::id)).contains("format.redo");
        shortcuts.give(bold, ctrl(KeyCode.Y));
        assertThat(runs(ctrl(KeyCode.Y))).contains("format.bold");
        assertThat(runs(ctrl(KeyCode.B))).isEmpty();
        assertThat(runs(key(KeyCode.Z, true, true, false)))
                .as("its other one stays")
                .contains("format.redo");
        CommandTable next = table();
        new Shortcuts(next, settings);
        assertThat(next.byId("format.bold").keysText()).isEqualTo("Ctrl+Y");
        assertThat(next.byId("format.redo").keysText()).isEqualTo("Ctrl+Shift+Z");
    }

    @Test
    void what_was_taken_away_stays_away_until_it_is_reset() {
        Shortcuts shortcuts = new Shortcuts(table, settings);
        shortcuts.take(table.byId("format.code"));
        CommandTable next = table();
        Shortcuts there = new Shortcuts(next, settings);
        assertThat(next.byId("format.code").keys()).isEmpty();
        there.resetAll();
        assertThat(next.byId("format.code").keysText()).isEqualTo("Ctrl+`");
        assertThat(settings.value(Settings.SHORTCUTS)).isEmpty();
    }

    @Test
    void a_line_that_makes_no_sense_does_no_harm_and_one_of_another_galley_is_kept() {
        settings.set(
                Settings.SHORTCUTS, List.of("no.such Shortcut+J", "format.bold Shortcut+Shift+", "", "format.code"));
        Shortcuts shortcuts = new Shortcuts(table, settings);
        assertThat(runs(ctrl(KeyCode.BACK_QUOTE))).isEmpty();
        shortcuts.give(table.byId("format.bold"), ctrl(KeyCode.M));
        assertThat(settings.value(Settings.SHORTCUTS))
                .contains("no.such Shortcut+J", "format.bold Shortcut+M", "format.code");
    }

    @Test
    void a_clash_written_by_hand_is_seen() {
        settings.set(Settings.SHORTCUTS, List.of("format.code Shortcut+B"));
        Shortcuts shortcuts = new Shortcuts(table, settings);
        assertThat(shortcuts.clashes(table.byId("format.code"))).containsExactly(table.byId("format.bold"));
        assertThat(shortcuts.clashes(table.byId("format.bold"))).containsExactly(table.byId("format.code"));
    }

    @Test
    void keys_that_type_letters_or_belong_to_every_field_are_refused() {
        assertThat(Shortcuts.objection(key(KeyCode.B, false, false, false))).isPresent();
        assertThat(Shortcuts.objection(key(KeyCode.B, true, false, false))).isPresent();
        assertThat(Shortcuts.objection(key(KeyCode.B, false, false, true))).isPresent();
        assertThat(Shortcuts.objection(key(KeyCode.B, false, true, true))).isPresent();
        assertThat(Shortcuts.objection(ctrl(KeyCode.C))).isPresent();
        assertThat(Shortcuts.objection(key(KeyCode.TAB, false, false, false))).isPresent();
        assertThat(Shortcuts.objection(key(KeyCode.C, true, true, false))).isEmpty();
        assertThat(Shortcuts.objection(ctrl(KeyCode.M))).isEmpty();
        assertThat(Shortcuts.objection(key(KeyCode.F8, false, false, false))).isEmpty();
        assertThat(Shortcuts.objection(key(KeyCode.UP, true, false, true))).isEmpty();
        assertThat(Shortcuts.combination(key(KeyCode.PAGE_UP, true, true, false)))
                .isEqualTo(new KeyCodeCombination(
                        KeyCode.PAGE_UP, KeyCodeCombination.SHORTCUT_DOWN, KeyCodeCombination.SHIFT_DOWN));
    }
}
