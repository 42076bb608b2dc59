package galley.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All commands in menu order; menus, toolbar, tooltips, shortcuts, palette and the help page are derived from it. */
final class CommandTable {
    private static final BooleanSupplier ALWAYS = () -> true;

    private final List<Command> commands = new ArrayList<>();

    /** Adds a line. {@code keys} may name a second shortcut after a blank; it works but is not shown. */
    CommandTable add(
            Command.Group group,
            String id,
            String label,
            String keys,
            String icon,
            BooleanSupplier enabled,
            Runnable run) {
        String[] all = keys.isEmpty() ? new String[0] : keys.split(" ");
        KeyCombination first = all.length == 0 ? null : KeyCombination.valueOf(all[0]);
        commands.add(new Command(id, group, label, first, icon, enabled, run));
        for (int i = 1; i < all.length; i++) {
            commands.add(new Command(id + "." + i, null, label, KeyCombination.valueOf(all[i]), null, enabled, run));
        }
        return this;
    }

    CommandTable add(Command.Group group, String id, String label, String keys, String icon, Runnable run) {
        return add(group, id, label, keys, icon, ALWAYS, run);
    }

    CommandTable separator(Command.Group group) {
        commands.add(new Command("", group, null, null, null, ALWAYS, () -> {}));
        return this;
    }

    /** What one menu shows, separators included. */
    List<Command> of(Command.Group group) {
        return commands.stream().filter(command -> command.group() == group).toList();
    }

    /** All that a person can choose from, without separators and second shortcuts. */
    List<Command> all() {
        return commands.stream()
                .filter(command -> command.group() != null && !command.isSeparator())
                .toList();
    }

    Command byId(String id) {
        return commands.stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The command whose shortcut was pressed. */
    Optional<Command> pressed(KeyEvent key) {
        return commands.stream()
                .filter(command -> command.keys() != null && command.keys().match(key))
                .findFirst();
    }
}
