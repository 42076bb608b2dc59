package galley.window;

import galley.form.Hint;
import galley.text.find.Query;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How words are looked for: the switches beside a field for them. */
final class FindOptions extends HBox {
    private final ToggleButton matchCase = toggle("Aa", "Match Case", KeyCode.C);
    private final ToggleButton wholeWords = toggle("W", "Whole Words", KeyCode.W);
    private final ToggleButton regex = toggle(".*", "Regular Expression", KeyCode.R);

    /** @param changed runs when one is switched */
    FindOptions(Runnable changed) {
        super(2);
        getChildren().addAll(matchCase, wholeWords, regex);
        List.of(matchCase, wholeWords, regex)
                .forEach(option -> option.selectedProperty().addListener((button, old, now) -> changed.run()));
    }

    static ToggleButton toggle(String sign, String name, KeyCode key) {
        ToggleButton button = new ToggleButton(sign);
        button.getStyleClass().addAll("flat", "find-option");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(button, name + "  (" + (Shortcuts.isMac() ? "⌥⌘" : "Alt+") + key + ")");
        button.setAccessibleText(name);
        return button;
    }

    Query query(String words) {
        return new Query(words, matchCase.isSelected(), wholeWords.isSelected(), regex.isSelected());
    }

    /** The words as they must be typed to be found as they are. */
    String quoted(String words) {
        return regex.isSelected() ? words.replaceAll("[\\\\\\[\\](){}.*+?^$|]", "\\\\$0") : words;
    }

    /** @return whether the key switched one of them */
    boolean switched(KeyEvent key) {
        ToggleButton option = isAccess(key) ? of(key.getCode()) : null;
        if (option != null) {
            option.fire();
        }
        return option != null;
    }

    /** Whether a key is meant for a switch, and is no letter that is typed with Option on a Mac or with AltGr elsewhere. */
    static boolean isAccess(KeyEvent key) {
        return isAccess(key, Shortcuts.isMac());
    }

    static boolean isAccess(KeyEvent key, boolean mac) {
        boolean command = key.isControlDown() || key.isMetaDown();
        return key.isAltDown() && (mac ? key.isMetaDown() : !command);
    }

    private ToggleButton of(KeyCode code) {
        return switch (code) {
            case C -> matchCase;
            case W -> wholeWords;
            case R -> regex;
            default -> null;
        };
    }
}
