package galley.window;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
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
        List<Hyperlink> links = Stream.of(actions)
                .map(action -> {
                    Hyperlink link = new Hyperlink(action.label());
                    link.setOnAction(chosen -> {
                        if (action.closes()) {
                            answer(matter);
                        }
                        action.run().run();
                    });
                    return link;
                })
                .toList();
        Button close = new Button(null, new FontIcon("fth-x"));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText("Dismiss");
        close.setOnAction(chosen -> answer(matter));
        NoticeBody body = new NoticeBody(words, links);
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox row = new HBox(10, new FontIcon(kind.icon), body, close);
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
        HBox row = (HBox) getChildren().getLast();
        row.getChildren().stream()
                .flatMap(node -> node instanceof NoticeBody body ? body.links().stream() : Stream.of(node))
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
