package galley.form;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;

/** What can be done with a field besides giving it a value. */
final class RowMenu {
    private RowMenu() {}

    /** @param present whether the header has the field; else there is nothing to rename or remove */
    static ContextMenu of(boolean present, Runnable edit, Runnable rename, Runnable remove) {
        MenuItem inText = item("Edit in text", null, edit);
        MenuItem newName = item("Rename field…", "F2", rename);
        MenuItem away = item("Remove field", "Shortcut+Shift+Delete", remove);
        for (MenuItem item : new MenuItem[] {inText, newName, away}) {
            item.setDisable(!present);
        }
        return new ContextMenu(inText, newName, away);
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
