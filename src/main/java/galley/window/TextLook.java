package galley.window;

import galley.editor.Appearance;
import galley.editor.EditorPane;
import galley.store.Setting;
import galley.store.Settings;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;

/** How all texts look and behave, as the settings say: those that are open, and those that will be. */
final class TextLook {
    private final Desk desk;
    private final Settings settings;

    TextLook(Desk desk, Settings settings) {
        this.desk = desk;
        this.settings = settings;
        look(Settings.TEXT_FONT, Appearance::font);
        look(Settings.WRAP, Appearance::wrap);
        look(Settings.LINE_NUMBERS, Appearance::lineNumbers);
        look(Settings.LINE_WIDTH, Appearance::lineWidth);
        look(Settings.CURRENT_LINE, Appearance::currentLine);
        look(Settings.TYPEWRITER, Appearance::typewriter);
        look(Settings.FOCUS_MODE, (text, on) -> text.focus(focus()));
        look(Settings.FOCUS_SENTENCE, (text, on) -> text.focus(focus()));
        follow(Settings.PAIRS, EditorPane::pairs);
    }

    private Appearance.Focus focus() {
        return settings.value(Settings.FOCUS_SENTENCE)
                ? Appearance.Focus.SENTENCE
                : settings.value(Settings.FOCUS_MODE) ? Appearance.Focus.PARAGRAPH : Appearance.Focus.OFF;
    }

    private <T> void look(Setting<T> setting, BiConsumer<Appearance, T> wear) {
        follow(setting, (editor, value) -> wear.accept(editor.appearance(), value));
    }

    private <T> void follow(Setting<T> setting, BiConsumer<EditorPane, T> wear) {
        desk.posts().forEach(post -> wear.accept(post.editor(), settings.value(setting)));
        settings.onChange(
                setting, value -> List.copyOf(desk.posts()).forEach(post -> wear.accept(post.editor(), value)));
        desk.posts().addListener((ListChangeListener<OpenPost>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(post -> wear.accept(post.editor(), settings.value(setting)));
            }
        });
    }
}
