package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.editor.Typeface;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the text looks is a matter of the preferences, and seen at once. */
class TextLookUiTest {
    private static final String POST = "title: Rain\n\nIt rains (on the sea [north of here]) and pours.\n\n"
            + "It goes on for a long time. ".repeat(12) + "\n";

    @TempDir
    Path temp;

    private final Settings settings = Settings.inMemory();
    private OpenWindow window;

    @BeforeEach
    void open_a_post() throws IOException {
        window = OpenWindow.with(temp, settings, POST);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Integer> marked() {
        return Fx.call(() -> {
            var area = window.text();
            return java.util.stream.IntStream.range(0, POST.indexOf("\n\nIt goes"))
                    .filter(at -> area.getStyleOfChar(at).contains("bracket"))
                    .boxed()
                    .toList();
        });
    }

    @Test
    void a_bracket_at_the_caret_and_its_partner_stand_out() {
        int open = POST.indexOf('(');
        int close = POST.indexOf(')');
        Fx.run(() -> window.text().moveTo(open));
        Fx.until("both are marked", () -> marked().equals(List.of(open, close)));
        window.picture("brackets");
        Fx.run(() -> window.text().moveTo(POST.indexOf(']') + 1));
        Fx.until("the inner ones are", () -> marked().equals(List.of(POST.indexOf('['), POST.indexOf(']'))));
        Fx.run(() -> window.text().moveTo(POST.indexOf("pours")));
        Fx.until("none is", () -> marked().isEmpty());
    }

    @Test
    void lines_are_no_longer_than_was_asked_for() {
        Fx.run(() -> settings.set(Settings.LINE_WIDTH, 30));
        Fx.until("there is room on both sides", () -> {
            Insets insets = window.text().getInsets();
            return insets.getLeft() > 20 && insets.getLeft() == insets.getRight();
        });
        window.settle();
        window.picture("line-width");
        assertThat(rows(30)).isEqualTo(1);
        assertThat(rows(31)).isEqualTo(2);
        Fx.run(() -> settings.set(Settings.LINE_WIDTH, 0));
        Fx.until("the text takes the window", () -> window.text().getInsets().getLeft() == 0);
    }

    @Test
    void the_text_is_alone_on_the_screen_until_the_window_is_brought_back() {
        window.run("view.distractionFree");
        Fx.until("nothing is there but the text", () -> shown(MenuBar.class) == 0 && shown(TextField.class) == 0);
        assertThat(shown(CodeArea.class)).isEqualTo(1);
        window.press("Esc");
        assertThat(shown(MenuBar.class)).as("Escape is the text's").isZero();
        window.press("F11");
        Fx.until("all is there again", () -> shown(MenuBar.class) == 1 && shown(TextField.class) > 0);
        assertThat(Fx.call(() -> window.stage().isFullScreen())).isFalse();
    }

    @Test
    void the_panes_come_back_as_wide_as_they_were_however_often_the_text_was_alone() {
        Fx.run(() -> {
            window.stage().setWidth(900);
            window.stage().setHeight(600);
        });
        Fx.until("the window is small", () -> scene().getWidth() < 901 && panes().size() == 5);
        List<Bounds> before = Fx.call(this::panes);
        for (int i = 0; i < 3; i++) {
            window.run("view.distractionFree");
            Fx.until("it has the screen", () -> scene().getWidth() > 901 && panes().isEmpty());
            window.run("view.distractionFree");
            Fx.until("it is small again", () -> scene().getWidth() < 901 && panes().size() == 5);
            Fx.run(() -> Fx.layOut(scene()));
            assertThat(Fx.call(this::panes)).isEqualTo(before);
        }
    }

    private Scene scene() {
        return window.stage().getScene();
    }

    /** The sizes of the panes that share a place. FX thread. */
    private List<Bounds> panes() {
        return OpenWindow.all(scene().getRoot())
                .filter(SplitPane.class::isInstance)
                .map(SplitPane.class::cast)
                .filter(split -> split.getItems().size() > 1)
                .flatMap(split -> split.getItems().stream())
                .map(Node::getLayoutBounds)
                .toList();
    }

    private int rows(int letters) {
        return Fx.call(() -> {
            window.text().replaceText("x".repeat(letters));
            Fx.layOut(window.stage().getScene());
            return window.text().getParagraphLinesCount(0);
        });
    }

    private long shown(Class<?> kind) {
        return Fx.call(() -> OpenWindow.all(window.stage().getScene().getRoot())
                .filter(kind::isInstance)
                .filter(OpenWindow::isShown)
                .count());
    }

    @Test
    void a_goal_is_counted_towards() {
        Fx.run(() -> settings.set(Settings.GOAL, 500));
        window.sees("of 500 words");
        Fx.run(() -> settings.set(Settings.GOAL, 50));
        window.sees("of 50 words ✓");
        window.sees(" characters · ");
    }

    @Test
    void the_preferences_have_a_row_for_the_language_of_the_spelling() {
        window.run("file.preferences");
        ComboBox<?> box = window.find(ComboBox.class, each -> "Check spelling".equals(Fx.name(each)));
        window.picture("preferences");
        @SuppressWarnings("unchecked")
        ComboBox<String> choice = (ComboBox<String>) box;
        assertThat(Fx.call(() -> choice.getConverter().toString(choice.getValue())))
                .isEqualTo("As the post says");
        Fx.run(() -> choice.setValue("en_US"));
        assertThat(settings.value(Settings.SPELLING)).isEqualTo("en_US");
    }

    @Test
    void the_font_can_be_chosen_and_the_usual_one_has_italics() {
        assertThat(fonts())
                .as("the usual one")
                .containsExactly(Typeface.choices().get("").replaceAll("^Usual \\((.*)\\)$", "$1"));
        window.run("file.preferences");
        @SuppressWarnings("unchecked")
        ComboBox<String> box = window.find(ComboBox.class, each -> "Font of the text".equals(Fx.name(each)));
        assertThat(Fx.call(box::getItems))
                .contains("", "Serif")
                .isEqualTo(List.copyOf(Typeface.choices().keySet()));
        Fx.run(() -> box.setValue("Serif"));
        Fx.until("the text has it", () -> fonts().equals(Set.of("Serif")));
        Fx.run(() -> settings.set(Settings.TEXT_FONT, "No Such Font"));
        Fx.until("a font that is not there is the usual one", () -> !fonts().contains("Serif"));
    }

    private Set<String> fonts() {
        return Fx.call(() -> window.text().lookupAll(".text").stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getFont().getFamily())
                .collect(Collectors.toSet()));
    }
}
