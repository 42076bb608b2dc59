package galley;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.Toolkit;
import galley.store.Settings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways into the window: posts and folders are dropped on it, and folders that were open are offered again. */
class ArrivalUiTest {
    @TempDir
    Path temp;

    private Path other;
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        other = Files.createDirectories(temp.toRealPath().resolve("my.other.blog"));
        Files.writeString(other.resolve("snow.md"), "title: Snow\n\nIt snows.\n");
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())
                .open(Files.writeString(drafts.resolve("rain.md"), "title: Rain\n\nIt rains.\n"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void drop(Path... dropped) {
        List<File> files = List.of(dropped).stream().map(Path::toFile).toList();
        Fx.run(() -> {
            Dragboard board =
                    DragboardHelper.createDragboard(Toolkit.getToolkit().createLocalClipboard());
            board.setContent(Map.of(DataFormat.FILES, files));
            Event.fireEvent(
                    window.text(),
                    new DragEvent(DragEvent.DRAG_DROPPED, board, 90, 90, 90, 90, TransferMode.COPY, null, null, null));
        });
    }

    private String text() {
        return Fx.call(() -> window.text().getText());
    }

    @Test
    void a_post_that_is_dropped_on_the_text_is_opened_and_not_typed() {
        drop(other.resolve("snow.md"));
        Fx.until("it is in front", () -> text().equals("title: Snow\n\nIt snows.\n"));
    }

    @Test
    void a_folder_that_is_dropped_is_opened() {
        drop(other);
        window.sees("Snow");
        assertThat(text()).contains("It rains.");
    }

    @Test
    void what_cannot_be_opened_is_told() throws IOException {
        drop(Files.writeString(other.resolve("list.ods"), "x"));
        window.sees("“list.ods” is no Markdown file and no folder.");
        assertThat(text()).isEqualTo("title: Rain\n\nIt rains.\n");
    }

    @Test
    void folders_that_were_open_are_offered_and_opened() {
        Fx.run(() -> window.window().openFolder(other));
        window.sees("Snow");
        window.run("file.recentFolder");
        window.sees("drafts");
        window.picture("recent-folders");
        TextField field = window.find(
                TextField.class, any -> any.getParent().getStyleClass().contains("palette"));
        Fx.run(() -> field.setText("drafts"));
        window.press("Enter");
        window.sees("Rain");
    }
}
