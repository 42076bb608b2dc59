package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snippets of the author's and of the site: a file each, found in the menu, in the palette and by their names. */
class SnippetsUiTest {
    private static final String POST = "---\ntitle: Rain\n---\n\nIt rains.\n";

    @TempDir
    Path temp;

    private Path site;
    private Path own;
    private OpenWindow window;

    @BeforeEach
    void open_a_post_of_a_site() throws IOException {
        Path root = temp.toRealPath().resolve("site");
        Path posts = Files.createDirectories(root.resolve("content/posts"));
        Files.writeString(root.resolve("hugo.toml"), "title = 'Weather'\n");
        site = Files.createDirectories(root.resolve(".galley/snippets"));
        Files.writeString(site.resolve("kbd.html"), "<kbd>${1:key}</kbd>");
        Files.writeString(site.resolve("warn-box.md"), "{{< warn \"$1\" >}}\n${2:words} $SLUG\n{{< /warn $1 >}}\n");
        own = Files.createDirectories(temp.resolve("kept/snippets"));
        Files.writeString(own.resolve("kbd.md"), "the author's, which the site's hides");
        Files.writeString(own.resolve("greeting.md"), "Hello $TITLE, ${1:you}");
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())
                .open(Files.writeString(posts.resolve("rain.md"), POST));
        Fx.until("they are in the menu", () -> listed().contains("kbd"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> listed() {
        return snippets().map(MenuItem::getText).filter(Objects::nonNull).toList();
    }

    private Stream<MenuItem> snippets() {
        MenuBar bar = window.find(MenuBar.class, any -> true);
        return bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item instanceof Menu && "Snippet".equals(item.getText()))
                .flatMap(menu -> ((Menu) menu).getItems().stream());
    }

    private String text() {
        return Fx.call(() -> window.textInFront().getText());
    }

    private void caretAtEnd() {
        Fx.run(() -> {
            window.textInFront().requestFocus();
            window.textInFront().moveTo(window.textInFront().getLength());
        });
    }

    @Test
    void one_is_chosen_in_the_menu_or_typed_by_its_name_and_its_copies_follow() {
        assertThat(listed())
                .contains("Callout", "Edit Snippets…", "kbd", "warn-box", "greeting")
                .doesNotHaveDuplicates();
        caretAtEnd();
        Fx.run(() -> snippets()
                .filter(item -> "kbd".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(text()).endsWith("It rains.\n<kbd>key</kbd>");
        window.sees("This site leaves HTML out of its pages");
        window.picture("snippet-html");
        window.press("Shortcut+Z");
        caretAtEnd();
        window.type("box");
        window.run("insert.complete");
        Fx.until(
                "it is offered",
                () -> Fx.call(() -> {
                    ListView<?> list =
                            (ListView<?>) window.textInFront().getScene().lookup(".completion");
                    return list.isVisible() && list.getItems().size() == 1;
                }));
        window.picture("completion-snippet");
        window.press("Tab");
        assertThat(text()).endsWith("It rains.\n{{< warn \"\" >}}\nwords rain\n{{< /warn  >}}");
        window.type("x");
        assertThat(text()).endsWith("{{< warn \"x\" >}}\nwords rain\n{{< /warn x >}}");
        window.press("Shortcut+Z");
        window.press("Shortcut+Z");
        assertThat(text()).endsWith("It rains.\nbox");
    }

    @Test
    void a_broken_one_is_told_with_its_line_and_can_be_opened() throws IOException {
        Path broken = Files.writeString(own.resolve("broken.md"), "first\n${1:never closed");
        window.run("snippet.edit");
        window.sees("New Snippet for This Site…");
        window.press("Esc");
        window.open(Files.writeString(site.getParent().resolveSibling("content").resolve("sun.md"), POST));
        window.sees("“broken.md” is left out, line 2:");
        window.picture("snippet-broken");
        window.choose("Open the File");
        Fx.until("it is open", () -> text().startsWith("first"));
        Files.writeString(broken, "mended");
        window.open(site.getParent().resolveSibling("content").resolve("sun.md"));
        Fx.until("it is no news any more", () -> !window.sight().contains("is left out"));
        assertThat(listed()).contains("broken");
    }

    @Test
    void a_new_one_is_made_and_opened() {
        window.run("snippet.edit");
        window.sees("New Snippet for All Posts…");
        window.picture("snippet-edit");
        Fx.run(() -> window.stage().getScene().getFocusOwner().getParent());
        TextField search = (TextField) window.focus();
        Fx.run(() -> search.setText("New Snippet for All"));
        window.press("Enter");
        window.sees("Its name is what you type to find it.");
        TextField name = (TextField) window.focus();
        Fx.run(() -> name.setText("aside"));
        window.picture("snippet-new");
        window.choose("Create");
        Fx.until("it is open", () -> text().startsWith("> **${1:Note:}**"));
        assertThat(own.resolve("aside.md")).exists();
        window.sees("is a place that Tab goes to");
        window.picture("snippet-file");
    }
}
