package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.Spinner;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToolBar;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever hears the window instead of seeing it is told what each control is and what it is for. */
@Tag("faults") // half a minute: it opens every sheet
class NamesUiTest {
    private static final String POST =
            "---\ntitle: Rain\ndate: 2020-01-02\ntags: [a]\ndraft: true\ncover: a.png\nodd: [1, 2]\n---\n\n"
                    + "# Rain\n\nIt rains whem ![](a.png).\n";

    private static final List<String> PANES =
            List.of("edit.replace", "edit.replaceAll", "view.outline", "post.check", "view.pictures", "post.build");

    private static final List<String> LISTS =
            List.of("view.palette", "file.quickOpen", "file.heading", "spelling.language");

    private static final List<String> SHEETS = List.of(
            "file.preferences",
            "file.shortcuts",
            "file.encoding",
            "file.deleted",
            "file.newFrom",
            "insert.link",
            "insert.image",
            "post.rename",
            "post.history",
            "post.convert",
            "post.checks",
            "post.renameTag",
            "post.allPictures",
            "post.git");

    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_post_of_a_site() throws IOException {
        Path site = temp.toRealPath().resolve("site");
        Path posts = Files.createDirectories(site.resolve("content/posts"));
        Files.writeString(site.resolve("hugo.toml"), "title = \"Rain\"\n");
        Files.writeString(posts.resolve("other.md"), "---\ntitle: Other\n---\n\nOther.\n");
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory())
                .open(Files.writeString(posts.resolve("rain.md"), POST));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void every_control_has_a_name_and_a_role_and_no_name_hides_what_stands_in_a_field() {
        Set<String> nameless = new TreeSet<>();
        Set<Node> heard = new HashSet<>();
        PANES.forEach(window::run);
        walk(heard, nameless);
        for (String list : LISTS) {
            window.run(list);
            walk(heard, nameless);
            window.press("Esc");
        }
        for (String sheet : SHEETS) {
            window.run(sheet);
            Fx.until(sheet + " has the keyboard", () -> OpenWindow.isOnSheet(window.focus()));
            walk(heard, nameless);
            window.press("Esc");
            Fx.until(sheet + " is gone", () -> !OpenWindow.isOnSheet(window.focus()));
        }
        assertThat(nameless).isEmpty();
        assertThat(heard).hasSizeGreaterThan(100);
    }

    private void walk(Set<Node> heard, Set<String> nameless) {
        Fx.run(() -> {
            Parent root = window.stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            OpenWindow.all(root)
                    .filter(NamesUiTest::isTold)
                    .filter(OpenWindow::isShown)
                    .filter(heard::add)
                    .filter(node -> !isNamed(node) || !hasRole(node))
                    .forEach(node -> nameless.add(node + " in " + node.getParent()));
        });
    }

    /** A page brings its own. */
    static boolean hasRole(Node node) {
        AccessibleRole role = node.getAccessibleRole();
        return node instanceof WebView || role != null && role != AccessibleRole.NODE && role != AccessibleRole.PARENT;
    }

    private static boolean isTold(Node node) {
        boolean frame = node instanceof ScrollBar
                || node instanceof ScrollPane
                || node instanceof Separator
                || node instanceof SplitPane
                || node instanceof ToolBar
                || node instanceof MenuBar
                || node instanceof Cell<?>
                || node instanceof Label;
        boolean part = within(node, ComboBoxBase.class) || within(node, Spinner.class);
        return !frame && !part && (node.isFocusTraversable() || node instanceof Control);
    }

    private static boolean within(Node node, Class<?> kind) {
        return Stream.iterate(node.getParent(), n -> n != null, Node::getParent).anyMatch(kind::isInstance);
    }

    /** A screen reader takes what a field is called from its label alone, and what its accessible text says for what is in it. */
    static boolean isNamed(Node node) {
        String said = node.getAccessibleText();
        boolean isField =
                node instanceof TextInputControl || node instanceof ComboBoxBase<?> || node instanceof CodeArea;
        if (isField) {
            return (said == null || said.isEmpty())
                    && node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label label
                    && !label.getText().isBlank();
        }
        String words = node instanceof Labeled labeled ? labeled.getText() : "";
        return said != null && !said.isBlank()
                || words != null && !words.isBlank()
                || node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) != null;
    }
}
