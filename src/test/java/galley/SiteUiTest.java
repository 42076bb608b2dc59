package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a site's settings, a post that is published in it, and one that is exported under another day. */
class SiteUiTest {
    @TempDir
    Path temp;

    @Test
    void a_site_is_settled_a_draft_published_in_it_and_taken_back() throws IOException {
        Path root = temp.toRealPath().resolve("site");
        Path draft = Files.createDirectories(root.resolve("_drafts")).resolve("rain.md");
        Files.writeString(root.resolve("_config.yml"), "title: A site\n");
        String before = "---\ntitle: Rain\npublished: false\n---\n\nIt rains.\n";
        Files.writeString(draft, before);
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(draft)) {
            window.run("post.site");
            window.sees("Jekyll");
            window.sees("A post of now goes to _posts/");
            window.picture("site");
            TextField address =
                    window.find(TextField.class, field -> ("" + field.getPromptText()).contains(":categories"));
            Fx.run(() -> address.setText("/:year/:title/"));
            window.sees("/my-first-words/");
            window.picture("site-settled");
            window.choose("Keep for This Site");
            Fx.until("it is kept", () -> Files.exists(root.resolve(".galley/posts")));
            assertThat(root.resolve(".galley/posts")).hasContent("permalink = /:year/:title/\n");

            window.press("Shortcut+Shift+E");
            window.sees("is taken away");
            window.picture("publish");
            window.choose("Publish");
            Path there = root.resolve("_posts/" + LocalDate.now() + "-rain.md");
            window.sees("is published as");
            assertThat(draft).doesNotExist();
            assertThat(there).content().contains("date: " + LocalDate.now()).doesNotContain("published");
            window.picture("published");
            Hyperlink undo = window.find(Hyperlink.class, link -> link.getText().equals("Undo"));
            Fx.run(undo::fire);
            Fx.until(
                    "the draft is back",
                    () -> Files.exists(draft) && draft.toFile().length() == before.length());
            assertThat(draft).hasContent(before);
            assertThat(there).doesNotExist();
        }
    }
}
