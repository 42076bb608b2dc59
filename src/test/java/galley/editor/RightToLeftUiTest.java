package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.session.Session;
import galley.text.Text;
import java.util.Random;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs of Hebrew and Arabic on a real text area: JavaFX 26.0.1 threw as soon as one had three rows. */
class RightToLeftUiTest extends EditorOnStage {
    private static final String[] WORDS = {
        "שלום",
        "סְפִינָה",
        "חורף",
        "הים,",
        "אבא-אמא",
        "كتاب",
        "السفينة",
        "في",
        "الشتاء.",
        "१२",
        "12,5",
        "harbour",
        "*הים*",
        "[עיר](x.md)",
        "«قال»",
        "\u200f",
        "😀",
        "....................................",
        "וכשיתפוצצויותיהםשלהםשלהם",
        "أفاستسقيناكموهاأفاستسقيناكموها",
        "  ",
    };

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private final Random random = new Random(29);

    @Test
    void a_paragraph_is_wrapped_between_its_words_and_the_caret_finds_its_row() {
        open("שלום עולם ספינה חורף ".repeat(30).strip(), 500);
        Fx.run(() -> {
            layOut(500);
            int rows = area.getParagraphLinesCount(0);
            assertThat(rows).isBetween(8, 14);
            double before = 0;
            for (int at = 0; at <= area.getLength(); at += 60) {
                area.moveTo(at);
                layOut(500);
                double row = area.getCaretBounds().orElseThrow().getMinY();
                assertThat(row).isGreaterThanOrEqualTo(before);
                before = row;
            }
            assertThat(area.lineIndex(0, area.getLength())).isEqualTo(rows - 1);
        });
    }

    @Test
    void it_stands_at_the_right_and_a_click_finds_its_letters() {
        open("שלום עולם ספינה חורף ".repeat(6) + "\nsay שלום\n- שלום", 500);
        Fx.run(() -> {
            layOut(500);
            assertThat(area.getParagraphLinesCount(0)).isGreaterThan(2);
            Bounds all = area.localToScreen(area.getBoundsInLocal());
            int say = area.getAbsolutePosition(1, 0);
            int item = area.getAbsolutePosition(2, 0);
            assertThat(letter(say).getMinX()).isLessThan(all.getMinX() + 150);
            for (int at : new int[] {0, item}) {
                assertThat(letter(at).getMaxX()).isBetween(all.getMaxX() - 50, all.getMaxX());
            }
            for (int at = 0; at < say; at++) {
                area.moveTo(at);
                Bounds caret = area.getCaretBounds().orElseThrow();
                Point2D there = area.screenToLocal(caret.getCenterX(), caret.getCenterY());
                assertThat(caret.getMaxX()).isLessThan(all.getMaxX());
                assertThat(area.hit(there.getX(), there.getY()).getInsertionIndex())
                        .isBetween(at - 1, at + 1);
            }
            pane.appearance().wrap(false); // the end of the longest line is out of sight, and this would stand there
            layOut(500);
            assertThat(letter(item).getMaxX()).isLessThan(all.getMinX() + 150);
        });
    }

    @Test
    void arrows_lead_where_they_point() {
        open("say שלום\nשלום עולם ספינה", 500);
        Fx.run(() -> {
            layOut(500);
            int start = area.getAbsolutePosition(1, 0);
            press(KeyCode.RIGHT, false, false);
            assertThat(area.getCaretPosition()).isEqualTo(1);
            area.moveTo(start);
            double before = Double.MAX_VALUE;
            for (int i = 0; i < 12; i++) {
                double now = area.getCaretBounds().orElseThrow().getMinX();
                assertThat(now).isLessThan(before);
                before = now;
                press(KeyCode.LEFT, false, false);
                layOut(500);
            }
            assertThat(area.getCaretPosition()).isEqualTo(start + 12);
            press(KeyCode.KP_RIGHT, true, false);
            assertThat(area.getSelectedText()).isEqualTo("פ");
            press(KeyCode.LEFT, false, false);
            assertThat(area.getCaretPosition()).isEqualTo(start + 12);
            press(KeyCode.RIGHT, false, true);
            assertThat(area.getCaretPosition()).isEqualTo(start + 10);
            press(KeyCode.RIGHT, true, true);
            assertThat(area.getSelectedText()).isEqualTo("עולם ");
        });
    }

    @Test
    void an_arrow_that_is_held_gets_on_across_lines_of_both_kinds() {
        open("שלום\n\nעולם\nsay", 500);
        Fx.run(() -> {
            layOut(500);
            area.moveTo(0);
            for (int i = 0; i < 14; i++) {
                assertThat(area.getCaretPosition()).isEqualTo(i);
                press(KeyCode.LEFT, false, false);
            }
            press(KeyCode.SHIFT, true, false);
            assertThat(area.getCaretPosition()).isEqualTo(14);
            press(KeyCode.RIGHT, false, false);
            press(KeyCode.LEFT, false, false);
            assertThat(area.getCaretPosition())
                    .as("this line is read from the left")
                    .isEqualTo(13);
            area.moveTo(5);
            press(KeyCode.UNDEFINED, false, false);
            press(KeyCode.LEFT, false, false);
            assertThat(area.getCaretPosition()).as("as the line above").isEqualTo(6);
        });
    }

    @Test
    void lines_above_and_other_letters_leave_it_where_it_belongs() {
        open("שלום", 500);
        Fx.run(() -> {
            layOut(500);
            for (String typed : new String[] {"\n", "a\n", "\n"}) {
                area.insertText(0, typed);
                layOut(500);
            }
            int start = area.getAbsolutePosition(3, 0);
            Bounds all = area.localToScreen(area.getBoundsInLocal());
            assertThat(letter(start).getMaxX()).isGreaterThan(all.getMaxX() - 50);
            area.insertText(start, "a ");
            layOut(500);
            assertThat(letter(start).getMinX()).isLessThan(all.getMinX() + 150);
            pane.appearance().wrap(false);
            area.deleteText(start, start + 2);
            layOut(500);
            assertThat(letter(start).getMaxX()).isLessThan(all.getMinX() + 150);
            pane.appearance().wrap(true);
            layOut(500);
            assertThat(letter(start).getMaxX()).isGreaterThan(all.getMaxX() - 50);
        });
    }

    @Test
    void what_is_thrown_together_is_laid_out_at_every_width_and_while_it_is_typed() {
        for (int round = 0; round < 2; round++) {
            open(words(20 + random.nextInt(60)), 700);
            for (int width = 40; width < 1_000; width += 97) {
                int now = width;
                Fx.run(() -> layOut(now));
            }
            for (int i = 0; i < 12; i++) {
                int width = 320 + random.nextInt(300);
                Fx.run(() -> {
                    area.insertText(random.nextInt(area.getLength() + 1), words(1) + " ");
                    layOut(width);
                    int start = random.nextInt(area.getLength());
                    area.deleteText(start, Math.min(area.getLength(), start + 1 + random.nextInt(3)));
                    layOut(width);
                });
            }
            String said = Fx.call(() -> session.text().toString());
            assertThat(shown()).isEqualTo(said);
            if (round < 1) {
                close();
            }
        }
    }

    @Test
    void undoing_several_lines_that_were_typed_at_the_end_leaves_none_behind() {
        open("plain", 600);
        Fx.run(() -> {
            area.moveTo(5);
            area.insertText(5, "\n");
            area.insertText(6, "א");
            area.insertText(7, "ב");
            layOut(600);
            session.undo();
            layOut(600);
        });
        assertThat(shown()).isEqualTo(Fx.call(() -> session.text().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ש", "ك", "\u202elatin ", "שָ"})
    void one_word_without_an_end_is_laid_out(String part) {
        open(part.repeat(2_900 / part.length()), 600);
        Fx.run(() -> layOut(600));
        Fx.run(() -> layOut(400));
        assertThat(Fx.call(area::isWrapText)).isTrue();
    }

    @Test
    void where_no_word_has_room_or_the_line_is_very_long_nothing_is_wrapped() {
        open("שלום עולם", 600);
        Fx.run(() -> {
            layOut(600);
            assertThat(area.isWrapText()).isTrue();
            layOut(200);
            assertThat(area.isWrapText()).isFalse();
            layOut(600);
            assertThat(area.isWrapText()).isTrue();
            area.insertText(0, "שלום ".repeat(1_000));
            assertThat(area.isWrapText()).isFalse();
            layOut(600);
            area.deleteText(0, 4_000);
            assertThat(area.isWrapText()).isTrue();
            layOut(600);
        });
    }

    private void open(String text, double width) {
        Fx.run(() -> open(new Session(Text.of(text), null, () -> 0), width, 400));
    }

    /** FX thread. */
    private void press(KeyCode code, boolean shift, boolean control) {
        Event.fireEvent(
                area, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control && !MAC, false, control && MAC));
    }

    private Bounds letter(int at) {
        return area.getCharacterBoundsOnScreen(at, at + 1).orElseThrow();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return words.toString();
    }

    /** FX thread. */
    private void layOut(double width) {
        pane.resize(width, 400);
        Fx.layOut(stage.getScene());
    }
}
