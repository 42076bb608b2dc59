package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shortcuts are changed in the window, by keys alone. */
class ShortcutsUiTest {
    @TempDir
    Path temp;

    private final Settings settings = Settings.inMemory();
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        window = OpenWindow.with(temp, settings, "rain");
        Fx.run(() -> window.text().selectRange(0, 4));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void find(String command) {
        window.run("file.shortcuts");
        TextField filter = window.find(TextField.class, field -> "Filter the commands".equals(Fx.name(field)));
        Fx.run(() -> filter.setText(command));
        window.press("Down");
    }

    private ListView<?> list() {
        return window.find(ListView.class, list -> "Commands and their shortcuts".equals(list.getAccessibleText()));
    }

    @Test
    void a_new_shortcut_works_at_once_and_the_old_one_no_longer() {
        find("bold");
        window.press("Enter");
        window.sees("Press the new keys for “Bold”");
        window.press("Shortcut+M");
        window.sees("“Bold” has Ctrl+M now.");
        window.picture("shortcuts");
        window.choose("Done");
        window.press("Shortcut+M");
        assertThat(window.text().getText()).isEqualTo("**rain**");
        window.press("Shortcut+B");
        assertThat(window.text().getText()).isEqualTo("**rain**");
        assertThat(settings.value(Settings.SHORTCUTS)).isEqualTo(List.of("format.bold Shortcut+M"));
    }

    @Test
    void a_clash_is_told_before_anything_is_taken() {
        find("format: bold");
        window.press("Enter");
        window.press("Shortcut+I");
        window.sees("Ctrl+I belongs to “Italic”.");
        window.picture("shortcuts-clash");
        assertThat(settings.value(Settings.SHORTCUTS)).isEmpty();
        window.choose("Take It Over");
        window.sees("“Bold” has Ctrl+I now.");
        window.press("Esc");
        window.press("Shortcut+I");
        assertThat(window.text().getText()).isEqualTo("**rain**");
    }

    @Test
    void escape_while_keys_are_awaited_leaves_all_as_it_was_and_the_sheet_open() {
        find("bold");
        window.press("Enter");
        window.press("Esc");
        assertThat(Fx.call(() -> list().getScene() != null)).isTrue();
        assertThat(settings.value(Settings.SHORTCUTS)).isEmpty();
        window.press("Enter");
        window.press("Shortcut+C");
        window.sees("Ctrl+C cannot be taken. This copies in every field.");
    }
}
