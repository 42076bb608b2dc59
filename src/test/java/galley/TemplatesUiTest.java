package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new post begins as the site has its posts begin. */
class TemplatesUiTest {
    @TempDir
    Path temp;

    @Test
    void a_new_post_begins_with_an_archetype_and_what_hugo_alone_can_do_is_told() throws IOException {
        Path site = temp.toRealPath().resolve("site");
        Path posts = Files.createDirectories(site.resolve("content/posts"));
        Files.createDirectories(site.resolve("archetypes"));
        Files.writeString(site.resolve("hugo.toml"), "title = 'Weather'\n");
        Files.writeString(
                site.resolve("archetypes/default.md"),
                "---\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\ndraft: true\nmood: wet\n---\n");
        Files.writeString(
                site.resolve("archetypes/review.md"),
                "---\ntitle: \"{{ .Title }}\"\nby: {{ .Site.Params.author }}\ndraft: true\n---\n## Verdict\n");
        Path post = Files.writeString(posts.resolve("rain.md"), "---\ntitle: Rain\n---\n\nIt rains.\n");
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post)) {
            window.run("file.new");
            Fx.until("it begins", () -> text(window).equals("---\ntitle: \"\"\ndraft: true\nmood: wet\n---\n"));
            window.run("file.newFrom");
            window.sees("A new post");
            TextField title = (TextField) window.focus();
            Fx.run(() -> title.setText("Snow: a review"));
            window.press("Tab");
            window.press("Down");
            window.picture("new-post");
            window.choose("Begin");
            Fx.until("it begins", () -> text(window).endsWith("## Verdict\n"));
            assertThat(window.focus())
                    .as("the title is written, now comes the text")
                    .isSameAs(window.textInFront());
            assertThat(text(window)).startsWith("---\ntitle: \"Snow: a review\"\nby: \ndraft: true\n---\n");
            window.sees("line 3: {{ .Site.Params.author }}");
            window.settle();
            window.picture("new-post-left");
            window.choose("Open the Template");
            Fx.until("it is open", () -> text(window).contains("{{ .Title }}"));
        }
    }

    private static String text(OpenWindow window) {
        return Fx.call(() -> window.textInFront().getText());
    }
}
