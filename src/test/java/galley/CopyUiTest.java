package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.preview.PreviewPane;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the clipboard mean the pane that has the keyboard. */
class CopyUiTest {
    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        window = OpenWindow.with(temp, Settings.inMemory(), "title: Rain\n\nIt *rains*.\n\nIt pours.\n");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void copy_takes_what_is_marked_in_the_preview_while_that_has_the_keyboard() {
        Fx.run(() -> window.find(PreviewPane.class, pane -> true).requestFocus());
        Fx.run(() -> script("window.getSelection().selectAllChildren(document.querySelector('p'))"));
        window.menu("Copy");
        assertThat(copied()).isEqualTo("It rains.");
        window.run("view.palette");
        window.press("Esc");
        assertThat(window.focus()).isSameAs(view());
        window.menu("Select All");
        window.menu("Copy");
        assertThat(copied()).startsWith("Rain").contains("It pours.");
        Fx.run(() -> window.text().requestFocus());
        window.menu("Select All");
        window.menu("Copy");
        assertThat(copied()).isEqualTo("title: Rain\n\nIt *rains*.\n\nIt pours.\n");
    }

    @Test
    void what_was_copied_from_the_preview_comes_back_as_markdown() {
        Fx.run(() -> window.find(PreviewPane.class, pane -> true).requestFocus());
        Fx.run(() -> script("window.getSelection().selectAllChildren(document.querySelector('p'))"));
        window.menu("Copy");
        Fx.run(() -> {
            window.text().requestFocus();
            window.text().appendText("\n");
            window.text().moveTo(window.text().getLength());
        });
        window.menu("Paste");
        assertThat(Fx.call(() -> window.text().getText())).endsWith("It pours.\n\nIt *rains*.");
    }

    @Test
    void the_right_button_keeps_what_is_marked() {
        Fx.run(() -> script("window.getSelection().selectAllChildren(document.querySelector('p'))"));
        Fx.run(() -> {
            Mouse mouse = Mouse.at(view(), number("left") + 6, number("top") + 6);
            mouse.press(MouseButton.SECONDARY);
            mouse.release(MouseButton.SECONDARY);
        });
        assertThat(Fx.call(() -> script("String(window.getSelection())"))).isEqualTo("It rains.");
    }

    private double number(String edge) {
        return ((Number) script("document.querySelector('p').getBoundingClientRect()." + edge)).doubleValue();
    }

    private WebView view() {
        return window.find(WebView.class, view -> true);
    }

    private Object script(String script) {
        return view().getEngine().executeScript(script);
    }

    private static String copied() {
        return Fx.call(() -> Clipboard.getSystemClipboard().getString());
    }
}
