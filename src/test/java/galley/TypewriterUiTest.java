package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In typewriter mode the row of the caret stays in the middle while keys are used, within a long paragraph too. */
class TypewriterUiTest {
    private static final String PARAGRAPH = "It rains on the sea and on the hills behind it. ".repeat(40) + "\n\n";
    private static final String POST = "title: Rain\n\n" + PARAGRAPH.repeat(30);

    @TempDir
    Path temp;

    private OpenWindow window;

    @BeforeEach
    void open_a_long_post() throws IOException {
        window = OpenWindow.with(temp, Settings.inMemory(), POST);
        window.run("view.typewriter");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void the_row_of_the_caret_stays_in_the_middle() {
        key(KeyCode.SHIFT);
        Fx.run(() -> window.text().moveTo(POST.length() / 2));
        staysInTheMiddle("after a jump");
        for (KeyCode code : new KeyCode[] {KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP, KeyCode.END, KeyCode.HOME}) {
            key(code);
            staysInTheMiddle("after " + code);
        }
        for (int i = 0; i < 3; i++) {
            key(KeyCode.PAGE_DOWN);
            staysInTheMiddle("after a page " + i);
        }
        Fx.run(() -> window.text().replaceSelection("words ".repeat(60)));
        staysInTheMiddle("after typing several rows");
    }

    @Test
    void the_first_row_and_the_last_can_be_in_the_middle_too() {
        key(KeyCode.SHIFT);
        Fx.run(() -> window.text().moveTo(POST.length()));
        staysInTheMiddle("at the end");
        window.picture("typewriter-end");
        Fx.run(() -> window.text().replaceSelection("The last line.\n\nAnd another"));
        staysInTheMiddle("after typing at the end");
        Fx.run(() -> window.stage().setHeight(window.stage().getHeight() - 200));
        key(KeyCode.LEFT);
        staysInTheMiddle("in a lower window");
        Fx.run(() -> window.text().deleteText(POST.length() - 2, window.text().getLength()));
        staysInTheMiddle("after deleting the last lines");
        Fx.run(() -> window.text().moveTo(0));
        staysInTheMiddle("at the beginning");
        window.picture("typewriter-start");
        Fx.run(() -> window.text().replaceText("one line"));
        staysInTheMiddle("in a post of one line");
    }

    @Test
    void the_first_key_leads_to_the_end_in_the_middle() {
        window.run("view.typewriter");
        Fx.run(() -> window.text().replaceText("title: Rain\n\n" + "It rains on the sea.\n\n".repeat(60) + "It ends."));
        Fx.run(() -> window.text().moveTo(0));
        Fx.run(() -> window.text().requestFollowCaret());
        Fx.until("it begins at the top", () -> fromTheMiddle() < -200);
        window.run("view.typewriter");
        staysInTheMiddle("when it is switched on");
        control(KeyCode.END);
        assertThat(Fx.call(() -> window.text().getCaretPosition()))
                .isEqualTo(Fx.call(() -> window.text().getLength()));
        staysInTheMiddle("after the first key");
        control(KeyCode.HOME);
        staysInTheMiddle("at the beginning again");
        window.run("view.typewriter");
        control(KeyCode.END);
        Fx.until("the last row is at the bottom", () -> fromTheMiddle() > 200);
    }

    @Test
    void without_it_nothing_stands_above_the_first_row() {
        key(KeyCode.SHIFT);
        Fx.run(() -> window.text().moveTo(1));
        staysInTheMiddle("at the beginning");
        window.run("view.typewriter");
        Fx.until(
                "the first row is at the top",
                () -> window.text()
                        .getCaretBounds()
                        .map(window.text()::screenToLocal)
                        .filter(caret -> caret.getMaxY() < 40)
                        .isPresent());
        window.run("view.typewriter");
        staysInTheMiddle("as soon as it is wanted again");
    }

    @Test
    void the_mouse_moves_the_caret_and_not_the_text() {
        key(KeyCode.SHIFT);
        Fx.run(() -> window.text().moveTo(POST.length() / 2));
        staysInTheMiddle("after a jump");
        double before = startOfTheLine();
        Fx.run(() -> {
            CodeArea area = window.text();
            Mouse.at(area, 200, 60).press(MouseButton.PRIMARY);
            area.moveTo(area.hit(200, 60).getInsertionIndex());
        });
        window.settle();
        Fx.run(() -> window.text().layout());
        assertThat(startOfTheLine()).isEqualTo(before);
    }

    /** Where the line in the middle of the post begins, above the window or in it. */
    private double startOfTheLine() {
        return Fx.call(() -> {
            int start = POST.lastIndexOf('\n', POST.length() / 2) + 1;
            return window.text()
                    .getCharacterBoundsOnScreen(start, start + 1)
                    .orElseThrow()
                    .getMinY();
        });
    }

    private void key(KeyCode code) {
        key(code, false);
    }

    private void control(KeyCode code) {
        key(code, true);
    }

    private void key(KeyCode code, boolean control) {
        Fx.run(() -> {
            CodeArea area = window.text();
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            area.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", code, false, control, false, false));
        });
    }

    private void staysInTheMiddle(String when) {
        try {
            Fx.until("the caret is in the middle", () -> Math.abs(fromTheMiddle()) < 2);
        } catch (AssertionError not) {
            throw new AssertionError(when + " the caret is " + fromTheMiddle() + " px below the middle", not);
        }
    }

    private double fromTheMiddle() {
        return Fx.call(() -> {
            CodeArea area = window.text();
            Bounds caret = area.getCaretBounds().map(area::screenToLocal).orElse(null);
            return caret == null
                    ? 1e6
                    : caret.getCenterY() - area.getLayoutBounds().getCenterY();
        });
    }
}
