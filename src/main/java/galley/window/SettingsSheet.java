package galley.window;

import galley.editor.Typeface;
import galley.form.Spoken;
import galley.form.Wraps;
import galley.store.Setting;
import galley.store.Settings;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The settings that are asked for, a row each, made from what {@link Settings} declares. A change counts at once. */
final class SettingsSheet {
    /** Said below a row, where its label does not say it all. */
    private static final Map<Setting<?>, String> NOTES = Map.of(
            Settings.LINE_WIDTH,
            "In characters; 0 is as wide as the window.",
            Settings.GOAL,
            "The status line counts towards it; 0 is no goal.",
            Settings.AUTOSAVE,
            "Never over what another program has changed, and never a post that has no file yet."
                    + " Unsaved text is kept safe in any case.");

    private final TaskSheet sheet;
    private final Settings settings;
    private final ShortcutsSheet shortcuts;
    private final Supplier<Map<String, String>> languages;
    private final Runnable closed;

    SettingsSheet(
            TaskSheet sheet,
            Settings settings,
            ShortcutsSheet shortcuts,
            Supplier<Map<String, String>> languages,
            Runnable closed) {
        this.sheet = sheet;
        this.settings = settings;
        this.shortcuts = shortcuts;
        this.languages = languages;
        this.closed = closed;
    }

    void show() {
        GridPane rows = new GridPane(16, 10);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints controls = new ColumnConstraints();
        controls.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().addAll(names, controls);
        int line = 0;
        Node first = null;
        for (Setting<?> setting : Settings.ASKED) {
            Label label = new Label(setting.label());
            Node control = control(setting);
            label.setLabelFor(control);
            Spoken.name(control, setting.label());
            rows.addRow(line++, label, control);
            first = first == null ? control : first;
            if (NOTES.containsKey(setting)) {
                Label note = new Label(NOTES.get(setting));
                Wraps.text(note);
                note.setMinHeight(Region.USE_PREF_SIZE);
                note.getStyleClass().add("setting-note");
                GridPane.setMargin(note, new javafx.geometry.Insets(-6, 0, 0, 0));
                rows.add(note, 0, line++, 2, 1);
            }
        }
        Button done = new Button("Done");
        done.setDefaultButton(true);
        done.setOnAction(pressed -> sheet.close());
        Button keys = new Button("Keyboard Shortcuts…");
        keys.setOnAction(pressed -> shortcuts.show());
        sheet.showSmall("Preferences", rows, first, List.of(keys, done), closed);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a setting's value is of the kind of its default
    private Node control(Setting<?> setting) {
        return switch (setting.fallback()) {
            case Boolean flag -> flag((Setting<Boolean>) setting);
            case Integer number -> number((Setting<Integer>) setting);
            case Enum<?> choice -> choice((Setting) setting);
            case String text when setting == Settings.TEXT_FONT -> named((Setting<String>) setting, Typeface.choices());
            case String text when setting == Settings.SPELLING -> named((Setting<String>) setting, languages.get());
            default -> throw new IllegalArgumentException("no control for " + setting.name());
        };
    }

    private Node flag(Setting<Boolean> setting) {
        CheckBox box = new CheckBox();
        box.setSelected(settings.value(setting));
        box.selectedProperty().addListener((at, old, now) -> settings.set(setting, now));
        return box;
    }

    private Node number(Setting<Integer> setting) {
        Spinner<Integer> spinner = new Spinner<>();
        // its limits are the setting's own: what is beyond them is pulled back as it is set
        spinner.setValueFactory(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                limit(setting, Integer.MIN_VALUE), limit(setting, Integer.MAX_VALUE), settings.value(setting)));
        spinner.setEditable(true);
        spinner.setPrefWidth(150);
        spinner.valueProperty().addListener((at, old, now) -> {
            if (now != null) {
                settings.set(setting, now);
            }
        });
        return spinner;
    }

    private static int limit(Setting<Integer> setting, int beyond) {
        return setting.read().apply(List.of(Integer.toString(beyond))).orElse(beyond);
    }

    private Node named(Setting<String> setting, Map<String, String> names) {
        return box(setting, names.keySet(), value -> names.getOrDefault(value, value), 200);
    }

    private <E extends Enum<E>> Node choice(Setting<E> setting) {
        List<E> all = Arrays.asList(setting.fallback().getDeclaringClass().getEnumConstants());
        return box(setting, all, SettingsSheet::words, 150);
    }

    private <T> Node box(Setting<T> setting, Collection<T> values, Function<T, String> words, double width) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setValue(settings.value(setting));
        box.setPrefWidth(width);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException();
            }
        });
        box.valueProperty().addListener((at, old, now) -> settings.set(setting, now));
        return box;
    }

    /** {@code AFTER_A_PAUSE} is “After a pause”. */
    private static String words(Enum<?> value) {
        String low = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return low.substring(0, 1).toUpperCase(Locale.ROOT) + low.substring(1);
    }
}
