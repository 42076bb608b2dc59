package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S12: a title is words wherever the window shows it, whatever it looks like. */
class HostileTitlesUiTest {
    private static final List<String> TITLES = List.of(
            "<html><b>bold</b><img src=x onerror=alert(1)>",
            "</title><script>alert(1)</script>",
            "my_first_post &amp; _its_ &lt;name&gt;",
            "%s %n {0} ${user} #{x} \\u0041");

    @TempDir
    Path temp;

    private Path drafts;
    private OpenWindow window;

    @BeforeEach
    void open_posts() throws IOException {
        drafts = Files.createDirectories(temp.toRealPath().resolve("my_drafts_<b>"));
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory());
        for (int i = 0; i < TITLES.size(); i++) {
            window.open(Files.writeString(
                    drafts.resolve("_post_" + i + "_&amp;.md"),
                    "title: " + TITLES.get(i) + "\ncategory: a_b_c\ntags: _x_y, <i>z</i>\n\nBody.\n"));
        }
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void tabs_the_list_and_the_preview_show_it_as_it_is_written() {
        for (String title : TITLES) {
            window.sees(title);
        }
        assertThat(Fx.call(() -> window.find(TabPane.class, pane -> true).getTabs().stream()
                        .map(Tab::getText)
                        .toList()))
                .allMatch(text -> TITLES.contains(text) || text.startsWith("_post_"));
        assertThat(Fx.call(() -> window.stage().getTitle())).contains("_post_3_&amp;.md");
        assertNoLetterIsTakenForAKey();
    }

    @Test
    void so_do_the_list_of_posts_to_go_to_and_the_dialogs() throws IOException {
        window.run("file.quickOpen");
        Fx.until("all are offered", () -> rows().containsAll(TITLES));
        assertNoLetterIsTakenForAKey();
        window.press("Esc");
        Files.delete(drafts.resolve("_post_3_&amp;.md"));
        window.sees("is no longer on the disk");
        assertNoLetterIsTakenForAKey();
    }

    private List<String> rows() {
        return nodes().filter(node -> node instanceof Labeled && inList(node))
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null)
                .toList();
    }

    private static boolean inList(Node node) {
        return node != null && (node instanceof ListView || inList(node.getParent()));
    }

    /** JavaFX takes a letter after a line below for a key to press, and swallows the line, where it is not told not to. */
    private void assertNoLetterIsTakenForAKey() {
        assertThat(Fx.call(() -> nodes().filter(node -> node instanceof Labeled)
                        .map(Labeled.class::cast)
                        .filter(label -> label.isMnemonicParsing()
                                && label.getText() != null
                                && label.getText().contains("_"))
                        .map(label -> label.getClass().getSimpleName() + " “" + label.getText() + "”")
                        .toList()))
                .isEmpty();
    }

    private static Stream<Node> nodes() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(each -> OpenWindow.all(each.getScene().getRoot()));
    }
}
