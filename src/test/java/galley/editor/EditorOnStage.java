package galley.editor;

import galley.Fx;
import galley.session.Session;
import galley.text.Selection;
import galley.text.Text;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;

/** A real text area in a window of its own; each test opens it with its own text. */
class EditorOnStage {
    Session session;
    EditorPane pane;
    CodeArea area;
    Stage stage;

    /** FX thread. */
    void open(Session of, double width, double height) {
        session = of;
        pane = new EditorPane(session, Platform::runLater);
        area = (CodeArea) pane.lookup(".editor");
        stage = new Stage();
        stage.setScene(new Scene(pane, width, height));
        stage.show();
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            pane.close();
            stage.close();
        });
    }

    String shown() {
        return Fx.call(area::getText);
    }

    List<String> styles(int offset) {
        return Fx.call(() -> List.copyOf(area.getStyleOfChar(offset)));
    }

    /** The post's text; a bar stands where the caret is, two around what is selected. */
    String marked() {
        return Fx.call(() -> {
            Text text = session.text();
            Selection now = session.selection();
            String bar = now.isEmpty() ? "‖" : "‖" + text.slice(now.start(), now.end()) + "‖";
            return text.slice(0, now.start()) + bar + text.slice(now.end(), text.length());
        });
    }
}
