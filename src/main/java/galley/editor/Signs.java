package galley.editor;

import galley.session.Session;
import galley.text.Edit;
import galley.text.RightToLeft;
import galley.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.CodeArea;

/** Small signs in the margin beside lines that something is said about. They go along with what is typed. FX thread. */
public final class Signs {
    private static final int MOST_DRAWN = 2_000;

    /** How loud a sign is; of several beside a line the first of these is drawn. */
    public enum Kind {
        ERROR,
        WARNING,
        NOTE
    }

    /**
     * @param offset somewhere in its line
     * @param words shown when the mouse rests on it
     */
    public record Sign(int offset, Kind kind, String words) {}

    private record Drawn(Kind kind, String words) {}

    private final CodeArea area;
    private final Session session;
    private final Painter painter;
    private final Map<Integer, Drawn> drawn = new HashMap<>();
    private List<Sign> signs = List.of();
    private Map<Integer, Drawn> byLine = Map.of();
    private boolean moved;
    private IntConsumer pressed = line -> {};

    Signs(CodeArea area, Session session, Painter painter) {
        this.area = area;
        this.session = session;
        this.painter = painter;
    }

    /** @param news of the text as it is */
    public void show(List<Sign> news) {
        if (!news.equals(signs)) {
            signs = List.copyOf(news);
            moved = true;
            painter.ask();
        }
    }

    /** @param does told the line whose sign is pressed, from 0 */
    public void onPressed(IntConsumer does) {
        pressed = does;
    }

    /** Where a line is on the screen. @param beside its sign; else the caret, where that can be seen */
    public Bounds placeOf(int line, boolean beside) {
        Optional<Bounds> row = area.getParagraphBoundsOnScreen(line);
        return (beside ? row : area.getCaretBounds().or(() -> row))
                .orElseGet(() -> area.localToScreen(area.getLayoutBounds()));
    }

    /** The text has changed; the next reading tells anew. */
    void edited(Edit edit) {
        if (!signs.isEmpty()) {
            signs = signs.stream()
                    .map(sign -> new Sign(edit.map(sign.offset(), true), sign.kind(), sign.words()))
                    .toList();
            moved = true;
        }
    }

    private Drawn at(int line) {
        if (moved) {
            moved = false;
            byLine = new HashMap<>();
            Text text = session.text();
            for (Sign sign : signs) {
                byLine.merge(
                        text.lineAt(Math.min(sign.offset(), text.length())),
                        new Drawn(sign.kind(), sign.words()),
                        (first, more) -> new Drawn(
                                first.kind().compareTo(more.kind()) <= 0 ? first.kind() : more.kind(),
                                first.words() + "\n" + more.words()));
            }
        }
        return byLine.get(line);
    }

    /** A line is being painted: what stands beside it may have to be another by now. */
    void painted(int line) {
        Drawn now = at(line);
        if (now == null ? drawn.containsKey(line) : !now.equals(drawn.get(line))) {
            if (drawn.size() > MOST_DRAWN) {
                drawn.clear();
            }
            if (now == null) {
                drawn.remove(line);
            } else {
                drawn.put(line, now);
            }
            area.recreateParagraphGraphic(line);
        }
    }

    /** The sign beside a line, or null where there is none; asked in the middle of a change too. */
    Node drawn(int line) {
        Drawn sign = drawn.get(line);
        if (sign == null) {
            return null;
        }
        StackPane room = new StackPane();
        room.getStyleClass().add("line-sign");
        Region shape = new Region();
        shape.getStyleClass().addAll("sign", "sign-" + sign.kind().name().toLowerCase(Locale.ROOT));
        room.getChildren().add(shape);
        room.setCursor(Cursor.HAND);
        room.setAccessibleRole(AccessibleRole.BUTTON);
        room.setAccessibleText("Line " + (line + 1) + ": " + sign.words());
        room.setOnMouseEntered(entered -> {
            Tooltip words = new Tooltip(sign.words());
            words.setWrapText(!RightToLeft.in(sign.words()));
            words.setMaxWidth(420);
            Tooltip.install(room, words);
        });
        room.addEventHandler(MouseEvent.MOUSE_PRESSED, press -> {
            if (press.getButton() == MouseButton.PRIMARY) {
                press.consume();
                pressed.accept(line);
            }
        });
        return room;
    }
}
