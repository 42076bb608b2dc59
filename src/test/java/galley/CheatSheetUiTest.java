package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** F1 shows every shortcut, and all of it. */
class CheatSheetUiTest {
    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        window = OpenWindow.with(temp, Settings.inMemory(), "It rains.\n");
        window.run("help.cheatSheet");
    }

    @AfterEach
    void close() {
        Fx.run(() -> sheet().close());
        window.close();
    }

    @Test
    void nothing_on_it_is_cut() {
        Fx.until("it is laid out", () -> labels().allMatch(label -> label.getWidth() > 0));
        List<String> cut = Fx.call(() -> labels().filter(
                        label -> !label.getText().equals(((Text) label.lookup(".text")).getText()))
                .map(Label::getText)
                .toList());
        assertThat(cut).isEmpty();
        assertThat(Fx.call(() -> labels().map(Label::getText).toList()))
                .contains("Paste as Plain Text", "Ctrl+Shift+V");
    }

    /** FX thread. */
    private static Stream<Label> labels() {
        return OpenWindow.all(sheet().getScene().getRoot())
                .filter(Label.class::isInstance)
                .map(Label.class::cast);
    }

    /** FX thread. */
    private static Stage sheet() {
        return Window.getWindows().stream()
                .filter(each -> each instanceof Stage stage && "Shortcuts and Markdown".equals(stage.getTitle()))
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
