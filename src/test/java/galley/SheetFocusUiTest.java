package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet lies over the window: the keyboard stays in it, and goes round all of it. */
class SheetFocusUiTest {
    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        window = OpenWindow.with(temp, Settings.inMemory(), "title: Rain\ntags: a\n\nIt rains.\n");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"file.preferences", "file.encoding", "post.rename", "post.history", "file.deleted"})
    void tab_goes_round_the_sheet_and_back(String sheet) {
        window.run(sheet);
        Fx.until("a sheet has the keyboard", () -> isOnSheet(window.focus()));
        Set<Node> forward = round("Tab");
        Set<Node> back = round("Shift+Tab");
        assertThat(forward).hasSizeGreaterThan(1).allMatch(SheetFocusUiTest::isOnSheet);
        assertThat(back).hasSameElementsAs(forward);
        forward.stream()
                .filter(ListView.class::isInstance) // which would keep the key for itself
                .findFirst()
                .ifPresent(list -> Fx.run(list::requestFocus));
        window.press("Esc");
        Fx.until("Escape closes it", () -> !isOnSheet(window.focus()));
    }

    @Test
    void what_lies_behind_cannot_take_the_keyboard() {
        Node text = window.focus();
        window.run("file.preferences");
        Fx.until("a sheet has the keyboard", () -> isOnSheet(window.focus()));
        Fx.run(text::requestFocus);
        assertThat(isOnSheet(window.focus())).isTrue();
        window.choose("Done");
        Fx.until("the text has it back", () -> !isOnSheet(window.focus()));
    }

    private Set<Node> round(String key) {
        Set<Node> seen = new LinkedHashSet<>();
        for (int i = 0; i < 40; i++) {
            window.press(key);
            seen.add(window.focus());
        }
        return seen;
    }

    private static boolean isOnSheet(Node node) {
        return node != null && (node.getStyleClass().contains("task-sheet") || isOnSheet(node.getParent()));
    }
}
