package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The posts of a whole site are taken into the open one of another generator, with a report, and taken back. */
class ImportUiTest {
    @TempDir
    Path temp;

    private static void put(Path root, String place, String words) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, words);
    }

    private Path hugo() throws IOException {
        Path from = temp.toRealPath().resolve("old-blog");
        put(from, "hugo.toml", "title = 'Old'\n");
        put(from, "README.md", "# Not a post\n");
        put(from, "archetypes/default.md", "---\ntitle: none\n---\n");
        put(from, "static/images/puddle.png", "a puddle");
        put(
                from,
                "content/posts/rain.md",
                "+++\ntitle = 'Rain'\ndate = 2020-01-02\ntype = 'story'\n+++\n\n![A puddle](/images/puddle.png)\n\n"
                        + "See [the sun]({{< ref \"sun.md\" >}}).\n");
        put(
                from,
                "content/posts/sun.md",
                "+++\ntitle = 'Sun'\ndate = 2020-01-03\n+++\n\n![Gone](/images/gone.png) [Moon](moon.md)\n");
        put(from, "content/posts/wind.md", "+++\ntitle = 'Wind'\ndate = 2020-01-04\n+++\n\nIt blows.\n");
        return from;
    }

    @Test
    void a_blog_is_taken_in_reported_and_taken_back() throws IOException {
        Path from = hugo();
        Path site = temp.toRealPath().resolve("site");
        put(site, "pelicanconf.py", "PATH = 'content'\n");
        put(site, "content/first.md", "title: First\ndate: 2020-01-01\n\nWords.\n");
        try (OpenWindow window =
                new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(site.resolve("content/first.md"))) {
            window.run("file.import");
            window.sees("Pelican site");
            window.picture("import-empty");
            TextField where = window.find(TextField.class, Node::isFocused);
            Fx.run(() -> {
                where.setText(temp.resolve("nowhere").toString());
                where.fireEvent(new ActionEvent());
            });
            window.sees("There is no such folder.");
            Fx.run(() -> {
                where.setText(site.toString());
                where.fireEvent(new ActionEvent());
            });
            window.sees("These are the site’s own posts");
            window.picture("import-itself");
            Fx.run(() -> {
                where.setText(from.toString());
                where.fireEvent(new ActionEvent());
            });
            window.sees("3 posts of a Hugo site.");
            window.sees("4 files to write, 1 left alone");
            window.picture("import-plan");
            window.choose("Import 4 files");
            window.sees("4 files written");
            window.picture("import-done");
            assertThat(site.resolve("content/rain.md")).content().contains("title: Rain");
            assertThat(site.resolve("content/images/puddle.png")).hasContent("a puddle");

            window.choose("Report…");
            TextArea text = window.find(TextArea.class, area -> "Report".equals(area.getAccessibleText()));
            String report = Fx.call(text::getText);
            assertThat(report)
                    .contains(
                            "| Posts | 3 |",
                            "| written | 3 |",
                            "| Pictures | 1 |",
                            "| Pictures that were not found | 1 |")
                    .contains("### `sun.md`", "→ `content/sun.md`, new", "- **“moon.md” leads to no post")
                    .containsSubsequence("## With a problem", "`sun.md`", "`rain.md`");
            Path kept = temp.toRealPath().resolve("notes/report.md");
            TextField file =
                    window.find(TextField.class, field -> field.getText().endsWith(".md"));
            Fx.run(() -> file.setText("report.md"));
            window.sees("The file is named from the top");
            Fx.run(() -> file.setText(kept.toString()));
            window.choose("Save Report");
            window.sees("The report is in " + kept);
            window.picture("import-report");
            assertThat(kept).hasContent(report);

            window.choose("Back");
            window.choose("Undo This Import…");
            window.sees("4 to take away");
            window.choose("Undo Export");
            window.sees("4 taken away");
            assertThat(site.resolve("content/rain.md")).doesNotExist();
            assertThat(site.resolve("content/first.md")).exists();
            assertThat(window.find(ButtonBase.class, button -> "Done".equals(button.getText())))
                    .isNotNull();
        }
    }
}
