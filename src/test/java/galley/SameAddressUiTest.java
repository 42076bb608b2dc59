package galley;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SameAddressUiTest {
    @TempDir
    Path temp;

    @Test
    void a_slug_that_another_post_has_is_told_in_its_row_until_it_is_another() throws IOException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        Path rain =
                Files.writeString(folder.resolve("rain.md"), "title: Rain\nslug: wet\ndate: 2020-01-02\n\nIt rains.\n");
        Files.writeString(folder.resolve("snow.md"), "title: Snow\nslug: wet\ndate: 2020-01-03\n\nIt snows.\n");
        Files.writeString(folder.resolve("hail.md"), "title: Rain\nslug: hail\ndate: 2020-01-03\n\nIt hails.\n");
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(rain)) {
            window.sees("“Snow” has this address too: one of the two pages would be lost.");
            Fx.run(() -> window.text().replaceText(window.text().getText().replace("slug: wet", "slug: rain")));
            Fx.until("the row has no word any more", () -> !window.sight().contains("has this address too"));
        }
    }

    @Test
    void without_a_slug_the_title_is_told() throws IOException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        Path rain = Files.writeString(folder.resolve("rain.md"), "title: Rain\ndate: 2020-01-02\n\nIt rains.\n");
        Files.writeString(folder.resolve("again.md"), "title: Rain!\ndate: 2020-01-03\n\nIt rains.\n");
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(rain)) {
            window.sees("“Rain!” gets the same address by its title: give one of the two a slug.");
            TextArea title = window.find(TextArea.class, area -> area.getText().equals("Rain"));
            Fx.run(() -> title.setText("Rain at night"));
            Fx.until("the row has no word any more", () -> !window.sight().contains("gets the same address"));
        }
    }
}
