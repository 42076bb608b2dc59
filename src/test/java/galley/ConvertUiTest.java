package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Format;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ChoiceBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The header of the open post, written anew in another format. */
class ConvertUiTest {
    private static final String RAIN = "---\n# wet\ntitle: Rain\ndraft: true\n---\n\nIt rains.\n";

    @TempDir
    Path temp;

    private OpenWindow window;

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void what_is_lost_is_told_before_it_is_done_and_done_it_is_one_step_to_undo() throws IOException {
        open();
        choose(Format.META);
        window.sees("This is not carried over, or only as something else:");
        window.sees("“draft” becomes the text “true”.");
        window.sees("The comment “# wet” is left out: this format has none.");
        assertThat(window.text().getText()).isEqualTo(RAIN);
        choose(Format.TOML);
        window.sees("Everything is carried over.");
        window.choose("Convert");
        Fx.until(
                "the header is TOML",
                () -> window.text().getText().equals("+++\n# wet\ntitle = \"Rain\"\ndraft = true\n+++\n\nIt rains.\n"));
        window.press("Shortcut+Z");
        Fx.until("it is as it was", () -> window.text().getText().equals(RAIN));
    }

    @Test
    void a_header_that_the_posts_own_generator_does_not_read_is_warned_of() throws IOException {
        Files.writeString(temp.resolve("_config.yml"), "title: Weather\n");
        open();
        choose(Format.TOML);
        window.sees(
                "Jekyll would not read this header as it is meant: on the site its fields would be missing or wrong.");
    }

    private void open() throws IOException {
        Path file = Files.writeString(temp.toRealPath().resolve("rain.md"), RAIN);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(file);
        window.menu("Convert Header…");
    }

    private void choose(Format format) {
        ChoiceBox<?> box = window.find(ChoiceBox.class, each -> each.getItems().contains(format));
        Fx.run(() -> box.getSelectionModel().select(box.getItems().indexOf(format)));
    }
}
