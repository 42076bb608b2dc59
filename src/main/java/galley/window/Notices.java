package galley.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Messages above the text that stay until they are dealt with. One for each matter: news of it replaces the old. */
final class Notices extends VBox {
    /** What a notice offers to do. @param closes whether the matter is dealt with once it is chosen */
    record Action(String label, boolean closes, Runnable run) {
        Action(String label, Runnable run) {
            this(label, true, run);
        }

        /** One after which the notice stays. */
        static Action staying(String label, Runnable run) {
            return new Action(label, false, run);
        }
    }

    enum Kind {
        NOTE("fth-info"),
        WARNING("fth-alert-triangle"),
        ERROR("fth-alert-octagon");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }
    }

    private Runnable answered = () -> {};

    Notices() {
        getStyleClass().add("notices");
    }

    /** @param back takes the focus, which a notice has no more once it is answered */
    void onAnswered(Runnable back) {
        answered = back;
    }

    /** @param matter what it is about; the same matter is never shown twice */
    void show(String matter, Kind kind, String words, Action... actions) {
        dismiss(matter);
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(10, new FontIcon(kind.icon), text);
        for (Action action : actions) {
            Hyperlink link = new Hyperlink(action.label());
            link.setMinWidth(USE_PREF_SIZE);
            link.setOnAction(chosen -> {
                if (action.closes()) {
                    answer(matter);
                }
                action.run().run();
            });
            row.getChildren().add(link);
        }
        Button close = new Button(null, new FontIcon("fth-x"));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText("Dismiss");
        close.setOnAction(chosen -> answer(matter));
        row.getChildren().add(close);
        row.getStyleClass().addAll("notice", "notice-" + kind.name().toLowerCase(java.util.Locale.ROOT));
        row.setUserData(matter);
        row.setAccessibleText(words);
        getChildren().add(row);
    }

    private void answer(String matter) {
        dismiss(matter);
        answered.run();
    }

    void dismiss(String matter) {
        getChildren().removeIf(node -> matter.equals(node.getUserData()));
    }

    boolean shows(String matter) {
        return getChildren().stream().anyMatch(node -> matter.equals(node.getUserData()));
    }

    /** Puts the focus on what the newest message offers. @return whether there is a message */
    boolean takeFocus() {
        if (getChildren().isEmpty()) {
            return false;
        }
        ((HBox) getChildren().getLast())
                .getChildren().stream()
                        .filter(Node::isFocusTraversable)
                        .findFirst()
                        .ifPresent(Node::requestFocus);
        return true;
    }

    /** The words now shown, for tests and screen readers. */
    List<String> words() {
        return getChildren().stream().map(Node::getAccessibleText).toList();
    }
}
