package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
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
            ComboBox<?> tags = window.find(ComboBox.class, box -> "Tags".equals(Fx.name(box)));
            Fx.run(() -> tags.getSelectionModel().select(2));
            window.sees("- words");
            window.picture("site-tags");
            window.choose("Keep for This Site");
            Fx.until("it is kept", () -> Files.exists(root.resolve(".galley/posts")));
            assertThat(root.resolve(".galley/posts")).hasContent("tags = lines\npermalink = /:year/:title/\n");

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
                    "the draft is back, and as it was",
                    () -> Files.exists(draft) && draft.toFile().length() == before.length() && Files.notExists(there));
            assertThat(draft).hasContent(before);
        }
    }

    @Test
    void the_pictures_of_a_draft_of_Hexo_go_with_it_and_come_back_and_follow_its_name() throws IOException {
        Path root = temp.toRealPath().resolve("site");
        Path draft = Files.createDirectories(root.resolve("source/_drafts")).resolve("rain.md");
        Files.writeString(root.resolve("_config.yml"), "source_dir: source\npost_asset_folder: true\n");
        Files.writeString(draft, "---\ntitle: Rain\ndate: 2020-01-02\n---\n\nIt rains.\n");
        Path picture =
                Files.createDirectories(root.resolve("source/_drafts/rain")).resolve("a.png");
        Files.writeString(picture, "picture");
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(draft)) {
            window.press("Shortcut+Shift+E");
            window.sees("(1 file) goes to “source/_posts/rain”");
            window.picture("publish-folder");
            window.choose("Publish");
            window.sees("is published as");
            assertThat(root.resolve("source/_posts/rain/a.png")).hasContent("picture");
            assertThat(picture.getParent()).doesNotExist();
            Hyperlink undo = window.find(Hyperlink.class, link -> link.getText().equals("Undo"));
            Fx.run(undo::fire);
            Path folder = root.resolve("source/_posts/rain");
            Fx.until("all is back", () -> Files.exists(draft) && Files.exists(picture) && Files.notExists(folder));
            window.sees(draft.toString()); // the tab knows it too

            window.press("F2");
            window.sees("Rename the file");
            window.picture("rename-folder");
            TextField name = window.find(TextField.class, field -> "New name of the file".equals(Fx.name(field)));
            Fx.run(() -> name.setText("storm"));
            window.choose("Rename");
            window.sees("storm.md");
            assertThat(root.resolve("source/_drafts/storm/a.png")).hasContent("picture");
            assertThat(picture.getParent()).doesNotExist();
        }
    }

    @Test
    void a_post_of_Hexo_is_deleted_and_copied_with_the_folder_of_its_own() throws IOException {
        Path root = temp.toRealPath().resolve("site");
        Path posts = Files.createDirectories(root.resolve("source/_posts/rain/in"))
                .resolve("../..")
                .normalize();
        Files.writeString(root.resolve("_config.yml"), "source_dir: source\npost_asset_folder: true\n");
        Path post = Files.writeString(posts.resolve("rain.md"), "---\ntitle: Rain\n---\n\nIt rains.\n");
        Path other = Files.writeString(posts.resolve("rain/other.md"), "---\ntitle: Other\n---\n\nx\n");
        Path picture = Files.writeString(posts.resolve("rain/a.png"), "picture");
        Path inner = Files.writeString(posts.resolve("rain/in/b.png"), "another");
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post)) {
            window.run("post.duplicate");
            window.sees("is a copy of “rain.md”, with the 2 files in its folder.");
            assertThat(posts.resolve("rain-2.md")).exists();
            assertThat(posts.resolve("rain-2/a.png")).hasContent("picture");
            assertThat(posts.resolve("rain-2/in/b.png")).hasContent("another");
            assertThat(posts.resolve("rain-2/other.md")).doesNotExist();
            assertThat(picture).exists();

            window.sees(posts.resolve("rain-2.md").toString()); // it is in front
            window.settle();
            window.run("post.trash");
            window.sees("“rain-2.md” is in the trash, with the 2 files in its folder.");
            assertThat(posts.resolve("rain-2")).doesNotExist();

            window.open(post);
            window.run("post.trash");
            window.sees("“rain.md” is in the trash, with the 2 files in its folder.");
            assertThat(picture).doesNotExist();
            assertThat(inner.getParent()).doesNotExist();
            assertThat(other).exists(); // another post
            Hyperlink undo = window.find(Hyperlink.class, link -> link.getText().equals("Undo"));
            Fx.run(undo::fire);
            Fx.until("all is back", () -> Files.exists(post) && Files.exists(picture) && Files.exists(inner));
            assertThat(picture).hasContent("picture");
            assertThat(inner).hasContent("another");
        }
    }

    @Test
    void a_file_that_a_post_went_to_before_is_listed_and_goes_when_its_author_says_so() throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("_config.yml"), "title: A site\n");
        Settings settings = Settings.inMemory();
        settings.set(Settings.SITE, site.toString());
        String post = "---\ntitle: Rain\ndate: 2026-01-02\n---\n\nIt rains.\n";
        try (OpenWindow window = OpenWindow.with(temp, settings, post)) {
            window.press("Shortcut+E");
            window.sees("1 file to write");
            window.choose("Export");
            window.sees("1 file written");
            window.choose("Done");
            Path first = site.resolve("_posts/2026-01-02-rain.md");
            assertThat(first).exists();

            Fx.run(() -> window.text().replaceText(post.replace("01-02", "01-03")));
            window.press("Shortcut+E");
            window.sees("does not go there any more");
            window.picture("outdated");
            window.choose("Keep It");
            window.sees("It stays, and is yours alone from now on.");
            window.picture("outdated-kept");
            window.choose("Remove It");
            window.sees("1 file to write, 1 to remove");
            window.picture("outdated-removed");
            window.choose("Export");
            Fx.until("it is gone", () -> !Files.exists(first));
            assertThat(site.resolve("_posts/2026-01-03-rain.md")).exists();
        }
    }

    @Test
    void a_site_that_nothing_can_be_exported_to_is_told_by_its_name() throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("config.toml"), "base_url = 'https://example.org'\n");
        Settings settings = Settings.inMemory();
        settings.set(Settings.SITE, site.toString());
        try (OpenWindow window = OpenWindow.with(temp, settings, "title: Rain\n\nIt rains.\n")) {
            window.press("Shortcut+E");
            window.sees("This is a site of Zola’s.");
            window.picture("export-zola");
        }
    }

    @Test
    void a_new_site_is_made_where_nothing_is_and_its_first_post_stands_open() throws IOException {
        Path folder = temp.toRealPath().resolve("my-site");
        try (OpenWindow window = OpenWindow.with(temp, Settings.inMemory(), "title: A post\n\nWords.\n")) {
            window.run("file.newSite");
            TextField where =
                    window.find(TextField.class, field -> ("" + field.getPromptText()).contains("not there yet"));
            TextField title = window.find(TextField.class, Node::isFocused);
            Fx.run(() -> {
                title.setText("Rain & \"Shine\"");
                where.setText(temp.toString());
            });
            window.picture("new-site");
            window.choose("Make Site");
            window.sees("has something in it already");
            window.picture("new-site-refused");
            Fx.run(() -> where.setText(folder.toString()));
            window.choose("Make Site");
            Fx.until("it is there", () -> Files.exists(folder.resolve("pelicanconf.py")));
            window.sees("First post");
            window.picture("new-site-made");
        }
    }
}
