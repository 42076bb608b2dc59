package galley;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.Toolkit;
import galley.picture.Intake;
import galley.picture.Notes;
import galley.picture.PictureFile;
import galley.picture.PictureRules;
import galley.picture.SamplePictures;
import galley.post.PictureForm;
import galley.preview.Png;
import galley.store.Settings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.event.Event;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures come into a post by the clipboard, and their credit with them. One window sees all of it. */
class PictureUiTest {
    @TempDir
    static Path kept;

    private static OpenWindow window;

    @TempDir
    Path temp;

    private Path content;

    @BeforeAll
    static void open() {
        window = new OpenWindow(kept, Settings.inMemory());
    }

    @BeforeEach
    void open_a_site() throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("pelicanconf.py"), "SITENAME = 'Weather'\nPATH = 'content'\n");
        content = Files.createDirectories(site.resolve("content"));
        Path rain = Files.writeString(content.resolve("rain.md"), "title: Rain\ndate: 2020-01-02\n\nRain.\n");
        window.open(rain);
        Fx.run(() -> window.text().moveTo(window.text().getLength()));
    }

    @AfterEach
    void leave_the_post() {
        window.leave();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private TextField field(String name) {
        return window.find(TextField.class, field -> name.equals(Fx.name(field)));
    }

    private String text() {
        return Fx.call(() -> window.text().getText());
    }

    private String saved() {
        return read(content.resolve("rain.md"));
    }

    private void paste(Map<DataFormat, Object> what) {
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(what));
        window.run("edit.paste");
    }

    private byte[] signed() throws IOException {
        Intake.Fine plain = (Intake.Fine) Intake.of(Png.of(640, 480, 0x3f7f5f));
        return plain.bytes(new Notes("_ann_", "Seedling", "Flickr", "CC BY 2.0", "https://photos.example/1", 1));
    }

    @Test
    void a_pasted_file_goes_into_the_site_with_its_credit_and_undo_takes_the_link_away() throws IOException {
        Path outside = Files.write(temp.resolve("My Seedling.PNG"), signed());
        paste(Map.of(DataFormat.FILES, List.of(outside.toFile())));
        Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
        assertThat(Fx.call(() -> field("File of the picture").getText())).isEqualTo("my-seedling.png");
        assertThat(Fx.call(() -> field("Credit of the picture").getText()))
                .isEqualTo("Photo by _ann_, on Flickr, CC BY 2.0");
        assertThat(Fx.call(() -> field("Credit link of the picture").getText())).isEqualTo("https://photos.example/1");
        Fx.run(() -> field("Description of the picture").setText("A seedling"));
        window.picture("take-in");
        window.choose("Insert");
        Fx.until("the link is there", () -> text().contains("]("));
        assertThat(text()).endsWith("""
                        Rain.
                        ![A seedling]({static}images/my-seedling.png "Seedling")

                        *[Photo by \\_ann\\_, on Flickr, CC BY 2.0](https://photos.example/1)*
                        """);
        byte[] kept = Files.readAllBytes(content.resolve("images/my-seedling.png"));
        assertThat(Notes.of(kept).author()).isEqualTo("_ann_");
        assertThat(Files.readAllBytes(outside)).isEqualTo(signed());
        window.run("edit.undo");
        assertThat(text()).endsWith("\nRain.\n");
        Path file = content.resolve("images/my-seedling.png");
        Fx.until("the file goes with its link", () -> Files.notExists(file));
        window.run("edit.redo");
        Fx.until("both are back", () -> Files.exists(file) && text().contains("]("));
        window.run("file.save");
        Fx.until("it is saved", () -> saved().contains("]("));
        window.run("edit.undo");
        window.settle();
        assertThat(text()).doesNotContain("](");
        assertThat(file).as("what was saved with the post stays").exists();
    }

    @Test
    void what_the_site_wants_of_its_pictures_is_said_once_and_kept() throws IOException {
        byte[] wide = Png.of(640, 480, 0x3f7f5f);
        Path outside = Files.write(temp.resolve("wide.png"), wide);
        paste(Map.of(DataFormat.FILES, List.of(outside.toFile())));
        Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
        window.choose("Folder, size and format…");
        Fx.run(() -> {
            window.find(TextField.class, field -> "Folder of this site’s pictures".equals(Fx.name(field)))
                    .setText("content/photos/");
            chosen("Longer side", 800);
            chosen("Longer side", 320);
            chosen("Format", PictureRules.Format.JPEG);
            field("Credit of the picture").setText("Photo by Ann");
            window.find(CheckBox.class, box -> "Credit of this site’s pictures".equals(box.getAccessibleText()))
                    .setSelected(false);
        });
        assertThat(window.sight()).contains("It goes to “content/photos” with 320 × 240 pixels as JPEG");
        window.picture("take-in-rules");
        window.choose("Insert");
        Fx.until("the link is there", () -> text().contains("]("));
        assertThat(text()).contains("![]({static}photos/wide.jpg)");
        assertThat(PictureFile.look(Files.readAllBytes(content.resolve("photos/wide.jpg"))))
                .isEqualTo(new PictureFile.Look.Fine(new PictureFile("image/jpeg", 320, 240)));
        assertThat(Files.readAllBytes(outside)).isEqualTo(wide);
        assertThat(Files.readString(content.resolveSibling(".galley/pictures"))).isEqualTo("""
                folder = content/photos
                longest = 320
                quality = 90
                format = jpeg
                credit = no
                """);
        assertThat(Notes.of(Files.readAllBytes(content.resolve("photos/wide.jpg")))
                        .author())
                .isEmpty();
        paste(Map.of(DataFormat.FILES, List.of(outside.toFile())));
        Fx.until("the sheet knows them", () -> window.sight().contains("“content/photos” with 320 × 240"));
        Fx.run(() -> field("File of the picture").setText("other.png"));
        window.choose("Insert");
        Fx.until("it has the name of what it is", () -> text().contains("photos/other.jpg"));
    }

    @SuppressWarnings("unchecked")
    private ComboBox<PictureForm> form() {
        return window.find(ComboBox.class, box -> "How the picture is written in the text".equals(Fx.name(box)));
    }

    @SuppressWarnings("unchecked")
    private void chosen(String label, Object value) {
        window.find(ComboBox.class, box -> (label + " of this site’s pictures").equals(Fx.name(box)))
                .setValue(value);
    }

    @Test
    void a_picture_that_is_dropped_goes_where_it_was_dropped() throws IOException {
        Path outside = Files.write(temp.resolve("drop.png"), Png.of(30, 20, 0x3f7f5f));
        Fx.run(() -> {
            Dragboard board =
                    DragboardHelper.createDragboard(Toolkit.getToolkit().createLocalClipboard());
            board.setContent(Map.of(DataFormat.FILES, List.of(outside.toFile())));
            double low = window.text().getHeight() - 5;
            Event.fireEvent(
                    window.text(),
                    new DragEvent(
                            DragEvent.DRAG_DROPPED, board, 90, low, 90, low, TransferMode.COPY, null, null, null));
        });
        Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
        assertThat(Fx.call(() -> field("File of the picture").getText())).isEqualTo("drop.png");
        window.choose("Insert");
        Fx.until("it is in the text", () -> text().endsWith("Rain.\n![]({static}images/drop.png)"));
    }

    @Test
    void a_bitmap_is_named_after_the_post_and_becomes_its_own_picture() throws IOException {
        Files.createDirectories(content.resolve("images"));
        Files.writeString(content.resolve("images/rain.png"), "another");
        paste(Map.of(DataFormat.IMAGE, Fx.call(() -> new WritableImage(20, 10))));
        Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
        assertThat(Fx.call(() -> field("File of the picture").getText())).isEqualTo("rain.png");
        Fx.run(() -> {
            field("Credit of the picture")
                    .setText("<a href='https://photos.example/2' title='Drops by Ann, on Flickr'><img src='x'></a>");
            window.find(RadioButton.class, radio -> radio.getText().startsWith("As the post"))
                    .setSelected(true);
        });
        Fx.until(
                "what Flickr offers is read",
                () -> !field("Credit link of the picture").getText().isEmpty());
        window.choose("Insert");
        Fx.until("the header has it", () -> text().contains("featured_image"));
        assertThat(text()).isEqualTo("""
                title: Rain
                date: 2020-01-02
                featured_image: images/rain-2.png
                featured_image_credit: 'Drops' by Ann, on Flickr
                featured_image_url: https://photos.example/2

                Rain.
                """);
        assertThat(Files.readString(content.resolve("images/rain.png"))).isEqualTo("another");
        assertThat(Intake.of(Files.readAllBytes(content.resolve("images/rain-2.png"))))
                .isInstanceOf(Intake.Fine.class);
    }

    @Test
    void a_clipboard_that_lies_is_told_so_and_the_next_picture_comes_all_the_same() throws IOException {
        Path gone = temp.resolve("gone.png");
        Path folder = Files.createDirectories(temp.resolve("folder.png"));
        Path empty = Files.createFile(temp.resolve("empty.gif"));
        Path other = Files.write(temp.resolve("really.gif"), Png.of(30, 20, 0x3f7f5f));
        Path words = Files.writeString(temp.resolve("broken.png"), "no picture at all");
        for (Path lie : List.of(gone, folder, empty, words)) {
            paste(Map.of(DataFormat.FILES, List.of(lie.toFile())));
            Fx.until("it is said", () -> window.sight().contains("“" + lie.getFileName() + "” was not taken: "));
        }
        assertThat(window.sight()).contains("“broken.png” was not taken: not a picture.");
        assertThat(content.resolve("images")).doesNotExist();
        assertThat(text()).endsWith("\nRain.\n");
        paste(Map.of(DataFormat.FILES, List.of(empty.toFile(), other.toFile())));
        Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
        assertThat(Fx.call(() -> field("File of the picture").getText())).isEqualTo("really.png");
        window.choose("Cancel");
        assertThat(content.resolve("images")).doesNotExist();
    }

    @Test
    @Tag("faults")
    void broken_pictures_are_refused_with_their_reason_and_odd_ones_stay_what_they_are() throws IOException {
        byte[] huge = Png.of(20, 10, 0x3f7f5f);
        ByteBuffer.wrap(huge).putInt(16, 50_000).putInt(20, 50_000);
        byte[] photo = SamplePictures.one("jpeg/cmyk-sample.jpg");
        Map<String, byte[]> refused = Map.of(
                "huge.png", huge,
                "cut.png", Arrays.copyOf(Png.of(20, 10, 0x3f7f5f), 60),
                "cut.jpg", Arrays.copyOf(photo, photo.length / 2),
                "cut.webp", Arrays.copyOf(SamplePictures.one("webp/test.webp"), 900));
        for (Map.Entry<String, byte[]> each : refused.entrySet()) {
            String name = each.getKey();
            paste(Map.of(
                    DataFormat.FILES,
                    List.of(Files.write(temp.resolve(name), each.getValue()).toFile())));
            Fx.until(name + " is refused", () -> window.sight().contains("“" + name + "” was not taken: "));
        }
        Path circle = temp.resolve("circle.png");
        Files.createSymbolicLink(circle, circle);
        paste(Map.of(DataFormat.FILES, List.of(circle.toFile())));
        Fx.until(
                "the link is refused",
                () -> window.sight().contains("“circle.png” was not taken: it cannot be read: "));
        assertThat(content.resolve("images")).doesNotExist();

        ByteArrayOutputStream deep = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_USHORT_GRAY), "png", deep);
        Map<String, byte[]> taken = new LinkedHashMap<>();
        taken.put("ink.jpg", photo);
        taken.put("deep.png", deep.toByteArray());
        taken.put("moves.gif", SamplePictures.one("data/images/gif/animated/2/no_disposal.gif"));
        taken.put("moves.webp", SamplePictures.one("webp/animated-webp-supported.webp"));
        for (Map.Entry<String, byte[]> each : taken.entrySet()) {
            String name = each.getKey();
            paste(Map.of(
                    DataFormat.FILES,
                    List.of(Files.write(temp.resolve(name), each.getValue()).toFile())));
            Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
            window.choose("Insert");
            Fx.until(name + " is in the text", () -> text().contains("images/" + name));
        }
        assertThat(Files.readAllBytes(content.resolve("images/moves.gif"))).isEqualTo(taken.get("moves.gif"));
        assertThat(Files.readAllBytes(content.resolve("images/deep.png"))[24]).isEqualTo((byte) 16);
        assertThat(PictureFile.look(Files.readAllBytes(content.resolve("images/ink.jpg"))))
                .isEqualTo(PictureFile.look(photo));
        window.settle();
        window.picture("kinds");
    }

    @Test
    void a_site_s_own_keys_are_chosen_in_a_sheet_kept_with_it_and_used_from_then_on() throws IOException {
        window.run("post.pictureKeys");
        Fx.until("the sheet is there", () -> window.sight().contains("Picture and credit keys of this site"));
        Fx.run(() -> field("Key of the picture").setText("hero.photo"));
        Fx.run(() -> field("Key of the credit").setText("by"));
        assertThat(window.sight()).contains("Names have letters");
        Fx.run(() -> {
            field("Key of the picture").setText("hero");
            field("Key of the credit").setText("hero_by");
            field("Key of the credit link").setText("hero_from");
        });
        assertThat(window.sight()).contains("hero_by: \"'Rain' by Ann Lee, on Flickr\"");
        window.picture("keys");
        window.choose("Keep for This Site");
        Path note = content.resolveSibling(".galley/pictures");
        Fx.until("it is kept", () -> Files.exists(note));
        assertThat(Files.readString(note)).contains("key.picture = hero\nkey.credit = hero_by\nkey.link = hero_from\n");
        window.settle();
        paste(Map.of(
                DataFormat.FILES,
                List.of(Files.write(temp.resolve("drops.png"), signed()).toFile())));
        Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
        Fx.run(() -> window.find(RadioButton.class, radio -> radio.getText().startsWith("As the post"))
                .setSelected(true));
        window.choose("Insert");
        Fx.until("the header has it", () -> text().contains("hero:"));
        assertThat(text()).contains("""
                hero: images/drops.png
                hero_by: Photo by _ann_, on Flickr, CC BY 2.0
                hero_from: https://photos.example/1
                """);
        Fx.until("the form knows whose keys they are", () -> !window.sight().contains("hero_by"));
        window.settle();
        window.picture("keys-used");
        window.run("post.pictureKeys");
        Fx.until("it knows them", () -> window.sight().contains("hero_by:"));
        Fx.run(() -> List.of("picture", "credit", "credit link")
                .forEach(name -> field("Key of the " + name).clear()));
        window.choose("Keep for This Site");
        Fx.until("they are no more", () -> !read(note).contains("key."));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_a_browser_says_of_a_copied_picture_is_its_name_and_description() {
        String html = "<meta charset='utf-8'><a href='https://p.example/'><img alt='A  &quot;grey&quot; sky'"
                + " src='https://p.example/a/Grey%20Sky.jpg?w=3#x'></a>";
        paste(Map.of(
                DataFormat.IMAGE,
                Fx.call(() -> new WritableImage(20, 10)),
                DataFormat.HTML,
                html,
                DataFormat.PLAIN_TEXT,
                "https://p.example/a/Grey%20Sky.jpg?w=3#x"));
        Fx.until("the sheet is there", () -> window.sight().contains("Take in a picture"));
        assertThat(Fx.call(() -> field("File of the picture").getText())).isEqualTo("grey-sky.png");
        assertThat(Fx.call(() -> field("Description of the picture").getText())).isEqualTo("A \"grey\" sky");
        Fx.run(() -> form().setValue(PictureForm.FIGURE));
        Fx.run(window.find(CheckBox.class, box -> "With its size".equals(box.getText()))::fire);
        window.choose("Insert");
        Fx.until("the figure is there", () -> text().endsWith("""
                        Rain.
                        <figure>
                          <img src="{static}images/grey-sky.png" alt="A &quot;grey&quot; sky" width="20" height="10">
                        </figure>
                        """));
        paste(Map.of(
                DataFormat.IMAGE,
                Fx.call(() -> new WritableImage(20, 10)),
                DataFormat.HTML,
                "<p>Words <img src='a.png'></p>",
                DataFormat.PLAIN_TEXT,
                "Words"));
        Fx.until("words are meant", () -> text().contains("Words"));
        assertThat(window.sight()).doesNotContain("Take in a picture");
    }
}
