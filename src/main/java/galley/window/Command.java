package galley.window;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do, from any place that offers it.
 *
 * @param id stable, for settings and tests: {@code file.save}
 * @param label as in a menu; an ellipsis where a question follows
 * @param keys its shortcut; null for none
 * @param icon an icon's name in the Feather set; null for none
 */
record Command(
        String id,
        Group group,
        String label,
        KeyCombination keys,
        String icon,
        BooleanSupplier enabled,
        Runnable action) {
    /** The menus, in the order of the menu bar. */
    enum Group {
        FILE("File"),
        EDIT("Edit"),
        INSERT("Insert"),
        FORMAT("Format"),
        POST("Post"),
        VIEW("View"),
        HELP("Help");

        final String label;

        Group(String label) {
            this.label = label;
        }
    }

    /** Runs it if it can be run now. */
    void run() {
        if (enabled.getAsBoolean()) {
            action.run();
        }
    }

    /** The shortcut for a person to read; empty for none. */
    String keysText() {
        return keys == null ? "" : keys.getDisplayText();
    }

    boolean isSeparator() {
        return label == null;
    }
}
