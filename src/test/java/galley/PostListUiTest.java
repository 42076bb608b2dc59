package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostListUiTest {
    @TempDir
    Path temp;

    @Test
    void the_post_that_is_open_is_seen_whole_in_the_list() throws IOException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        for (int day = 1; day <= 7; day++) {
            Files.writeString(
                    folder.resolve(day + ".md"), "title: Day %d\ndate: 2020-01-0%d\n\nText.\n".formatted(day, day));
        }
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())) {
            window.open(folder.resolve("1.md")); // the last of the list
            Fx.until("its row is seen whole", () -> isSeenWhole(window, "Day 1"));
            window.open(folder.resolve("4.md"));
            Fx.until("its row is seen whole", () -> isSeenWhole(window, "Day 4"));
        }
    }

    @Test
    void it_is_narrowed_by_fields_and_words() throws IOException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        Files.writeString(folder.resolve("a.md"), "Title: Sun\nTags: weather\nStatus: draft\n\nText.\n");
        Files.writeString(folder.resolve("b.md"), "Title: Rain\nTags: weather\n\nText.\n");
        Files.writeString(folder.resolve("c.md"), "Title: Weather house\nTags: craft\n\nText.\n");
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())) {
            window.open(folder.resolve("a.md"));
            TextField filter = window.find(TextField.class, field -> "Filter the posts".equals(Fx.name(field)));
            ListView<?> list = window.find(ListView.class, view -> "Posts".equals(view.getAccessibleText()));
            Fx.until("the posts are listed", () -> list.getItems().size() == 3);
            Fx.run(() -> filter.setText("weather"));
            assertThat(Fx.call(() -> list.getItems().size())).isEqualTo(3);
            Fx.run(() -> filter.setText("tag:weather"));
            assertThat(Fx.call(() -> list.getItems().size())).isEqualTo(2);
            Fx.run(() -> filter.setText("tag:weather draft:true su"));
            assertThat(Fx.call(() -> list.getItems().size())).isEqualTo(1);
        }
    }

    private static boolean isSeenWhole(OpenWindow window, String title) {
        ListView<?> list = window.find(ListView.class, view -> "Posts".equals(view.getAccessibleText()));
        Bounds whole = list.localToScene(list.getLayoutBounds());
        return OpenWindow.all(list)
                .filter(node -> node instanceof ListCell<?> cell
                        && cell.isSelected()
                        && String.valueOf(cell.getAccessibleText()).startsWith(title))
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .anyMatch(whole::contains);
    }
}
