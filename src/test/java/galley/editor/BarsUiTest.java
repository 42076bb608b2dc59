package galley.editor;

import galley.Fx;
import galley.session.Session;
import galley.text.Text;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/** The text has scroll bars while there is something to scroll. */
class BarsUiTest extends EditorOnStage {
    private static final String SHORT = "Rain.\n";
    private static final String LONG = "It rains on the sea and on the hills behind it.\n\n".repeat(200);
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
        bars(Orientation.VERTICAL);
        ScrollBar bar = Fx.call(() -> (ScrollBar) pane.lookupAll(".scroll-bar").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        Fx.run(() -> bar.setValue(bar.getMax()));
        Fx.until(
                "the last line",
                () -> area.lastVisibleParToAllParIndex() == area.getParagraphs().size() - 1);
        Fx.run(() -> bar.setValue(0));
        Fx.until("the first line", () -> area.firstVisibleParToAllParIndex() == 0);
        Fx.run(() -> area.showParagraphAtTop(200));
        Fx.until("the bar in the middle", () -> Math.abs(bar.getValue() / bar.getMax() - 0.5) < 0.1);
        Fx.run(() -> area.showParagraphAtBottom(area.getParagraphs().size() - 1));
        Fx.until("the bar at its end", () -> bar.getValue() > bar.getMax() - 1);
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

    private void open(String text) {
        Fx.run(() -> {
            session = new Session(Text.of(text), null, () -> 0);
            pane = new EditorPane(session, Platform::runLater);
            stage = new Stage();
            stage.setScene(new Scene(pane, 700, 300));
            stage.show();
            area = (CodeArea) pane.lookup(".editor");
        });
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
