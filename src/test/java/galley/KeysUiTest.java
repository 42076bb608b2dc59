package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What can be done can be done by keys: those of the common commands, and the palette for all. */
@DisabledOnOs(value = OS.MAC, disabledReason = "keys have other names there")
class KeysUiTest {
    private static final String TABLE = "| a | b |\n| --- | --- |\n| 1 | 2 |\n";

    /** As they are promised, the one that the menu shows. */
    private static final String PROMISED = """
            New Post Ctrl+N|Open Folder… Ctrl+Shift+O|Open File… Ctrl+O|Save Ctrl+S|Save As… Ctrl+Shift+S
            Close Tab Ctrl+W|Undo Ctrl+Z|Redo Ctrl+Y|Find… Ctrl+F|Replace… Ctrl+H|Find Next F3
            Find Previous Shift+F3|Find in All Posts… Ctrl+Shift+F|Go to Post… Ctrl+P|Command Palette… Ctrl+Shift+P
            Bold Ctrl+B|Italic Ctrl+I|Strikethrough Ctrl+T|Inline Code Ctrl+`|Code Block Ctrl+Shift+K|Link… Ctrl+K
            Image… Ctrl+Shift+I|Heading 1 Ctrl+1|Heading 6 Ctrl+6|Bulleted List Ctrl+U|Numbered List Ctrl+Shift+%s
            Quote Ctrl+Shift+Q|Go to Form Ctrl+;|Next Pane F6|Show or Hide Preview F12
            Show or Hide Posts and Form Ctrl+Shift+B|Outline Ctrl+J|Preferences… Ctrl+,|Larger Text Ctrl+=
            Smaller Text Ctrl+-|Normal Text Size Ctrl+0|Full Screen F11|Move Up Alt+↑|Move Down Alt+↓
            Duplicate Alt+Shift+↓|Delete Ctrl+D|Paste as Plain Text Ctrl+Shift+V|Export to Site… Ctrl+E
            Next Tab Ctrl+Tab|Shortcuts and Markdown F1|Column to the Right Alt+Shift+→|Footnote Ctrl+Shift+R
            Task List Ctrl+Shift+X|Fold Header and All Sections Shift+F9|Unfold All Ctrl+F9
            """.formatted(OS.LINUX.isCurrentOs() ? "7" : "U"); // GTK takes the U

    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_table() throws IOException {
        window = OpenWindow.with(temp, Settings.inMemory(), TABLE);
        Fx.run(() -> window.text().moveTo(TABLE.indexOf("1")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private static Stream<MenuItem> items(MenuItem item) {
        return item instanceof Menu menu ? menu.getItems().stream().flatMap(KeysUiTest::items) : Stream.of(item);
    }

    private List<MenuItem> items() {
        MenuBar bar = window.find(MenuBar.class, any -> true);
        return Fx.call(() -> bar.getMenus().stream()
                .flatMap(KeysUiTest::items)
                .filter(item -> item.getUserData() != null)
                .toList());
    }

    @Test
    void the_promised_keys_are_there_and_none_has_two_meanings() {
        List<String> keys = items().stream()
                .filter(item -> item.getAccelerator() != null)
                .map(item -> item.getText() + " " + item.getAccelerator().getDisplayText())
                .toList();
        assertThat(keys)
                .containsAll(Arrays.stream(PROMISED.strip().split("[|\\n]"))
                        .map(String::strip)
                        .toList());
        assertThat(items().stream().map(MenuItem::getAccelerator).filter(Objects::nonNull))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_key_is_a_letter_of_the_third_level() {
        assertThat(items().stream()
                        .filter(item -> item.getAccelerator() instanceof KeyCodeCombination key
                                && key.getAlt() == KeyCombination.ModifierValue.DOWN
                                && (key.getCode().isLetterKey() || key.getCode().isDigitKey()))
                        .map(MenuItem::getText))
                .isEmpty();
    }

    @Test
    void the_palette_reaches_every_command_and_runs_one_that_has_no_key() {
        int commands = items().size();
        window.run("view.palette");
        TextField field = window.find(TextField.class, any -> "Type a command".equals(any.getPromptText()));
        ListView<?> list = window.find(
                ListView.class,
                any -> any.getStyleClass().contains("list-view")
                        && any.getParent().getStyleClass().contains("palette"));
        assertThat(Fx.call(() -> new ArrayList<>(list.getItems()))).hasSize(commands);
        Fx.run(() -> field.setText("align column right"));
        window.press("Enter");
        assertThat(Fx.call(() -> window.text().getText())).contains("| --: |");
    }

    @Test
    void columns_come_and_go_by_keys() {
        window.press("Shift+Alt+Right");
        assertThat(Fx.call(() -> window.text().getText().lines().findFirst())).contains("| a   |     | b   |");
        window.press("Shortcut+Shift+Delete");
        assertThat(Fx.call(() -> window.text().getText().lines().findFirst())).contains("| a   | b   |");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the system asks for the menu there, not the key")
    void the_menu_key_works_in_the_form_too() {
        Fx.run(() -> window.text().insertText(0, "---\ntitle: Rain\n---\n"));
        TextInputControl title = window.find(TextInputControl.class, field -> "Title".equals(Fx.name(field)));
        Fx.run(title::requestFocus);
        for (String key : List.of("Shift+F10", "Context Menu")) {
            window.press(key);
            Fx.until("the menu of the row is there for " + key, () -> rowMenu().isPresent());
            Fx.run(() -> rowMenu().orElseThrow().hide());
        }
    }

    private static Optional<ContextMenu> rowMenu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .filter(menu -> menu.getItems().stream().anyMatch(item -> "Edit in text".equals(item.getText())))
                .findFirst();
    }
}
