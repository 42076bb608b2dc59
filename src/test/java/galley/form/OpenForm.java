package galley.form;

import galley.Mouse;
import galley.Fx;
import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.post.Family;
import galley.session.Analysis;
import galley.session.Analyzer;
import galley.session.Origin;
import galley.session.Session;
import galley.store.Encoding;
import galley.store.LineEnds;
import galley.text.Edit;
import galley.text.Text;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A form in a window, over a session whose worker is turned by hand. Use it on the FX thread. */
final class OpenForm {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T07:08:09Z"), ZoneId.of("Asia/Kuala_Lumpur"));
    static final Suggestions SUGGESTIONS = key -> switch (key) {
        case "tags" -> List.of("tech", "python", "life", "pylons", "café", "static-site", "django");
        case "category", "categories" -> List.of("Programming", "Life", "Travel");
        case "author", "authors" -> List.of("Ann Lee", "Bo Xu");
        case "lang" -> List.of("en", "de");
        case "series" -> List.of("Paper", "Stone");
        default -> List.of();
    };

    private static final Dialect NO_MARKDOWN = new Dialect() {
        @Override
        public String name() {
            return "none";
        }

        @Override
        public Html render(CharSequence body) {
            return new Html(List.of());
        }
    };

    final Session session;
    final FormPane pane;
    final Stage stage = new Stage();
    final List<Integer> wentTo = new ArrayList<>();
    private final Analyzer analyzer;
    private long millis;

    OpenForm(String text, Family family) {
        this(text, family, SUGGESTIONS);
    }

    OpenForm(String text, Family family, Suggestions suggestions) {
        session = session(text);
        analyzer = new Analyzer(family, NO_MARKDOWN);
        pane = new FormPane(suggestions, CLOCK, wentTo::add);
        pane.show(session);
        analyze();
        stage.setScene(new Scene(pane, 380, 700));
        stage.show();
    }

    static void with(String text, Family family, Consumer<OpenForm> test) {
        with(text, family, SUGGESTIONS, test);
    }

    static void with(String text, Family family, Suggestions suggestions, Consumer<OpenForm> test) {
        Fx.run(() -> {
            OpenForm form = new OpenForm(text, family, suggestions);
            try {
                test.accept(form);
            } finally {
                form.stage.close();
            }
        });
    }

    Session session(String text) {
        return new Session(
                Text.of(text), new Encoding(StandardCharsets.UTF_8, false, LineEnds.LF), () -> millis += 100);
    }

    /** The worker answers about the text as it stands. */
    void analyze() {
        session.analyzed(read());
    }

    /** What the worker would say of the text as it stands. */
    Analysis read() {
        return analyzer.analyze(null, session.text(), session.version());
    }

    String text() {
        return session.text().toString();
    }

    /** Somebody types in the text area. */
    void edit(String what, String with) {
        int at = text().indexOf(what);
        session.apply(new Edit(at, at + what.length(), with), Origin.EDITOR, null);
        analyze();
    }

    Row row(String label) {
        return pane.rows()
                .find(row -> row.slot().label().equals(label))
                .orElseThrow(() -> new AssertionError("no row " + label + " among " + labels()));
    }

    List<String> labels() {
        return pane.rows().all().stream().map(row -> row.slot().label()).toList();
    }

    <T extends Node> T field(String label, Class<T> type) {
        return type.cast(row(label).control().target());
    }

    List<String> chips(String label) {
        return nodes(row(label).control().node(), Chip.class).stream()
                .map(Chip::item)
                .toList();
    }

    static <T extends Node> List<T> nodes(Node root, Class<T> type) {
        return root.lookupAll("*").stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    Node focused() {
        return stage.getScene().getFocusOwner();
    }

    /** A key goes to whatever has the keyboard. */
    void press(KeyCode key, boolean shortcut, boolean shift) {
        stage.getScene().getRoot().applyCss(); // as a pulse would, for rows just made
        Node target = focused();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, shortcut, false, false));
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, shift, shortcut, false, false));
    }

    static Window popup() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Popup)
                .findFirst()
                .orElseThrow();
    }

    static void click(Node node) {
        Mouse.on(node).click(MouseButton.PRIMARY);
    }

    /** A key goes to what dropped down from a field. */
    void pressInPopup(KeyCode key) {
        Window popup = popup();
        popup.getScene().getRoot().applyCss();
        Event.fireEvent(
                popup.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    /** A key with Alt. */
    void pressAlt(KeyCode key) {
        Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, true, false));
    }

    void press(KeyCode key) {
        press(key, false, false);
    }

    /** Characters go to whatever has the keyboard. */
    void type(String chars) {
        stage.getScene().getRoot().applyCss();
        for (char c : chars.toCharArray()) {
            String one = String.valueOf(c);
            Event.fireEvent(
                    focused(),
                    new KeyEvent(KeyEvent.KEY_TYPED, one, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }
}
