package galley;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one types at the lower edge of the text is seen, with the preview beside it. */
class FollowUiTest {
    @TempDir
    Path temp;

    @Test
    void a_row_that_a_paragraph_grows_by_comes_into_view() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        String words = "It goes on for a long time. ".repeat(12) + "\n\n";
        Path post = Files.writeString(drafts.resolve("rain.md"), "title: Rain\n\n" + words.repeat(20));
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post)) {
            CodeArea area = window.text();
            Fx.run(() -> {
                area.requestFocus();
                area.moveTo(area.getText().indexOf("\n", area.getLength() / 2));
                area.requestFollowCaret();
            });
            Fx.until("the caret is seen", () -> seen(area));
            for (int i = 0; i < 120; i++) {
                String letter = i % 6 == 5 ? " " : "w";
                Fx.run(() -> area.fireEvent(
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
                Fx.until("letter " + i + " is seen", () -> seen(area));
            }
        }
    }

    private static boolean seen(CodeArea area) {
        return Fx.call(() -> {
            Bounds all = area.localToScreen(area.getLayoutBounds());
            return area.getCaretBounds()
                    .filter(caret -> caret.getMaxY() <= all.getMaxY() && caret.getMinY() >= all.getMinY())
                    .isPresent();
        });
    }
}
