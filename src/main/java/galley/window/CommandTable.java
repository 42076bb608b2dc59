package galley.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All commands in menu order; menus, toolbar, tooltips, shortcuts, palette and the help page are derived from it. */
final class CommandTable {
    /** As many names are offered for one that there is not. */
    private static final int NEAREST = 3;

    private final List<Command> commands = new ArrayList<>();
    private final ObservableList<Command> own = FXCollections.observableArrayList();

    /** Those that come and go, as an author's own snippets do; they stand at the end of their submenus. */
    ObservableList<Command> own() {
        return own;
    }

    /** One of them. */
    Command own(Command.Group group, String under, String id, String label, BooleanSupplier enabled, Runnable run) {
        return new Command(
                id, group, under, label, List.of(), new SimpleObjectProperty<>(List.of()), null, enabled, null, run);
    }

    /** Declares the lines of one menu. */
    Lines menu(Command.Group group, BooleanSupplier enabled) {
        return new Lines(group, null, enabled);
    }

    /** What one menu shows, separators included. */
    List<Command> of(Command.Group group) {
        return commands.stream().filter(command -> command.group() == group).toList();
    }

    /** All that a person can choose from, without separators. */
    List<Command> all() {
        return Stream.concat(commands.stream(), own.stream())
                .filter(command -> !command.isSeparator())
                .toList();
    }

    Command byId(String id) {
        return commands.stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command is named " + id));
    }

    /** What is to be said of the first of these names that no command has; nothing where all are known. */
    Optional<String> unknown(List<String> ids) {
        List<String> known = commands.stream()
                .filter(command -> !command.isSeparator())
                .map(Command::id)
                .toList();
        return ids.stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .map(id -> "no command is named " + id + "; the nearest are "
                        + String.join(", ", NearNames.of(id, known, NEAREST)));
    }

    /** The command whose shortcut was pressed. */
    Optional<Command> pressed(KeyEvent key) {
        return all().stream()
                .filter(command -> command.keys().stream().anyMatch(keys -> keys.match(key)))
                .findFirst();
    }

    /** The lines of a menu or a submenu, added in order. They share when they can be run, unless one says otherwise. */
    final class Lines {
        private final Command.Group group;
        private final String under;
        private final BooleanSupplier enabled;

        private Lines(Command.Group group, String under, BooleanSupplier enabled) {
            this.group = group;
            this.under = under;
            this.enabled = enabled;
        }

        /** @param keys shortcuts with blanks between them, names as {@code Page_Up}; the first is shown; empty for none */
        Lines add(String id, String label, String keys, Runnable run) {
            return add(id, label, keys, null, enabled, null, run);
        }

        Lines add(String id, String label, String keys, String icon, Runnable run) {
            return add(id, label, keys, icon, enabled, null, run);
        }

        /** @param when instead of what the other lines share */
        Lines when(BooleanSupplier when, String id, String label, String keys, String icon, Runnable run) {
            return add(id, label, keys, icon, when, null, run);
        }

        /** @param on whether what it switches is on */
        Lines toggle(String id, String label, String keys, String icon, BooleanSupplier on, Runnable run) {
            return add(id, label, keys, icon, enabled, on, run);
        }

        Lines gap() {
            commands.add(Command.separator(group, under));
            return this;
        }

        /** A submenu at this place. */
        Lines submenu(String label, Consumer<Lines> lines) {
            lines.accept(new Lines(group, label, enabled));
            return this;
        }

        private Lines add(
                String id,
                String label,
                String keys,
                String icon,
                BooleanSupplier when,
                BooleanSupplier on,
                Runnable run) {
            List<KeyCombination> born = Shortcuts.read(keys);
            commands.add(
                    new Command(id, group, under, label, born, new SimpleObjectProperty<>(born), icon, when, on, run));
            return this;
        }
    }
}
