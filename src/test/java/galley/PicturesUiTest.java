package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.preview.Png;
import galley.site.SitePicture;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of a post in a list: what is said about each, and what is wrong. One window sees all of it. */
class PicturesUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02
            featured_image: images/clouds.png
            featured_image_credit: 'Clouds' by Ann, on Flickr

            Rain.

            ![A puddle in the road]({static}images/puddle.png)

            *Photo by Bo, on Flickr*

            ![]({static}images/gone.png) ![d]({static}drawing.svg)

            ![b]({static}broken.png) ![e]({static}../../secret.png) ![w](https://example.org/w.png)
            """;

    @TempDir
    static Path kept;

    private static OpenWindow window;

    @TempDir
    Path temp;

    @BeforeAll
    static void open() {
        window = new OpenWindow(kept, Settings.inMemory());
    }

    @BeforeEach
    void open_a_site() throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(
                site.resolve("pelicanconf.py"), "SITENAME = 'W'\nPATH = 'content'\nARTICLE_URL = '{slug}.html'\n");
        Path content = Files.createDirectories(site.resolve("content"));
        Files.createDirectories(content.resolve("images"));
        Files.write(content.resolve("images/clouds.png"), Png.of(640, 480, 0x6f8fbf));
        Files.write(content.resolve("images/puddle.png"), Png.of(300, 500, 0x3f7f5f));
        Files.writeString(
                content.resolve("drawing.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='20'/>");
        byte[] cut = Png.of(64, 64, 0xff0000);
        Files.write(content.resolve("broken.png"), java.util.Arrays.copyOf(cut, 20));
        Files.write(temp.resolve("secret.png"), cut);
        Path rain = Files.writeString(content.resolve("rain.md"), POST);
        window.open(rain);
        window.press("Shortcut+Shift+G");
    }

    @AfterEach
    void leave_the_post() {
        window.press("Shortcut+Shift+G");
        assertThat(window.sight()).doesNotContain("with problems");
        window.leave();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private ListView<?> list() {
        return window.find(ListView.class, each -> "Pictures".equals(each.getAccessibleText()));
    }

    private String text() {
        return Fx.call(() -> window.text().getText());
    }

    private void select(int index) {
        Fx.run(() -> {
            list().requestFocus();
            list().getSelectionModel().select(index);
            list().scrollTo(index);
        });
    }

    private TextField description() {
        Fx.until("the fields have the focus", () -> window.focus() instanceof TextInputControl);
        return window.find(TextField.class, field -> "Description of the picture".equals(Fx.name(field)));
    }

    private List<String> read() {
        return Fx.call(() -> OpenWindow.all(list())
                .filter(node -> node instanceof ListCell<?> cell && cell.getItem() != null)
                .map(node -> ((ListCell<?>) node).getAccessibleText())
                .toList());
    }

    @Test
    void each_picture_is_listed_with_what_is_said_and_what_is_wrong() {
        Fx.until("seven pictures are listed", () -> list().getItems().size() == 7);
        window.sees("7, 4 with problems");
        Fx.run(() -> list().scrollTo(0)); // where another test has left it
        window.sees("640 × 480 · ");
        window.sees("'Clouds' by Ann, on Flickr");
        Fx.until(
                "small pictures are drawn",
                () -> OpenWindow.all(list())
                        .anyMatch(node -> node instanceof ImageView view && view.getImage() != null));
        window.picture("pictures-panel");
        assertThat(Fx.call(() -> list().getItems().toString()))
                .contains("Missing[place=content/images/gone.png]")
                .contains("Outside[]")
                .contains("Elsewhere[]")
                .contains("Refused[reason=cut off]");
        assertThat(read()).anyMatch(said -> said.startsWith("puddle.png, line 8, 300 × 500"));
    }

    @Test
    void the_keyboard_goes_to_a_picture_and_writes_about_it() {
        Fx.until("seven pictures are listed", () -> list().getItems().size() == 7);
        select(2);
        window.press("Enter");
        assertThat(Fx.call(() -> window.text().getCaretPosition())).isEqualTo(POST.indexOf("![]("));
        select(2);
        window.press("F2");
        TextField field = description();
        Fx.run(() -> field.setText("It [was] here"));
        window.press("Enter");
        Fx.until("it is written", () -> text().contains("![It &#91;was&#93; here]({static}images/gone.png)"));
        assertThat(window.focus()).isEqualTo(list());
        Fx.until("the list follows", () -> list().getItems().toString().contains("alt=It [was] here"));
        window.press("Shortcut+Z");
        assertThat(text()).as("one undo step").isEqualTo(POST);
        select(2);
        window.press("F2");
        TextField again = description();
        Fx.run(() -> again.setText("not this"));
        window.press("Esc");
        assertThat(text()).isEqualTo(POST);
    }

    @Test
    void a_credit_is_written_where_it_stands() {
        Fx.until("seven pictures are listed", () -> list().getItems().size() == 7);
        select(0);
        window.press("F2");
        Fx.until("the fields have the focus", () -> window.focus() instanceof TextInputControl);
        window.picture("pictures-editor");
        TextInputControl credit =
                window.find(TextInputControl.class, field -> "Credit of the picture".equals(Fx.name(field)));
        Fx.run(() -> {
            credit.requestFocus();
            credit.setText("'Clouds' by Cy, on Flickr");
        });
        window.press("Enter");
        Fx.until("the header has it", () -> text().contains("featured_image_credit: 'Clouds' by Cy, on Flickr\n"));
        select(1);
        window.press("F2");
        Fx.until("the fields have the focus", () -> window.focus() instanceof TextField);
        TextField words = window.find(TextField.class, field -> "Credit of the picture".equals(Fx.name(field)));
        Fx.run(() -> words.setText("Photo by Di"));
        Fx.run(() -> window.text().requestFocus());
        Fx.until("leaving the fields takes it", () -> text().contains("*Photo by Di*"));
    }

    @Test
    void a_post_without_pictures_says_how_to_get_one() throws IOException {
        Path dry = Files.writeString(temp.toRealPath().resolve("site/content/dry.md"), "title: Dry\n\nNothing.\n");
        window.open(dry);
        window.sees("This post has no pictures. Paste one, or drop it into the text.");
        window.picture("pictures-none");
    }

    @SuppressWarnings("unchecked")
    private ListView<SitePicture> all() {
        return window.find(ListView.class, each -> "Pictures of all posts".equals(each.getAccessibleText()));
    }

    private void choose(String name) {
        Fx.until(
                "“" + name + "” is listed",
                () -> all().getItems().stream()
                        .anyMatch(picture -> picture.name().equals(name)));
        Fx.run(() -> {
            int at = all().getItems().stream().map(SitePicture::name).toList().indexOf(name);
            all().getSelectionModel().clearAndSelect(at);
            all().requestFocus();
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_picture_of_the_site_is_renamed_with_its_posts_and_one_of_no_use_goes_into_the_trash() throws IOException {
        Path content = temp.toRealPath().resolve("site/content");
        Path puddle = content.resolve("images/puddle.png");
        Path other = Files.writeString(content.resolve("snow.md"), "title: Snow\n\n![s](/images/puddle.png)\n");
        Path nobody = Files.copy(puddle, content.resolve("images/nobody.png"));
        window.run("post.allPictures");
        choose("gone.png");
        window.sees("rain.md, line 12 · no description");
        window.picture("all-pictures");
        choose("puddle.png");
        window.choose("Rename or Move…");
        Fx.run(() -> window.find(TextField.class, field -> "Name of the picture".equals(Fx.name(field)))
                .setText("pool.png"));
        window.choose("Rename, and change 2 posts");
        window.picture("picture-move");
        Fx.until("it is done", () -> Files.notExists(puddle));
        window.sees("Done. The history of each post has the text before.");
        assertThat(content.resolve("images/pool.png")).exists();
        assertThat(read(other)).contains("![s](/images/pool.png)");
        Fx.until("the open post follows", () -> text().contains("]({static}images/pool.png)"));
        window.choose("Undo");
        window.sees("The picture and its posts are as they were.");
        assertThat(content.resolve("images/pool.png")).doesNotExist();
        assertThat(read(content.resolve("rain.md"))).isEqualTo(POST);
        window.choose("Back");
        choose("nobody.png");
        window.choose("Move to Trash");
        Fx.until("it is in the trash", () -> Files.notExists(nobody));
        window.choose("Undo");
        Fx.until("it is back", () -> Files.exists(nobody));
        choose("gone.png");
        window.press("Enter");
        Fx.until("the post is there", () -> window.text().getCaretPosition() == POST.indexOf("![]("));
    }
}
