package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02
            tags: weather, water

            It rains.

            ![A puddle]({static}/images/puddle.png)
            """;

    @TempDir
    Path temp;

    private Path post;
    private final Settings settings = Settings.inMemory();
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        Path drafts = temp.toRealPath().resolve("drafts");
        Files.createDirectories(drafts.resolve("images"));
        Files.writeString(drafts.resolve("images/puddle.png"), "puddle");
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        window = new OpenWindow(temp.resolve("kept"), settings).open(post);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private String disk() throws IOException {
        return Files.readString(post);
    }

    private void typeAfterRains(String words) {
        Fx.run(() -> window.text().moveTo(POST.indexOf("rains") + "rains".length()));
        window.type(words);
    }

    @Test
    void typing_and_saving_changes_those_bytes_and_no_others() throws IOException {
        typeAfterRains(" hard");
        window.sees("Edited");
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(disk()).isEqualTo(POST.replace("rains.", "rains hard."));
    }

    @Test
    void what_was_copied_with_its_looks_is_pasted_as_markdown_or_plain() {
        String html =
                "<p>It <b>pours</b> in <a href=\"https://example.org/\">town</a>.</p><ul><li>cats</li><li>dogs</li></ul>";
        Fx.run(() -> {
            ClipboardContent copied = new ClipboardContent();
            copied.putHtml(html);
            copied.putString("It pours in town.\ncats\ndogs");
            Clipboard.getSystemClipboard().setContent(copied);
            window.text().moveTo(POST.length());
        });
        window.press("Shortcut+V");
        assertThat(text()).isEqualTo(POST + "It **pours** in [town](https://example.org/).\n\n- cats\n- dogs");
        window.press("Shortcut+Z");
        assertThat(text()).isEqualTo(POST);
        window.press("Shortcut+Shift+V");
        assertThat(text()).isEqualTo(POST + "It pours in town.\ncats\ndogs");
    }

    private String text() {
        return Fx.call(() -> window.text().getText());
    }

    @Test
    void a_file_changed_by_another_program_is_not_written_over_unasked() throws IOException {
        typeAfterRains(" hard");
        Files.writeString(post, "theirs\n");
        window.press("Shortcut+S");
        window.sees("was changed by another program");
        assertThat(disk()).isEqualTo("theirs\n");
        window.choose("Keep mine");
        window.sees("Saved");
        assertThat(disk()).isEqualTo(POST.replace("rains.", "rains hard."));
    }

    @Test
    void a_message_is_reached_by_keys_and_once_answered_gives_them_back_to_the_text() throws IOException {
        typeAfterRains(" hard");
        Files.writeString(post, "theirs\n");
        window.press("Shortcut+S");
        window.sees("was changed by another program");
        Fx.run(window.text()::requestFocus);
        window.press("F6"); // the preview
        window.press("F6");
        assertThat(window.focus()).isInstanceOf(Hyperlink.class);
        Fx.run(((Hyperlink) window.focus())::fire);
        assertThat(window.focus()).isSameAs(window.text());
    }

    @Test
    void one_key_leads_through_all_panes_that_are_shown_and_back_to_the_text() {
        Fx.run(window.text()::requestFocus);
        window.run("view.outline");
        window.run("post.check");
        Fx.run(window.text()::requestFocus);
        List<String> way = new ArrayList<>();
        do {
            window.press("F6");
            way.add(pane());
        } while (!way.getLast().equals("Text") && way.size() < 10);
        assertThat(way).containsExactly("Problems", "Preview", "Posts", "Outline", "Form", "Text");
    }

    @Test
    void the_preview_shows_that_a_key_led_to_it() {
        Node preview = window.find(Node.class, each -> each.getStyleClass().contains("preview-pane"));
        Fx.run(window.text()::requestFocus);
        assertThat(Fx.call(() -> isRinged(preview))).isFalse();
        window.press("F6");
        assertThat(window.focus()).isInstanceOf(WebView.class);
        assertThat(Fx.call(() -> isRinged(preview))).isTrue();
        Fx.run(window.text()::requestFocus);
        assertThat(Fx.call(() -> isRinged(preview))).isFalse();
    }

    private static boolean isRinged(Node pane) {
        return pane.getPseudoClassStates().contains(PseudoClass.getPseudoClass("ringed"));
    }

    private String pane() {
        Node focus = window.focus();
        return Fx.call(() -> focus == window.text()
                ? "Text"
                : focus instanceof WebView
                        ? "Preview"
                        : focus instanceof ListView
                                ? focus.getAccessibleText()
                                : isIn("galley-form", focus) ? "Form" : "?");
    }

    private static boolean isIn(String style, Node node) {
        return node != null && (node.getStyleClass().contains(style) || isIn(style, node.getParent()));
    }

    @Test
    void their_text_can_be_taken_and_mine_comes_back_by_undo() throws IOException {
        typeAfterRains(" hard");
        Files.writeString(post, "theirs\n");
        window.press("Shortcut+S");
        window.choose("Take theirs");
        Fx.until("theirs is shown", () -> window.text().getText().equals("theirs\n"));
    }

    @Test
    void a_file_that_is_gone_can_be_written_again() throws IOException {
        typeAfterRains(" hard");
        Files.delete(post);
        window.press("Shortcut+S");
        window.sees("is no longer on the disk");
        window.choose("Save here again");
        window.sees("Saved");
        assertThat(disk()).isEqualTo(POST.replace("rains.", "rains hard."));
    }

    @Test
    void a_file_that_is_no_text_is_refused_with_a_reason_and_the_window_lives_on() throws IOException {
        byte[] bytes = new byte[600];
        new java.util.Random(7).nextBytes(bytes);
        Path picture = Files.write(post.resolveSibling("picture.md"), bytes);
        window.ask(picture);
        window.sees("“picture.md” could not be opened: it is not text.");
        assertThat(picture).hasBinaryContent(bytes);
        typeAfterRains(" on");
        window.sees("Edited");
    }

    @Test
    void a_post_that_opens_late_takes_no_keys_from_the_palette() throws IOException {
        Path other = Files.writeString(post.resolveSibling("other.md"), "title: Late\n\nThe other post.\n");
        window.press("Shortcut+Shift+P");
        window.ask(other);
        Fx.until("the other post is shown", () -> window.text().getText().contains("The other post."));
        window.settle();
        assertThat(window.focus()).isInstanceOf(TextField.class);
    }

    @Test
    void a_post_is_gone_to_by_its_file_name_and_letters_that_fit_none_are_told() throws IOException {
        Files.writeString(post.resolveSibling("other-name.md"), "title: Quite different\n\nThe other post.\n");
        window.open(post);
        Fx.until("both posts are listed", () -> window.sight().contains("Quite different"));
        window.press("Shortcut+P");
        TextField letters = window.find(TextField.class, field -> field.isFocused());
        Fx.run(() -> letters.setText("zzqq"));
        window.sees("Nothing fits these letters");
        Fx.run(() -> letters.setText("other-name"));
        window.press("Enter");
        Fx.until("the other post is shown", () -> window.text().getText().contains("The other post."));
    }

    @Test
    void the_post_that_was_last_in_front_is_the_first_to_go_to_and_still_is_at_the_next_start() throws IOException {
        Files.writeString(post.resolveSibling("new.md"), "title: Newest\ndate: 2024-01-01\n\nThe newest post.\n");
        Path old = Files.writeString(post.resolveSibling("old.md"), "title: Old\ndate: 2001-01-01\n\nThe old post.\n");
        window.open(old);
        Fx.until("all posts are listed", () -> window.sight().contains("Newest"));
        goToTheFirst("It rains.");
        goToTheFirst("The old post.");
        window.close();
        window = new OpenWindow(temp.resolve("kept again"), settings).open(post);
        Fx.until("all posts are listed", () -> window.sight().contains("Newest"));
        goToTheFirst("The old post.");
    }

    @Test
    void rows_and_columns_of_a_table_come_go_and_move_by_keys() {
        String table = "\n| a   | b   |\n| --- | --- |\n| 1   | 2   |\n";
        Fx.run(() -> {
            window.text().appendText(table);
            window.text().moveTo(window.text().getText().lastIndexOf("2"));
        });
        window.press("Shortcut+Enter");
        assertThat(tableNow()).endsWith("| 1   | 2   |\n|     |     |\n");
        window.press("Alt+Up");
        assertThat(tableNow()).endsWith("| --- | --- |\n|     |     |\n| 1   | 2   |\n");
        window.press("Shortcut+Shift+Backspace");
        assertThat(tableNow()).endsWith("| --- | --- |\n| 1   | 2   |\n");
        window.press("Shortcut+Shift+Enter");
        assertThat(tableNow()).endsWith("| --- | --- |\n|     |     |\n| 1   | 2   |\n");
        window.press("Alt+Left");
        assertThat(tableNow()).endsWith("| b   | a   |\n| --- | --- |\n|     |     |\n| 2   | 1   |\n");
    }

    private String tableNow() {
        return Fx.call(() -> window.text().getText());
    }

    private void goToTheFirst(String words) {
        window.press("Shortcut+P");
        window.press("Enter");
        Fx.until(
                "“" + words + "” is shown", () -> window.textInFront().getText().contains(words));
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        window.ask(post.resolveSibling("none.md"));
        window.sees("none.md");
    }

    @Test
    void a_file_of_more_than_20_MB_is_refused_with_its_size() throws IOException {
        Path large = post.resolveSibling("large.md");
        Files.write(large, "word ".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
        window.ask(large);
        window.sees("large.md");
        window.sees("20.0 MB at most");
    }

    @Test
    void export_shows_what_it_will_write_writes_it_and_says_so() throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("pelicanconf.py"), "PATH = 'content'\n");
        window.press("Shortcut+E");
        window.sees("Export to site");
        TextField folder = window.find(
                TextField.class,
                field -> field.getPromptText() != null && field.getPromptText().contains("your Pelican"));
        Fx.run(() -> {
            folder.setText(site.toString());
            folder.fireEvent(new javafx.event.ActionEvent());
        });
        window.sees("Pelican site");
        window.sees("content/images/puddle.png");
        assertThat(site.resolve("content")).doesNotExist();
        window.choose("Export 2 files");
        window.sees("2 files written");
        assertThat(site.resolve("content/rain.md")).hasContent(POST);
        assertThat(site.resolve("content/images/puddle.png")).hasContent("puddle");
        window.choose("Done");
        assertThat(settings.value(Settings.SITE)).isEqualTo(site.toString());
        window.press("Shortcut+E");
        window.sees("Nothing to do");
    }

    @Test
    void export_to_a_folder_that_is_no_site_asks_whose_it_is() throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        window.press("Shortcut+E");
        TextField folder = window.find(
                TextField.class,
                field -> field.getPromptText() != null && field.getPromptText().contains("your Pelican"));
        Fx.run(() -> folder.setText(site.toString()));
        Fx.run(() -> folder.fireEvent(new javafx.event.ActionEvent()));
        window.sees("Whose site is it?");
    }
}
