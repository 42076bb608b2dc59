package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an empty field is for can still be read in it when it has the keyboard. */
class PromptsUiTest {
    @TempDir
    Path temp;

    @Test
    void a_field_with_the_keyboard_says_what_it_is_for_until_something_is_typed() throws IOException {
        Path folder = Files.createDirectories(temp.toRealPath().resolve("posts"));
        Path post = Files.writeString(folder.resolve("a.md"), "title: A\n\nText.\n");
        try (OpenWindow window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post)) {
            window.run("edit.replace");
            List<TextField> fields = prompting(window);
            assertThat(fields).hasSizeGreaterThanOrEqualTo(3);
            for (TextField field : fields) {
                Fx.run(() -> {
                    field.requestFocus();
                    field.clear();
                    Fx.layOut(field.getScene());
                });
                assertThat(Fx.call(() -> isRead(field)))
                        .as(field.getPromptText())
                        .isTrue();
                Fx.run(() -> field.setText("x"));
                assertThat(Fx.call(() -> isRead(field)))
                        .as(field.getPromptText())
                        .isFalse();
                Fx.run(field::clear);
            }
            window.picture("prompts");
        }
    }

    private static List<TextField> prompting(OpenWindow window) {
        return Fx.call(() -> OpenWindow.all(window.text().getScene().getRoot())
                .filter(node -> node instanceof TextField field
                        && field.getPromptText() != null
                        && !field.getPromptText().isEmpty()
                        && OpenWindow.isShown(node))
                .map(TextField.class::cast)
                .toList());
    }

    private static boolean isRead(TextField field) {
        return OpenWindow.all(field)
                .filter(Node::isVisible)
                .anyMatch(node -> node instanceof Text text
                        && text.getText().equals(field.getPromptText())
                        && !Color.TRANSPARENT.equals(text.getFill()));
    }
}
