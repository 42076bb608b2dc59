package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpellingUiTest {
    private static final String POST = "title: Rain\nlang: en\n\nThe raain falls, `cdoe` too, and teh sun.\n";

    @TempDir
    Path temp;

    private Path kept;
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        kept = temp.resolve("kept");
        window = new OpenWindow(kept, Settings.inMemory()).open(Files.writeString(drafts.resolve("rain.md"), POST));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> marked() {
        return Fx.call(() -> Fx.styled(window.textInFront(), 3, "misspelt"));
    }

    private void sees(String... words) {
        Fx.until("marked are " + List.of(words), () -> marked().equals(List.of(words)));
    }

    private List<MenuItem> menu() {
        return Fx.call(() -> {
            CodeArea area = window.text();
            ContextMenuEvent asked =
                    new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, true, null);
            javafx.event.Event.fireEvent(area, asked);
            return area.getContextMenu().getItems();
        });
    }

    private void pick(String label) {
        pick(label, menu());
    }

    private void pick(String label, List<MenuItem> items) {
        Fx.until(label + " is offered", () -> items.stream().anyMatch(item -> label.equals(item.getText())));
        Fx.run(() -> {
            items.stream()
                    .filter(item -> label.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            window.text().getContextMenu().hide();
        });
    }

    @Test
    void wrong_words_are_marked_mended_and_learnt() throws IOException {
        sees("raain", "teh");
        Fx.run(() -> window.text().moveTo(0));
        window.press("Shift+F7");
        Fx.until("the first is selected", () -> "raain".equals(window.text().getSelectedText()));
        pick("rain");
        sees("teh");
        assertThat(Fx.<String>call(() -> window.text().getText())).contains("The rain falls");
        Fx.run(() -> window.text().moveTo(POST.indexOf("teh")));
        pick("Add “teh” to My Words");
        sees();
        Fx.until("it is kept", () -> Files.exists(kept.resolve("words.txt")));
        assertThat(kept.resolve("words.txt")).hasContent("teh\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the system asks for the menu there, not the key")
    void the_menu_key_asks_about_the_word_at_the_caret() {
        sees("raain", "teh");
        Fx.run(() -> window.text().moveTo(POST.indexOf("teh")));
        for (String key : List.of("Shift+F10", "Context Menu")) {
            window.press(key);
            ContextMenu menu = Fx.call(() -> window.text().getContextMenu());
            Fx.until("it is there for " + key, menu::isShowing);
            Fx.until(
                    "the right word is offered",
                    () -> menu.getItems().stream().anyMatch(item -> "the".equals(item.getText())));
            Fx.run(menu::hide);
        }
    }

    @Test
    void the_menu_of_the_mouse_is_about_the_word_under_it() {
        sees("raain", "teh");
        Fx.run(() -> window.text().moveTo(0));
        Fx.run(() -> {
            CodeArea area = window.text();
            int at = POST.indexOf("teh") + 1;
            Bounds word = area.screenToLocal(
                    area.getCharacterBoundsOnScreen(at, at + 1).orElseThrow());
            Point2D there = area.localToScreen(word.getCenterX(), word.getCenterY());
            Point2D inScene = area.localToScene(word.getCenterX(), word.getCenterY());
            area.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    inScene.getX(),
                    inScene.getY(),
                    there.getX(),
                    there.getY(),
                    false,
                    null));
        });
        pick("the", Fx.call(() -> window.text().getContextMenu().getItems()));
        sees("raain");
        assertThat(Fx.<String>call(() -> window.text().getText())).contains("and the sun");
    }

    @Test
    void a_dictionary_that_comes_after_the_check_was_switched_off_marks_nothing() {
        sees("raain", "teh");
        Fx.run(() -> {
            window.window().run("spelling.check");
            window.window().run("spelling.check");
            window.window().run("spelling.check");
        });
        long end = System.nanoTime() + 1_000_000_000;
        Fx.until("a second is over, or a word is marked", () -> System.nanoTime() > end || !marked().isEmpty());
        assertThat(marked()).isEmpty();
    }

    @Test
    void that_the_dictionary_is_being_read_is_said_until_it_has_been() {
        sees("raain", "teh");
        Fx.run(() -> {
            window.window().run("spelling.check");
            window.window().run("spelling.check");
            window.window().run("spelling.next");
            assertThat(window.sight()).contains("still being read");
        });
        sees("raain", "teh");
        assertThat(window.sight()).doesNotContain("still being read");
    }

    @Test
    void a_language_is_chosen_for_one_post_and_kept_for_it() throws IOException {
        sees("raain", "teh");
        choose("Check no spelling");
        sees();
        Path first = temp.toRealPath().resolve("drafts/rain.md");
        Path other = Files.writeString(first.resolveSibling("sun.md"), POST.replace("Rain", "Sun"));
        window.open(other);
        sees("raain", "teh");
        window.open(first);
        sees();
        choose("The post’s own language");
        sees("raain", "teh");
    }

    private void choose(String language) {
        window.run("spelling.language");
        TextField field = window.find(
                TextField.class, any -> any.getParent().getStyleClass().contains("palette"));
        Fx.run(() -> field.setText(language));
        window.press("Enter");
    }

    @Test
    void a_language_without_a_dictionary_is_told() throws IOException {
        sees("raain", "teh");
        window.open(
                Files.writeString(temp.toRealPath().resolve("drafts/tlh.md"), POST.replace("lang: en", "lang: tlh")));
        window.sees("There is no dictionary for");
    }

    @Test
    void a_site_has_words_of_its_own() throws IOException {
        sees("raain", "teh");
        assertThat(menu().stream()
                        .filter(item -> item.getText() != null && item.getText().contains("This Site")))
                .noneMatch(MenuItem::isVisible);
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("hugo.toml"), "title = 'A blog'\n");
        Files.writeString(Files.createDirectories(site.resolve(".galley")).resolve("words.txt"), "raain\n");
        Path posts = Files.createDirectories(site.resolve("content/posts"));
        Fx.run(() -> window.text().getContextMenu().hide());
        window.open(Files.writeString(posts.resolve("rain.md"), POST));
        sees("teh");
        Fx.run(() -> window.text().moveTo(POST.indexOf("teh")));
        pick("Add “teh” to This Site’s Words");
        sees();
        Fx.until("it is kept", () -> Files.exists(site.resolve(".galley/words.txt")) && lines(site) == 2);
        assertThat(site.resolve(".galley/words.txt")).hasContent("raain\nteh\n");
        assertThat(kept.resolve("words.txt")).doesNotExist();
    }

    private static long lines(Path site) {
        try {
            return Files.readAllLines(site.resolve(".galley/words.txt")).size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_word_is_left_in_peace_while_it_is_typed() {
        sees("raain", "teh");
        int end = POST.indexOf(" sun.");
        Fx.run(() -> {
            window.text().moveTo(end);
            window.text().replaceSelection(" warmm");
        });
        sees("raain", "teh");
        Fx.run(() -> window.text().moveTo(0));
        sees("raain", "teh", "warmm");
    }
}
