package galley.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.fxmisc.richtext.CodeArea;

/** The context menu of the text: what the clipboard can do, and before it what others offer for the place. */
final class TextMenu {
    private final CodeArea area;
    private final List<MenuItem> own;

    TextMenu(EditorPane pane, CodeArea area) {
        this.area = area;
        this.own = List.of(
                item("Cut", pane::cut),
                item("Copy", pane::copy),
                item("Paste", pane::paste),
                item("Paste as Plain Text", pane::pastePlain),
                new SeparatorMenuItem(),
                item("Select All", pane::selectAll));
        area.setContextMenu(new ContextMenu(own.toArray(MenuItem[]::new)));
    }

    private static MenuItem item(String label, Runnable does) {
        MenuItem item = new MenuItem(label);
        item.setOnAction(chosen -> does.run());
        return item;
    }

    /** @param more asked with the offset that the menu is called for */
    void before(IntFunction<List<MenuItem>> more) {
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, asked -> {
            int at = asked.isKeyboardTrigger()
                    ? area.getCaretPosition()
                    : area.hit(asked.getX(), asked.getY()).getInsertionIndex();
            List<MenuItem> items = new ArrayList<>(more.apply(at));
            items.addAll(own);
            area.getContextMenu().getItems().setAll(items);
            if (asked.isKeyboardTrigger()) {
                area.getCaretBounds().ifPresent(caret -> {
                    area.getContextMenu().show(area, caret.getMinX(), caret.getMaxY());
                    asked.consume(); // RichTextFX would show it in the middle of the area
                });
            }
        });
    }
}
