package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class FindOptionsTest {
    private static KeyEvent key(boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, control, alt, false);
    }

    @Test
    void a_switch_has_its_key_with_alt_and_a_letter_with_alt_gr_is_a_letter() {
        assertThat(FindOptions.isAccess(key(false, true), false)).isTrue();
        assertThat(FindOptions.isAccess(key(true, true), false)).isFalse();
        assertThat(FindOptions.isAccess(key(false, false), false)).isFalse();
    }

    @Test
    void on_a_mac_it_has_its_key_with_option_and_command_and_a_letter_with_option_is_a_letter() {
        KeyEvent both = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, false, true, true);
        assertThat(FindOptions.isAccess(both, true)).isTrue();
        assertThat(FindOptions.isAccess(key(false, true), true)).isFalse();
    }
}
