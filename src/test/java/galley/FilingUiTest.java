package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Renaming, copying and deleting the file of a post. */
class FilingUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02

            It rains.
            """;

    @TempDir
    Path temp;

    private Path post;
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        Files.writeString(drafts.resolve("sun.md"), "title: Sun\n\nIt shines.\n");
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void type(String words) {
        Fx.run(() -> window.text().moveTo(POST.length() - 1));
        window.type(words);
        window.sees("Edited");
    }

    private TextField name() {
        return window.find(TextField.class, field -> "New name of the file".equals(Fx.name(field)));
    }

    @Test
    void a_renamed_post_keeps_what_is_not_saved_and_is_saved_under_its_new_name() {
        type(" Hard.");
        window.press("F2");
        window.sees("Rename the file");
        Fx.run(() -> name().setText("storm"));
        window.picture("rename");
        window.choose("Rename");
        window.sees("storm.md");
        assertThat(post).doesNotExist();
        assertThat(post.resolveSibling("storm.md")).hasContent(POST);
        window.sees("Edited");
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(post.resolveSibling("storm.md")).hasContent(POST.stripTrailing() + " Hard.\n");
        assertThat(post).doesNotExist();
    }

    @Test
    void a_name_that_is_taken_or_cannot_be_is_refused_before_anything_happens() throws IOException {
        window.press("F2");
        Fx.run(() -> name().setText("SUN.md"));
        window.sees("There is a post of that name already.");
        Fx.run(() -> name().setText("what?.md"));
        window.sees("“what-.md” would do.");
        Fx.run(() -> name().setText("note.txt"));
        Files.writeString(post.resolveSibling("note.txt"), "mine\n");
        window.choose("Rename");
        window.sees("there is a file of that name already");
        assertThat(post.resolveSibling("note.txt")).hasContent("mine\n");
        assertThat(post).hasContent(POST);
    }

    @Test
    void a_name_may_be_as_long_as_the_disk_allows() throws IOException {
        String longest = "x".repeat(252) + ".md";
        window.press("F2");
        Fx.run(() -> name().setText("x" + longest));
        window.sees("Not every system can have a file of that name.");
        Fx.run(() -> name().setText(longest));
        window.choose("Rename");
        Fx.until("it has its name", () -> Files.exists(post.resolveSibling(longest)));
        type(" Hard.");
        window.press("Shortcut+S");
        window.sees("Saved");
        assertThat(post.resolveSibling(longest)).hasContent(POST.stripTrailing() + " Hard.\n");
        try (var files = Files.list(post.getParent())) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void a_post_is_not_deleted_while_what_is_not_saved_cannot_be_kept() throws IOException {
        type(" Hard.");
        Path history = OpenWindow.dirs(temp.resolve("kept")).history();
        Files.createDirectories(history.getParent());
        Files.writeString(history, "no folder");
        window.run("post.trash");
        window.sees("It was not deleted.");
        assertThat(post).hasContent(POST);
        assertThat(window.text().getText()).contains("Hard.");
    }

    @Test
    void a_deleted_post_comes_back_with_what_was_not_saved() {
        type(" Hard.");
        window.run("post.trash");
        window.sees("is in the trash");
        assertThat(post).doesNotExist();
        window.choose("Undo");
        Fx.until("it is back", () -> Files.exists(post) && window.sight().contains("Edited"));
        Fx.until("with its text", () -> window.text().getText().endsWith("It rains. Hard.\n"));
        assertThat(post).hasContent(POST);
    }

    @Test
    void a_copy_gets_a_name_of_its_own() {
        window.run("post.duplicate");
        window.sees("is a copy of");
        assertThat(post.resolveSibling("rain-2.md")).hasContent(POST);
        window.run("post.duplicate");
        Fx.until(
                "a third",
                () -> Files.exists(post.resolveSibling("rain-2-2.md"))
                        || Files.exists(post.resolveSibling("rain-3.md")));
    }

    @Test
    void names_that_some_system_cannot_have_are_refused_with_one_that_would_do() {
        window.press("F2");
        for (String bad :
                new String[] {"con.md", "aux", "rain. ", "a/b.md", "x".repeat(253) + ".md", "雨".repeat(85) + ".md"}) {
            Fx.run(() -> name().setText(bad));
            window.sees("Not every system can have a file of that name.");
        }
    }

    @Test
    void a_post_is_renamed_and_deleted_from_the_list_without_being_opened() {
        Path sun = post.resolveSibling("sun.md");
        window.menu("Sun", "Rename…");
        window.sees("Rename the file");
        Fx.run(() -> name().setText("moon.md"));
        window.choose("Rename");
        Fx.until("it is renamed", () -> Files.exists(post.resolveSibling("moon.md")) && !Files.exists(sun));
        ListView<?> list = window.find(ListView.class, it -> "Posts".equals(it.getAccessibleText()));
        Fx.until("the list knows", () -> list.getItems().toString().contains("moon.md"));
        window.menu("Sun", "Move to Trash");
        window.sees("“moon.md” is in the trash.");
        assertThat(post.resolveSibling("moon.md")).doesNotExist();
        assertThat(window.texts()).hasSize(1);
    }
}
