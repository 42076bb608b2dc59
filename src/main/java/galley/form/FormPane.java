package galley.form;

import galley.header.Format;
import galley.header.Header;
import galley.header.HeaderProblem;
import galley.post.Field;
import galley.post.Post;
import galley.post.Problem;
import galley.session.Analysis;
import galley.session.Session;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The front matter of the open post as a form. It shows what the worker read and makes each edit of a row an edit of
 * the session's text, in one history with the typing: undo and redo in a field are the session's.
 */
public final class FormPane extends VBox {
    static final String STYLES = FormPane.class.getResource("form.css").toExternalForm();

    private final Suggestions suggestions;
    private final Clock clock;
    private final Consumer<Integer> goToOffset;

    private final Notice notice = new Notice();
    private final RowList rows = new RowList(new ForRows());
    private final AddField addField;
    private final Button addButton = new Button("Add field");
    private final Button moreButton = new Button("More fields");
    private final FlowPane foot = new FlowPane(addButton, moreButton);
    private final ScrollPane scroll;

    private Session session;
    private Runnable stopListening = () -> {};
    private HeaderDoor door;
    private Post shown;
    /** Where the keyboard was when the first field was wanted that is not there yet. */
    private Node hadFocus;

    private long version;
    private List<Problem> problems = List.of();
    private boolean rare;

    /** @param goToOffset brings the editor to that place of the text */
    public FormPane(Suggestions suggestions, Clock clock, Consumer<Integer> goToOffset) {
        this.suggestions = suggestions;
        this.clock = clock;
        this.goToOffset = goToOffset;
        addField = new AddField(this::append, addButton::requestFocus);
        addButton.setOnAction(event -> openAddField());
        moreButton.setOnAction(event -> showRare());
        foot.getStyleClass().add("foot");
        VBox content = new VBox(rows, addField, foot);
        content.getStyleClass().add("content");
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("galley-form");
        getStylesheets().add(STYLES);
        getChildren().addAll(notice, scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::undoKeys);
        scroll.setVisible(false);
    }

    /** Shows the front matter of this post, and no longer that of the one before. @param session null for none */
    public void show(Session session) {
        if (isOf(session)) {
            return;
        }
        this.session = session;
        stopListening.run();
        door = null;
        shown = null;
        hadFocus = null;
        version = -1;
        problems = List.of();
        rows.clear();
        notice.hide();
        scroll.setVisible(false);
        scroll.setVvalue(0);
        if (session == null) {
            stopListening = () -> {};
            return;
        }
        stopListening = session.onAnalysis(news -> take(session, news));
        session.analysis().ifPresent(news -> take(session, news));
    }

    /** Whether it shows the front matter of this post, or of none. */
    public boolean isOf(Session session) {
        return this.session == session;
    }

    /** What is known of the other posts has changed. */
    public void lookAgain() {
        if (shown != null) {
            show(shown, version);
        }
    }

    /** Puts the keyboard into the first field. */
    public void focusFirst() {
        rows.all().stream().findFirst().ifPresent(Row::focus);
    }

    /** The same, as soon as there is a first field, if the keyboard is then where it was. */
    public void focusFirstWhenRead() {
        if (shown == null) {
            hadFocus = getScene().getFocusOwner();
        } else {
            focusFirst();
        }
    }

    /** Puts the keyboard into a field of the table, bringing it into view; does nothing where the form has no such row. */
    public void focus(Field field) {
        if (Slots.RARE.contains(field) && !rare) {
            showRare();
        }
        rows.find(row -> row.slot().field() == field).ifPresent(this::reveal);
    }

    /** Whether a key moves a row of the form, where it would move a line elsewhere. */
    public boolean moves(KeyEvent key) {
        return isFocusWithin() && Row.step(key) != 0;
    }

    RowList rows() {
        return rows;
    }

    Notice notice() {
        return notice;
    }

    AddField addField() {
        return addField;
    }

    Button addButton() {
        return addButton;
    }

    Button moreButton() {
        return moreButton;
    }

    private void take(Session session, Analysis news) {
        if (news.version() < version) {
            return; // read before what the form wrote since
        }
        if (door == null || shown.family() != news.post().family()) {
            door = new HeaderDoor(session, news.post().family());
            rows.clear();
        }
        problems = news.problems();
        show(news.post(), news.version());
    }

    /** Shows the text as it stands now, without waiting for the worker. */
    private void refresh() {
        show(door.read(), door.version());
    }

    private void show(Post post, long of) {
        shown = post;
        version = of;
        Header header = post.header();
        Slots slots = Slots.of(post, rare, suggestions.pictureKeys());
        boolean none = header.format() == Format.NONE;
        if (none) {
            rows.clear();
        } else {
            rows.show(slots, problems, shared(post), door, new RowNeeds(post.family(), suggestions, clock));
        }
        foot.setVisible(!none);
        moreButton.setVisible(slots.more());
        moreButton.setManaged(slots.more());
        notice(header, slots.left());
        scroll.setVisible(true);
        if (hadFocus != null && hadFocus == getScene().getFocusOwner()) {
            focusFirst();
        }
        hadFocus = null;
    }

    /** Where the post's address comes from, if another post has the same one. */
    private Optional<Shared> shared(Post post) {
        boolean written =
                Slots.present(Field.SLUG, post.header(), post.family()).isPresent();
        return suggestions.sharing(post).map(title -> new Shared(written ? Field.SLUG : Field.TITLE, title));
    }

    private void notice(Header header, int left) {
        List<HeaderProblem> broken = header.problems();
        if (!broken.isEmpty()) {
            HeaderProblem first = broken.getFirst();
            notice.show(
                    Note.Tone.DANGER,
                    "Line " + first.line() + ": " + Texts.quoted(first.message()) + others(broken),
                    "Go there",
                    () -> goToLine(first.line()));
        } else if (header.format() == Format.NONE) {
            notice.show(Note.Tone.QUIET, "This post has no header yet.", "Add a header", this::addHeader);
        } else if (left > 0) {
            notice.show(
                    Note.Tone.QUIET, left + " more keys are in the text only.", "Go there", () -> goToOffset.accept(0));
        } else {
            notice.hide();
        }
    }

    private static String others(List<HeaderProblem> broken) {
        List<String> lines = broken.stream()
                .skip(1)
                .map(problem -> String.valueOf(problem.line()))
                .distinct()
                .toList();
        return switch (lines.size()) {
            case 0 -> "";
            case 1 -> " See also line " + lines.getFirst() + ".";
            case 2, 3 ->
                " See also lines " + String.join(", ", lines.subList(0, lines.size() - 1)) + " and " + lines.getLast()
                        + ".";
            default -> " There are " + lines.size() + " more such lines.";
        };
    }

    private void goToLine(int line) {
        var text = door.read().text();
        goToOffset.accept(text.lineStart(Math.clamp(line - 1, 0, text.lineCount() - 1)));
    }

    private void addHeader() {
        Optional<String> why = door.begin(DateText.fresh(clock, shown.family()));
        refresh();
        why.ifPresent(reason -> notice.show(Note.Tone.DANGER, reason, "Try again", this::addHeader));
        if (why.isEmpty()) {
            focusFirst();
        }
    }

    private void showRare() {
        rare = true;
        show(shown, version);
        rows.find(row -> Slots.RARE.contains(row.slot().field()) && row.slot().entry() == null)
                .ifPresent(this::reveal);
    }

    private void openAddField() {
        addField.open();
        scroll.layout();
        scroll.setVvalue(scroll.getVmax());
    }

    private Optional<String> append(String key, String value) {
        Optional<String> why = door.append(key, value);
        refresh();
        if (why.isEmpty()) {
            focusKey(key);
        }
        return why;
    }

    private void focusKey(String key) {
        rows.find(row -> row.slot().key().equals(key)).ifPresent(this::reveal);
    }

    private void reveal(Row row) {
        scrollTo(row);
        row.focus();
    }

    private void scrollTo(Row row) {
        scroll.layout();
        double height = scroll.getContent().getLayoutBounds().getHeight();
        double view = scroll.getViewportBounds().getHeight();
        double top = rows.getLayoutY() + row.getLayoutY();
        double at = scroll.getVvalue() * (height - view);
        if (height > view && (top < at || top + row.getHeight() > at + view)) {
            scroll.setVvalue(Math.clamp((top - view / 3) / (height - view), 0, 1));
        }
    }

    /** The history of a text field knows nothing of the post's; so the post's is asked. */
    private void undoKeys(KeyEvent event) {
        if (door == null || !event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean undo = event.getCode() == KeyCode.Z && !event.isShiftDown();
        boolean redo = event.getCode() == KeyCode.Y || event.getCode() == KeyCode.Z && event.isShiftDown();
        if (undo || redo) {
            if (undo) {
                door.undo();
            } else {
                door.redo();
            }
            refresh();
            event.consume();
        }
    }

    private final class ForRows implements Row.Form {
        @Override
        public void refresh() {
            FormPane.this.refresh();
        }

        @Override
        public void editInText(String key) {
            door.read()
                    .header()
                    .entry(key)
                    .ifPresent(entry -> goToOffset.accept(entry.valueSpan().start()));
        }

        @Override
        public void renamed(String newKey) {
            focusKey(newKey);
        }

        @Override
        public void moved(Row row) {
            scrollTo(row);
        }

        @Override
        public void left(Row row) {
            if (shown != null && rows.outdated(row)) {
                show(shown, version);
            }
        }
    }
}
