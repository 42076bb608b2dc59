package galley.form;

import java.util.function.IntConsumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** What can be done with a field besides giving it a value. */
final class RowMenu {
    private RowMenu() {}

    /**
     * @param present whether the header has the field; else there is nothing to rename, move or remove
     * @param move takes -1 for up and 1 for down
     */
    static ContextMenu of(boolean present, Runnable edit, Runnable rename, IntConsumer move, Runnable remove) {
        MenuItem inText = item("Edit in text", null, edit);
        MenuItem newName = item("Rename field…", "F2", rename);
        MenuItem up = item("Move up in the header", "Alt+Up", () -> move.accept(-1));
        MenuItem down = item("Move down in the header", "Alt+Down", () -> move.accept(1));
        MenuItem away = item("Remove field", "Shortcut+Shift+Delete", remove);
        for (MenuItem item : new MenuItem[] {inText, newName, up, down, away}) {
            item.setDisable(!present);
        }
        return new ContextMenu(inText, newName, up, down, away);
    }

    private static MenuItem item(String text, String keys, Runnable does) {
        MenuItem item = new MenuItem(text);
        if (keys != null) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        item.setOnAction(event -> does.run());
        return item;
    }
}
