package galley.editor;

import galley.Fx;
import galley.session.Session;
import galley.text.Text;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
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
