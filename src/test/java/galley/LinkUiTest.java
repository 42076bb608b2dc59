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

/** Links and pictures are asked for in a sheet that knows the posts. */
class LinkUiTest {
    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_site() throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("pelicanconf.py"), "SITENAME = 'Weather'\nPATH = 'content'\n");
        Path content = Files.createDirectories(site.resolve("content"));
        Files.writeString(content.resolve("deep-snow.md"), "Title: Deep snow\nDate: 2020-01-03\n\nSnow.\n");
        Files.writeString(content.resolve("wind.md"), "Title: Wind from the sea\nDate: 2020-01-04\n\nWind.\n");
        Path rain = Files.writeString(
                content.resolve("rain.md"), "Title: Rain\nDate: 2020-01-02\n\nAfter it comes snow.\n");
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(rain);
        Fx.until("the posts are listed", () -> window.sight().contains("Deep snow"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void select(String words) {
        Fx.run(() -> {
            int at = window.text().getText().indexOf(words);
            window.text().selectRange(at, at + words.length());
        });
    }

    private TextField field(String name) {
        return window.find(TextField.class, field -> name.equals(Fx.name(field)));
    }

    private String body() {
        return Fx.call(() -> window.text().getText().lines().reduce((a, b) -> b).orElse(""));
    }

    @Test
    void a_post_is_found_by_its_title_and_linked_to_in_the_way_of_the_site() {
        select("snow");
        window.press("Shortcut+K");
        TextField target = field("Address, or letters of a post’s title");
        assertThat(window.focus()).isSameAs(target);
        assertThat(Fx.call(() -> field("Words").getText())).isEqualTo("snow");
        Fx.run(() -> target.setText("dsno"));
        ListView<?> posts = window.find(ListView.class, list -> "Posts to link to".equals(list.getAccessibleText()));
        assertThat(Fx.call(() -> posts.getItems().size())).isEqualTo(1);
        window.picture("link");
        window.press("Down");
        window.press("Enter");
        Fx.until("the way there is written", () -> target.getText().equals("{filename}deep-snow.md"));
        window.choose("Insert");
        assertThat(body()).isEqualTo("After it comes [snow]({filename}deep-snow.md).");
        assertThat(window.focus()).isSameAs(window.text());
        window.run("edit.undo");
        assertThat(body()).isEqualTo("After it comes snow.");
    }

    @Test
    void a_link_that_is_there_is_changed_or_taken_away() {
        select("snow");
        window.type("[snow](https://example.org \"Snow\")");
        Fx.run(() -> window.text().moveTo(window.text().getText().indexOf("example")));
        window.press("Shortcut+K");
        assertThat(Fx.call(() -> field("Shown on hovering, if anything").getText()))
                .isEqualTo("Snow");
        Fx.run(() -> field("Words").setText("ice"));
        window.choose("Change");
        assertThat(body()).isEqualTo("After it comes [ice](https://example.org \"Snow\").");
        Fx.run(() -> window.text().moveTo(window.text().getText().indexOf("example")));
        window.press("Shortcut+K");
        window.choose("Remove Link");
        assertThat(body()).isEqualTo("After it comes ice.");
    }

    @Test
    void a_picture_is_asked_for_with_its_description() {
        Fx.run(() -> window.text().moveTo(window.text().getLength() - 1));
        window.press("Shortcut+Shift+I");
        Fx.run(() -> field("Description, for those who cannot see it").setText("A puddle"));
        Fx.run(() -> field("Picture").setText("{static}/puddle.png"));
        window.picture("picture");
        window.choose("Insert");
        assertThat(body()).isEqualTo("After it comes snow.![A puddle]({static}/puddle.png)");
    }

    @Test
    void escape_changes_nothing() {
        select("snow");
        window.press("Shortcut+K");
        window.press("Esc");
        assertThat(body()).isEqualTo("After it comes snow.");
        assertThat(window.focus()).isSameAs(window.text());
    }

    private ListView<?> offered() {
        return (ListView<?>) window.text().getScene().lookup(".completion");
    }

    private void type(String letters) {
        letters.chars().forEach(c -> Fx.run(() -> window.text().replaceSelection(Character.toString(c))));
    }

    @Test
    void posts_are_offered_by_their_titles_while_a_link_is_typed() {
        Fx.run(() -> {
            window.text().requestFocus();
            window.text().moveTo(window.text().getLength() - 1);
        });
        type(" [it](");
        Fx.until(
                "both others are offered",
                () -> Fx.call(
                        () -> offered().isVisible() && offered().getItems().size() == 2));
        window.picture("completion-link");
        type("deep");
        Fx.until("one is left", () -> Fx.call(() -> offered().getItems().size() == 1));
        window.press("Enter");
        assertThat(body()).isEqualTo("After it comes snow. [it]({filename}deep-snow.md)");
        assertThat(Fx.call(() -> offered().isVisible())).isFalse();
        type(" [it](wi");
        Fx.until("the other is offered", () -> Fx.call(() -> offered().isVisible()));
        window.press("Esc");
        assertThat(Fx.call(() -> offered().isVisible())).isFalse();
        assertThat(body()).endsWith(" [it](wi");
    }
}
