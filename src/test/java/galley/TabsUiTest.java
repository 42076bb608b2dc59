package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several posts in one window: their order, their going and their coming back. */
class TabsUiTest {
    @TempDir
    Path temp;

    private Path drafts;
    private final Settings settings = Settings.inMemory();
    private OpenWindow window;

    @BeforeEach
    void open_three_posts() throws IOException {
        drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        window = new OpenWindow(temp.resolve("kept"), settings);
        for (String name : List.of("rain", "snow", "wind")) {
            window.open(Files.writeString(
                    drafts.resolve(name + ".md"), "title: " + name + "\n\nAll about " + name + ".\n"));
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    private TabPane pane() {
        return window.find(TabPane.class, pane -> true);
    }

    private List<String> titles() {
        return Fx.call(() -> pane().getTabs().stream().map(Tab::getText).toList());
    }

    private String selected() {
        return Fx.call(() -> pane().getSelectionModel().getSelectedItem().getText());
    }

    private CodeArea shown() {
        return Fx.call(() -> (CodeArea)
                OpenWindow.all(pane().getSelectionModel().getSelectedItem().getContent())
                        .filter(CodeArea.class::isInstance)
                        .findFirst()
                        .orElseThrow());
    }

    private List<String> noted() {
        return settings.value(Settings.OPEN_POSTS).stream()
                .map(post -> Path.of(post).getFileName().toString())
                .toList();
    }

    @Test
    void a_tab_is_moved_by_keys_and_its_place_is_there_at_the_next_start() {
        window.press("Shortcut+Shift+Page Up");
        assertThat(titles()).containsExactly("rain.md", "wind.md", "snow.md");
        assertThat(selected()).isEqualTo("wind.md");
        assertThat(noted()).containsExactly("rain.md", "wind.md", "snow.md");
        window.press("Shortcut+Shift+Page Up");
        window.press("Shortcut+Shift+Page Up");
        assertThat(titles()).as("it stops at the first place").containsExactly("wind.md", "rain.md", "snow.md");
        window.press("Shortcut+Shift+Page Down");
        assertThat(titles()).containsExactly("rain.md", "wind.md", "snow.md");
        window.press("Shortcut+Page Down");
        assertThat(selected()).as("the next tab is the next one seen").isEqualTo("snow.md");
        assertThat(settings.value(Settings.ACTIVE_POST)).endsWith("snow.md");
    }

    @Test
    void a_new_post_beside_others_begins_with_its_title() {
        window.run("file.new");
        Fx.until("it is there", () -> titles().size() == 4);
        window.settle();
        assertThat(window.focus()).isInstanceOf(TextInputControl.class);
        window.type("Fog");
        assertThat(shown().getText()).contains("Fog");
    }

    @Test
    void what_was_closed_last_comes_back_with_its_caret() {
        Fx.run(() -> shown().moveTo(9));
        window.press("Shortcut+W");
        assertThat(titles()).containsExactly("rain.md", "snow.md");
        window.press("Shortcut+W");
        assertThat(titles()).containsExactly("rain.md");
        window.press("Shortcut+Shift+T");
        Fx.until("the one closed last is back", () -> titles().contains("snow.md"));
        window.press("Shortcut+Shift+T");
        Fx.until("the one before is back", () -> titles().contains("wind.md"));
        window.settle();
        assertThat(selected()).isEqualTo("wind.md");
        assertThat(Fx.call(() -> shown().getCaretPosition())).isEqualTo(9);
    }

    @Test
    void closing_the_others_keeps_this_one_and_asks_about_none_that_is_saved() {
        window.press("Shortcut+Page Up");
        assertThat(selected()).isEqualTo("snow.md");
        window.run("file.closeOthers");
        assertThat(titles()).containsExactly("snow.md");
        assertThat(selected()).isEqualTo("snow.md");
        assertThat(noted()).containsExactly("snow.md");
    }

    @Test
    void the_menu_of_a_tab_acts_on_that_tab() {
        MenuItem left = Fx.call(() -> pane().getTabs().get(1).getContextMenu().getItems().stream()
                .filter(item -> "Move Left".equals(item.getText()))
                .findFirst()
                .orElseThrow());
        Fx.run(left::fire);
        assertThat(titles()).containsExactly("snow.md", "rain.md", "wind.md");
        assertThat(selected()).isEqualTo("wind.md");
    }

    @Test
    void a_post_that_is_not_saved_has_a_mark_on_its_tab() {
        Fx.run(() -> shown().moveTo(0));
        window.type("x");
        Fx.until("it is marked", () -> titles().equals(List.of("rain.md", "snow.md", "● wind.md")));
        window.run("edit.undo");
        Fx.until("what is as it was saved is not", () -> titles().equals(List.of("rain.md", "snow.md", "wind.md")));
        window.type("y");
        Fx.until("it is marked again", () -> titles().getLast().equals("● wind.md"));
        window.press("Shortcut+S");
        Fx.until("it is saved", () -> titles().getLast().equals("wind.md"));
    }

    @Test
    void nothing_that_is_typed_goes_into_the_form_of_the_tab_before() {
        Fx.run(() -> {
            TextInputControl of = title();
            pane().getSelectionModel().select(0);
            of.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false));
        });
        window.settle();
        assertThat(titles()).containsExactly("rain.md", "snow.md", "wind.md");
        assertThat(Fx.call(() -> title().getText())).isEqualTo("rain");
    }

    private TextInputControl title() {
        return window.find(TextInputControl.class, field -> "Title".equals(Fx.name(field)));
    }

    @Test
    void each_tab_keeps_its_caret_and_its_undo() {
        Fx.run(() -> shown().moveTo(0));
        window.type("x");
        window.press("Shortcut+Page Up");
        Fx.run(() -> shown().moveTo(3));
        window.press("Shortcut+Page Down");
        assertThat(Fx.call(() -> shown().getCaretPosition())).isEqualTo(1);
        window.run("edit.undo");
        assertThat(Fx.call(() -> shown().getText())).startsWith("title: wind");
        window.press("Shortcut+Page Up");
        assertThat(Fx.call(() -> shown().getCaretPosition())).isEqualTo(3);
    }

    @Test
    void the_next_start_shows_a_post_where_it_was_left() throws IOException {
        Path tall = Files.writeString(drafts.resolve("tall.md"), "A line.\n".repeat(400));
        window.open(tall);
        Fx.run(() -> {
            shown().moveTo(8 * 300);
            shown().showParagraphAtTop(298);
        });
        CodeArea left = shown();
        Fx.until("it is scrolled there", () -> left.firstVisibleParToAllParIndex() == 298);
        window.press("Shortcut+W");
        try (OpenWindow next = new OpenWindow(temp.resolve("next"), settings)) {
            next.open(tall);
            CodeArea area = next.text();
            assertThat(Fx.call(area::getCaretPosition)).isEqualTo(8 * 300);
            Fx.until(
                    "the line that stood at the top does again: " + settings.value(Settings.PLACES),
                    () -> area.firstVisibleParToAllParIndex() >= 290);
        }
    }

    @Test
    void where_posts_are_left_is_noted_once_while_nothing_has_moved() {
        Fx.run(() -> window.window().leave());
        List<Object> changes = new ArrayList<>();
        settings.onChange(Settings.PLACES, changes::add);
        Fx.run(() -> window.window().leave());
        assertThat(changes).isEmpty();
    }
}
