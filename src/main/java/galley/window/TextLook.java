package galley.window;

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
        follow(Settings.WRAP, EditorPane::wrap);
        follow(Settings.LINE_NUMBERS, EditorPane::lineNumbers);
        follow(Settings.LINE_WIDTH, EditorPane::lineWidth);
        follow(Settings.CURRENT_LINE, EditorPane::currentLine);
        follow(Settings.PAIRS, EditorPane::pairs);
        follow(Settings.FOCUS_MODE, EditorPane::focusMode);
        follow(Settings.TYPEWRITER, EditorPane::typewriter);
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
