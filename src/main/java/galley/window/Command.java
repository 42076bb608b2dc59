package galley.window;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;

/**
 * Something a person can do, from any place that offers it.
 *
 * @param id stable, for settings and tests: {@code file.save}
 * @param group the menu it stands in
 * @param under the submenu it stands in; null for none
 * @param label as in a menu; an ellipsis where a question follows
 * @param born the shortcuts it has unless its author chooses others
 * @param shortcuts those it has now; the first is shown, the others work too
 * @param icon an icon's name in the Feather set; null for none
 * @param enabled whether it can be run now
 * @param on whether what it switches is on; null where it switches nothing
 */
record Command(
        String id,
        Group group,
        String under,
        String label,
        List<KeyCombination> born,
        ObjectProperty<List<KeyCombination>> shortcuts,
        String icon,
        BooleanSupplier enabled,
        BooleanSupplier on,
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

    static Command separator(Group group, String under) {
        return new Command(
                "",
                group,
                under,
                null,
                List.of(),
                new SimpleObjectProperty<>(List.of()),
                null,
                () -> true,
                null,
                () -> {});
    }

    /** Runs it if it can be run now. */
    void run() {
        if (enabled.getAsBoolean()) {
            action.run();
        }
    }

    List<KeyCombination> keys() {
        return shortcuts.get();
    }

    /** The shortcut that is shown; its value is null for none. */
    ObservableValue<KeyCombination> shownKeys() {
        return shortcuts.map(keys -> keys.isEmpty() ? null : keys.getFirst());
    }

    /** The shortcut for a person to read; empty for none. */
    String keysText() {
        return keys().isEmpty() ? "" : keys().getFirst().getDisplayText();
    }

    /** The label where no menu stands around it: {@code Table: Row Below}. */
    String fullLabel() {
        return (under == null ? group.label : under) + ": " + label;
    }

    /** A label as a name: without the ellipsis that promises a question. */
    static String plain(String label) {
        return label.replace("…", "");
    }

    boolean isSeparator() {
        return label == null;
    }

    boolean isToggle() {
        return on != null;
    }
}
