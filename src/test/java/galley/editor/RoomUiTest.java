package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.session.Session;
import galley.text.Text;
import org.junit.jupiter.api.Test;

/** Another pane has any row brought to the top and hears of it, with room above the first line and below the last or without. */
class RoomUiTest extends EditorOnStage {
    private static final String LAST = "It rains on the sea and on the hills behind it. ".repeat(180);
    private static final String POST = "# Rain\n" + "words\n\n".repeat(40) + LAST;

    @Test
    void another_pane_scrolls_within_the_last_line_as_without_it() {
        open();
        int middle = POST.length() - LAST.length() / 2;
        standsAtTheTop(middle, "without room");
        Fx.run(() -> pane.appearance().typewriter(true));
        Fx.run(() -> Fx.layOut(stage.getScene()));
        standsAtTheTop(middle, "with room");
    }

    @Test
    void each_row_of_a_line_of_many_windows_can_be_at_the_top() {
        open();
        int start = POST.length() - LAST.length();
        for (int at : new int[] {start + 4_000, start + 2_000, start + 90, start + 6_000, 3, start + 3_000}) {
            standsAtTheTop(at, "at " + (at - start));
        }
    }

    private void open() {
        Fx.run(() -> open(new Session(Text.of(POST), null, () -> 0), 700, 300));
    }

    /** In one turn of the FX thread: typewriter mode scrolls, too. */
    private void standsAtTheTop(int offset, String when) {
        Fx.run(() -> {
            pane.scrollTo(offset);
            area.layout();
            double row = area.getCharacterBoundsOnScreen(offset, offset + 1)
                    .map(area::screenToLocal)
                    .orElseThrow()
                    .getMinY();
            assertThat(row - area.getInsets().getTop())
                    .as("of the top, in pixels, " + when)
                    .isBetween(-1.5, 1.5);
            assertThat(pane.topOffset()).as("what is said of the top " + when).isBetween(offset - 75, offset);
        });
    }
}
