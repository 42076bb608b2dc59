package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FindOptionsTest {
    private static KeyEvent key(boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.C, false, control, alt, false);
    }

    @Test
    @DisabledOnOs(OS.MAC)
    void a_switch_has_its_key_with_alt_and_a_letter_with_alt_gr_is_a_letter() {
        assertThat(FindOptions.isAccess(key(false, true))).isTrue();
        assertThat(FindOptions.isAccess(key(true, true))).isFalse();
        assertThat(FindOptions.isAccess(key(false, false))).isFalse();
    }
}
