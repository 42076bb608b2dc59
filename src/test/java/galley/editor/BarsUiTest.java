package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.session.Session;
import galley.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/** The text has scroll bars while there is something to scroll. */
class BarsUiTest extends EditorOnStage {
    private static final String SHORT = "Rain.\n";
    private static final String LONG = "It rains on the sea and on the hills behind it.\n\n".repeat(200);

    /** Its lines measure more and more. */
    private static final String UNEVEN = IntStream.rangeClosed(1, 150)
            .mapToObj("It rains on the sea. "::repeat)
            .collect(Collectors.joining("\n\n"));

    private static final String WIDE = "It rains on the sea. ".repeat(30) + "\n";

    @Test
    void a_short_text_has_none_and_a_long_one_has_one_as_soon_as_it_is_long() {
        open(SHORT);
        bars();
        write(LONG);
        bars(Orientation.VERTICAL);
        write(SHORT);
        bars();
    }

    @Test
    void lines_that_are_not_wrapped_have_one_across() {
        open(WIDE);
        bars();
        Fx.run(() -> pane.appearance().wrap(false));
        bars(Orientation.HORIZONTAL);
        write(LONG + WIDE);
        end();
        bars(Orientation.HORIZONTAL, Orientation.VERTICAL);
        Fx.run(() -> pane.appearance().wrap(true));
        bars(Orientation.VERTICAL);
    }

    @Test
    void a_window_made_higher_needs_none_any_more() {
        open("Rain.\n".repeat(25));
        bars(Orientation.VERTICAL);
        Fx.run(() -> stage.setHeight(900));
        bars();
    }

    @Test
    void a_bar_that_is_dragged_takes_the_text_along_and_the_text_the_bar() {
        open(LONG);
        ScrollBar bar = down();
        Fx.run(() -> bar.setValue(bar.getMax()));
        Fx.until(
                "the last line",
                () -> area.lastVisibleParToAllParIndex() == area.getParagraphs().size() - 1);
        Fx.run(() -> bar.setValue(0));
        Fx.until("the first line", () -> area.firstVisibleParToAllParIndex() == 0);
        Fx.run(() -> area.showParagraphAtTop(200));
        Fx.until("the bar in the middle", () -> Math.abs(bar.getValue() / bar.getMax() - 0.5) < 0.1);
        end();
        Fx.until("the bar at its end", () -> bar.getValue() > bar.getMax() - 1);
    }

    @Test
    void its_end_is_the_end_of_the_text_even_where_lines_measure_more_and_more() {
        open(UNEVEN);
        ScrollBar bar = down();
        Node thumb = Fx.call(() -> bar.lookup(".thumb"));
        double foot = Fx.call(() -> bar.getHeight() - thumb.getBoundsInParent().getHeight());
        Fx.run(() -> thumb.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, thumb, 0)));
        for (int part = 1; part <= 5; part++) {
            double y = foot * part / 5;
            Fx.run(() -> thumb.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, thumb, y)));
            Fx.run(() -> Fx.layOut(stage.getScene()));
        }
        Fx.until(
                "the end",
                () -> area.lastVisibleParToAllParIndex() == area.getParagraphs().size() - 1);
        Fx.run(() -> thumb.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, thumb, foot)));
        Fx.until("the bar at its end", () -> bar.getValue() > bar.getMax() - 1);
    }

    /** Not synthesized, as those of {@link galley.Mouse} are: bars leave these to what handles touches. */
    private static MouseEvent mouse(EventType<MouseEvent> type, Node on, double y) {
        Point2D place = on.localToScene(5, 5);
        double scene = y + 10;
        return new MouseEvent(
                type,
                place.getX(),
                scene,
                place.getX(),
                scene,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void a_page_of_the_bar_leaves_a_row_in_view_and_goes_down() {
        open(UNEVEN);
        ScrollBar bar = down();
        for (int page = 0; page < 8; page++) {
            int last = Fx.call(() -> area.lastVisibleParToAllParIndex());
            Fx.run(() -> bar.adjustValue(1));
            Fx.run(() -> Fx.layOut(stage.getScene()));
            int first = Fx.call(() -> area.firstVisibleParToAllParIndex());
            assertThat(first).as("first line of page " + page).isLessThanOrEqualTo(last);
            assertThat((int) Fx.call(() -> area.lastVisibleParToAllParIndex())).isGreaterThanOrEqualTo(last);
        }
    }

    @Test
    void a_bar_can_be_taken_hold_of_however_long_the_text() {
        open(LONG.repeat(20));
        bars(Orientation.VERTICAL);
        Fx.until(
                "32 pixels",
                () -> pane.lookupAll(".thumb").stream()
                        .map(Region.class::cast)
                        .anyMatch(thumb -> Math.round(thumb.getHeight()) == 32));
    }

    private ScrollBar down() {
        bars(Orientation.VERTICAL);
        return Fx.call(() -> (ScrollBar) pane.lookupAll(".scroll-bar").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
    }

    private void open(String text) {
        Fx.run(() -> open(new Session(Text.of(text), null, () -> 0), 700, 300));
        Fx.until("a first line", () -> !area.getVisibleParagraphs().isEmpty());
    }

    private void write(String text) {
        Fx.run(() -> area.replaceText(text));
    }

    private void end() {
        Fx.run(() -> area.showParagraphAtBottom(area.getParagraphs().size() - 1));
    }

    private void bars(Orientation... wanted) {
        List<Orientation> all = List.of(wanted);
        Fx.until("bars " + all, () -> shownBars().equals(all));
    }

    private List<Orientation> shownBars() {
        return Fx.call(() -> pane.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(ScrollBar::isVisible)
                .map(ScrollBar::getOrientation)
                .sorted()
                .toList());
    }
}
