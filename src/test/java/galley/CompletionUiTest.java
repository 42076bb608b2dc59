package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While one types, a list beside the caret offers what could be meant. */
class CompletionUiTest {
    private static final String POST = "---\ntitle: Rain\ntags: [weather]\n---\n\nIt rains.\n";

    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_folder_of_posts() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        Files.writeString(drafts.resolve("sun.md"), "---\ntitle: Sun\ntags: [weather, walking]\n---\n\nIt shines.\n");
        Path post = Files.writeString(drafts.resolve("rain.md"), POST);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void type(int at, String letters) {
        Fx.run(() -> {
            window.text().requestFocus();
            window.text().moveTo(at);
        });
        letters.chars().forEach(c -> Fx.run(() -> window.text().replaceSelection(Character.toString(c))));
    }

    private boolean shown() {
        return Fx.call(() -> list().isVisible());
    }

    private ListView<?> list() {
        return (ListView<?>) window.text().getScene().lookup(".completion");
    }

    private String text() {
        return Fx.call(() -> window.text().getText());
    }

    @Test
    void an_emoji_is_typed_by_its_name_and_undone_at_once() {
        type(POST.length() - 1, " :umbr");
        Fx.until("the list is there", this::shown);
        window.picture("completion-emoji");
        window.press("Tab");
        assertThat(text()).endsWith("\n\nIt rains. ☔\n");
        assertThat(shown()).isFalse();
    }

    @Test
    void a_tag_of_another_post_is_offered_and_enter_is_still_a_new_line() {
        type(POST.indexOf("]"), ", wa");
        Fx.until("the list is there", this::shown);
        assertThat(Fx.call(() -> list().getSelectionModel().isEmpty())).isTrue();
        window.press("Down");
        window.press("Enter");
        assertThat(text()).isEqualTo(POST.replace("weather]", "weather, walking]"));
        type(POST.indexOf("]") + 9, ", wea");
        Fx.until("the list is there again", this::shown);
        window.press("Esc");
        assertThat(shown()).isFalse();
    }

    @Test
    void an_author_of_another_post_is_offered_and_written_in_quotation_marks_where_toml_wants_them()
            throws IOException {
        Path folder = temp.toRealPath().resolve("drafts");
        Files.writeString(folder.resolve("moon.md"), "---\ntitle: Moon\nauthors: [Ann Lee]\n---\n\nIt is up.\n");
        String post = "+++\ntitle = \"Star\"\nauthor = \"\"\n+++\n\nIt falls.\n";
        window.open(Files.writeString(folder.resolve("star.md"), post));
        type(post.indexOf("\"\"\n") + 1, "an");
        Fx.until("the list is there", this::shown);
        window.press("Tab");
        assertThat(text()).isEqualTo(post.replace("\"\"", "\"Ann Lee\""));
    }

    @Test
    void a_heading_is_offered_behind_a_number_sign_and_linked_to_by_the_name_that_the_generator_gives_it()
            throws IOException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("site/content"));
        Files.writeString(folder.resolveSibling("hugo.toml"), "title = \"Weather\"\n");
        String post = POST + "\n## Wet feet, and how\n\nSocks.\n\n## Sun\n";
        window.open(Files.writeString(folder.resolve("feet.md"), post));
        window.settle();
        type(POST.length() - 1, " See [below](#we");
        Fx.until("the list is there", this::shown);
        assertThat(Fx.call(() -> list().getItems().size())).isEqualTo(1);
        window.picture("completion-heading");
        window.press("Tab");
        assertThat(text()).isEqualTo(post.replace("rains.", "rains. See [below](#wet-feet-and-how)"));
    }

    @Test
    void the_language_of_a_fence_is_offered_until_it_is_written_whole() {
        type(POST.length(), "\n```pyt");
        Fx.until("the list is there", this::shown);
        type(POST.length() + 7, "hon");
        Fx.until("it is gone", () -> !shown());
    }

    private void codeBlock() {
        int at = POST.indexOf("rains");
        Fx.run(() -> {
            window.text().requestFocus();
            window.text().selectRange(at, at + 5);
        });
        window.press("Shortcut+Shift+K");
        Fx.until("languages are offered", this::shown);
    }

    private String selected() {
        return Fx.call(() -> window.text().getSelectedText());
    }

    @Test
    void a_block_of_code_asks_for_its_language_and_then_leads_into_it() {
        codeBlock();
        window.picture("completion-code");
        Fx.run(() -> window.text().replaceSelection("pyt"));
        Fx.until("python is offered", () -> Fx.call(() -> list().getItems().size()) == 1);
        window.press("Tab");
        assertThat(text()).isEqualTo(POST.replace("It rains.", "```python\nIt rains.\n```"));
        assertThat(selected()).isEqualTo("rains");
        assertThat(shown()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Enter", "Tab", "Esc"})
    void a_block_of_code_without_a_language_is_entered_by_one_key(String key) {
        codeBlock();
        window.press(key);
        assertThat(text()).isEqualTo(POST.replace("It rains.", "```\nIt rains.\n```"));
        assertThat(selected()).isEqualTo("rains");
        assertThat(shown()).isFalse();
        window.press("Shortcut+Z");
        assertThat(text()).isEqualTo(POST);
    }

    @Test
    void a_language_that_nobody_knows_is_ended_by_enter() {
        codeBlock();
        Fx.run(() -> window.text().replaceSelection("q"));
        Fx.run(() -> window.text().replaceSelection("q"));
        Fx.until("nothing is offered", () -> !shown());
        window.press("Enter");
        assertThat(text()).isEqualTo(POST.replace("It rains.", "```qq\nIt rains.\n```"));
        assertThat(selected()).isEqualTo("rains");
    }
}
