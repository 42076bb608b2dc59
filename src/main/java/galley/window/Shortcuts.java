package galley.window;

import galley.store.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The shortcuts that an author has chosen, in place of those that the commands are born with. Kept in the settings, by the
 * names of the commands; a command or a key that is not known any longer is left alone there.
 */
final class Shortcuts {
    /** What these do in every field, whatever the table of commands says. */
    private static final Map<KeyCode, String> FIELDS =
            Map.of(KeyCode.C, "copies", KeyCode.X, "cuts", KeyCode.V, "pastes", KeyCode.A, "selects all");

    private final CommandTable table;
    private final Settings settings;

    Shortcuts(CommandTable table, Settings settings) {
        this.table = table;
        this.settings = settings;
        table.all().forEach(this::recall);
        table.own()
                .addListener((ListChangeListener<Command>) change -> table.own().forEach(this::recall));
    }

    private void recall(Command command) {
        for (String line : settings.value(Settings.SHORTCUTS)) {
            String[] parts = line.split(" ", 2);
            if (parts[0].equals(command.id())) {
                command.shortcuts().set(read(parts.length < 2 ? "" : parts[1]));
            }
        }
    }

    /** @param keys shortcuts with blanks between them, as {@code Ctrl+Page_Up}; what is none is left out */
    static List<KeyCombination> read(String keys) {
        List<KeyCombination> found = new ArrayList<>();
        for (String name : keys.strip().split(" +")) {
            try {
                if (!name.isEmpty()) {
                    found.add(KeyCombination.valueOf(name.replace('_', ' ')));
                }
            } catch (IllegalArgumentException no) {
                continue; // written by hand, or by a Galley that knows more keys
            }
        }
        return List.copyOf(found);
    }

    private static String write(List<KeyCombination> keys) {
        return keys.stream().map(key -> key.getName().replace(' ', '_')).collect(Collectors.joining(" "));
    }

    List<Command> commands() {
        return table.all();
    }

    /** The command that a key runs now, if it is another one. */
    Optional<Command> taken(KeyEvent key, Command by) {
        return table.pressed(key).filter(command -> command != by);
    }

    /** Other commands that have a shortcut of this one too: only the first of them in the menus is run. */
    List<Command> clashes(Command command) {
        List<String> keys =
                command.keys().stream().map(KeyCombination::getDisplayText).toList();
        return table.all().stream()
                .filter(other -> other != command)
                .filter(other -> other.keys().stream().anyMatch(key -> keys.contains(key.getDisplayText())))
                .toList();
    }

    /** Why a key can be no shortcut, for a person; nothing if it can. */
    static Optional<String> objection(KeyEvent key) {
        boolean command = key.isControlDown() || key.isMetaDown();
        KeyCode code = key.getCode();
        if (code == KeyCode.UNDEFINED || code.isModifierKey()) {
            return Optional.of("This key has no name that could be kept.");
        }
        if (code.isFunctionKey()) {
            return Optional.empty();
        }
        if (key.isAltDown() && (code.isLetterKey() || code.isDigitKey())) {
            return Optional.of("With Alt this key types a letter on some keyboards, or opens a menu.");
        }
        if (!command && !(key.isAltDown() && code.isNavigationKey())) {
            return Optional.of("A shortcut needs " + (isMac() ? "Cmd" : "Ctrl") + ", or is one of F1 to F12.");
        }
        return Optional.ofNullable(key.isShiftDown() || key.isAltDown() ? null : FIELDS.get(code))
                .map(does -> "This " + does + " in every field.");
    }

    static boolean isMac() {
        return System.getProperty("os.name", "").startsWith("Mac");
    }

    static boolean isLinux() {
        return System.getProperty("os.name", "").startsWith("Linux");
    }

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    static KeyCombination combination(KeyEvent key) {
        List<KeyCombination.Modifier> with = new ArrayList<>();
        if (key.isShortcutDown()) {
            with.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (key.isControlDown() && isMac()) {
            with.add(KeyCombination.CONTROL_DOWN);
        }
        if (key.isAltDown()) {
            with.add(KeyCombination.ALT_DOWN);
        }
        if (key.isShiftDown()) {
            with.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(key.getCode(), with.toArray(KeyCombination.Modifier[]::new));
    }

    /** Gives a command this shortcut in place of those it has, and takes it from whoever had it. */
    void give(Command command, KeyEvent key) {
        for (Command other : table.all()) {
            if (other != command && other.keys().stream().anyMatch(keys -> keys.match(key))) {
                other.shortcuts()
                        .set(other.keys().stream()
                                .filter(keys -> !keys.match(key))
                                .toList());
            }
        }
        command.shortcuts().set(List.of(combination(key)));
        note();
    }

    void take(Command command) {
        command.shortcuts().set(List.of());
        note();
    }

    boolean changed(Command command) {
        return !command.keys().equals(command.born());
    }

    void reset(Command... commands) {
        Arrays.asList(commands).forEach(command -> command.shortcuts().set(command.born()));
        note();
    }

    void resetAll() {
        reset(table.all().toArray(Command[]::new));
    }

    private void note() {
        List<String> lines = new ArrayList<>(settings.value(Settings.SHORTCUTS).stream()
                .filter(line ->
                        table.all().stream().noneMatch(command -> command.id().equals(line.split(" ", 2)[0])))
                .toList());
        table.all().stream()
                .filter(this::changed)
                .map(command -> (command.id() + " " + write(command.keys())).strip())
                .forEach(lines::add);
        settings.set(Settings.SHORTCUTS, lines);
    }
}
