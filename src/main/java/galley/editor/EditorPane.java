package galley.editor;

import galley.markdown.LineState;
import galley.markdown.edit.Paste;
import galley.markdown.edit.table.TableEdit;
import galley.session.Change;
import galley.session.Origin;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.control.IndexRange;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * The text area: shows what the session says and tells it what was typed. It keeps no truth of its own; undo is the
 * session's.
 */
public final class EditorPane extends StackPane {
    private final Session session;
    private final WritingArea area = new WritingArea() {
        @Override
        Text text() {
            return session.text();
        }

        @Override
        public void paste() {
            composition.settle();
            EditorPane.this.paste();
        }
    };
    private final Bars scroll = new Bars(area);
    private final Composition composition;
    private final Keys keys;
    private final TextMenu menu;
    private final TableTidy tables;
    private final Limits limits;
    private final Painter painter;
    private final Folding folding;
    private final Signs signs;
    private final Appearance appearance;
    private final Completion completion;
    private final Stops stops;
    private final Top top = new Top(area, scroll);
    private final Executor later;
    private final List<Runnable> subscriptions = new ArrayList<>();
    private PictureTaker pictures = PictureTaker.NONE;
    private boolean mirroring;
    private int there; // of the edits that are told of, those that the area has made itself

    /** @param later runs a task on the FX thread, a moment from now */
    public EditorPane(Session session, Executor later) {
        this.session = session;
        this.later = later;
        getStyleClass().add("editor-pane");
        getStylesheets().add(EditorPane.class.getResource("editor.css").toExternalForm());
        area.getStyleClass().add("editor");
        area.setUndoManager(UndoUtils.noOpUndoManager());
        String whole = session.text().toString();
        limits = new Limits(whole);
        area.replaceText(whole);
        area.selectRange(session.selection().anchor(), session.selection().caret());
        area.showParagraphAtTop(session.text().lineAt(session.selection().caret()));
        painter = new Painter(area, session::text, limits, later);
        folding = new Folding(area, session, painter, limits, later, this::mirror);
        signs = new Signs(area, session, painter);
        painter.fold(folding::isHidden, line -> {
            folding.painted(line);
            signs.painted(line);
        });
        painter.divide(session.text(), 0, whole.length());
        appearance = new Appearance(area, session::text, painter, limits, folding, signs, top, later);
        appearance.lineNumbers(true);
        getChildren().add(scroll);
        completion = new Completion(this, area, session, later);
        painter.lay(new Brackets(area, session, later, painter::ask));
        stops = new Stops(this, area, session, painter::ask);
        painter.lay(stops);
        tables = new TableTidy(row -> later.execute(() -> lineUp(row)));
        area.multiPlainChanges().subscribe(this::typed);
        area.caretPositionProperty().addListener((at, old, now) -> selected());
        area.selectionProperty().addListener((at, old, now) -> selected());
        subscriptions.add(session.onChange(this::changed));
        composition = new Composition(area, session::selection, this::mirror, painter::hold);
        keys = new Keys(this, area, composition, painter);
        menu = new TextMenu(this, area);
        PictureTaker.dropsOn(area, () -> pictures, this::goTo);
    }

    /** Stops listening to the session. */
    public void close() {
        subscriptions.forEach(Runnable::run);
        area.dispose();
    }

    public void focusText() {
        area.requestFocus();
    }

    /** Takes the focus as soon as the pane can be seen. */
    public void requestTextFocus() {
        later.execute(area::requestFocus);
    }

    public boolean isTextFocused() {
        return area.isFocused();
    }

    /** Puts the caret there and brings its line into view, away from the edge. */
    public void goTo(int offset) {
        composition.settle();
        top.free();
        area.moveTo(Math.clamp(offset, 0, area.getLength()));
        VisibleLines.showAtRest(area, session.text().lineAt(area.getCaretPosition()));
        area.requestFollowCaret();
        focusText();
    }

    /** Puts the caret where another pane points, and shows it; that pane is not told of the scrolling. */
    public void pointTo(int offset) {
        goTo(offset);
        top.lead();
    }

    /** Selects that and brings it into view, away from the edge; the keyboard stays where it is. */
    public void show(Span span) {
        composition.settle();
        top.free();
        area.selectRange(span.start(), span.end());
        VisibleLines.showAtRest(area, session.text().lineAt(span.start()));
        area.requestFollowCaret();
    }

    /** Scrolls so that this offset stands in the row at the top; the caret stays, and nobody is told. */
    public void scrollTo(int offset) {
        top.moveTo(Math.clamp(offset, 0, area.getLength()));
    }

    /** The offset of the first row that can be seen. */
    public int topOffset() {
        return top.offset();
    }

    /** Tells the offset of the first row that can be seen, whenever the author has moved the text. */
    public void onScrolled(IntConsumer listener) {
        top.onMoved(listener);
    }

    /** Tells where the caret stands whenever it moves, and when something else is selected, or nothing. */
    public void onCaret(IntConsumer caret, Runnable selection) {
        area.caretPositionProperty().addListener((at, old, now) -> caret.accept(now));
        area.selectionProperty().addListener((selected, old, now) -> selection.run());
    }

    /** Whether the line of an offset is text to be read: no header, no code, no comment. */
    boolean isProse(int offset) {
        return painter.isProse(session.text().lineAt(offset));
    }

    /** Runs an editing command on the session's text as one undo step. @return whether it applied here */
    public boolean run(TextCommand command) {
        composition.settle();
        Optional<Step> step = command.on(session.text(), session.selection());
        step.ifPresent(found -> {
            session.apply(found, Origin.COMMAND, null);
            if (found.edits().isEmpty()) {
                area.selectRange(found.after().anchor(), found.after().caret());
            }
            area.requestFollowCaret();
        });
        return step.isPresent();
    }

    public void cut() {
        composition.settle();
        area.cut();
    }

    public void copy() {
        composition.settle();
        area.copy();
    }

    /** In prose, formatting comes along as Markdown, and an address over words makes them a link. */
    public void paste() {
        composition.settle();
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (pictures.wants(clipboard)) {
            pictures.take(clipboard);
            return;
        }
        String plain = clipboard.hasString() ? clipboard.getString() : "";
        if (!isProse(session.selection().start())) {
            area.replaceSelection(plain);
        } else {
            run(clipboard.hasHtml() ? Paste.html(clipboard.getHtml(), plain) : Paste.plain(plain));
        }
    }

    /** Who takes pictures that are pasted or dropped here. */
    public void pictures(PictureTaker taker) {
        pictures = taker;
    }

    /** The characters alone. */
    public void pastePlain() {
        composition.settle();
        Clipboard clipboard = Clipboard.getSystemClipboard();
        area.replaceSelection(clipboard.hasString() ? clipboard.getString() : "");
    }

    public void selectAll() {
        composition.settle();
        area.selectAll();
    }

    /** What of the text is hidden below its headings and the like. */
    public Folding folding() {
        composition.settle();
        return folding;
    }

    /** What stands beside single lines. */
    public Signs signs() {
        return signs;
    }

    /** The places of a snippet. */
    public Stops stops() {
        return stops;
    }

    /** How the text is shown. */
    public Appearance appearance() {
        return appearance;
    }

    /** What is offered to complete what is being typed; nothing is, until this is told. */
    public void completions(Completions source) {
        completion.ask(source);
    }

    /** Makes the selected lines a block of code and offers languages for it. */
    public void insertCodeBlock() {
        stops.insertCodeBlock();
        later.execute(this::complete); // once it is known where the caret is seen
    }

    /** Offers what could be meant by the letters before the caret, few as they may be. */
    public void complete() {
        composition.settle();
        completion.look(true);
    }

    /** Lays marks over the highlighting and the layers that are there. @return call it to take them away */
    public Runnable lay(Layer layer) {
        return painter.lay(layer);
    }

    /** What the lines above a line left, as far as colouring needs to know. */
    public LineState stateBefore(int line) {
        return painter.stateBefore(line);
    }

    /** @param more what the context menu offers besides, first; asked with the offset it was called for */
    public void menu(IntFunction<List<MenuItem>> more) {
        menu.before(more);
    }

    /** Asks the layers again, a moment from now, about the lines that can be seen. */
    public void repaint() {
        painter.ask();
    }

    /** What is left out because the text is too large for it; empty mostly. */
    public String limits() {
        return limits.said();
    }

    /** Whether brackets, quotation marks and the like come in pairs as they are typed. */
    public void pairs(boolean on) {
        keys.pairs(on);
    }

    /** Whether an input method is at work, whose keys are no shortcuts. */
    public boolean isComposing() {
        return composition.isOpen();
    }

    /** Whether the colours of all that can be seen are there. */
    public boolean settled() {
        return painter.settled();
    }

    /** The area has changed by itself: a key, a paste, a drop. Its changes follow each other. */
    private void typed(List<PlainTextChange> changes) {
        if (mirroring) {
            return;
        }
        List<Edit> edits = changes.stream()
                .map(change -> new Edit(change.getPosition(), change.getRemovalEnd(), change.getInserted()))
                .toList();
        there = edits.size();
        Step step = stops.withCopies(edits);
        session.apply(step, Origin.EDITOR, "typing");
        if (step.edits().size() > there) {
            long version = session.version();
            later.execute(
                    () -> { // the area puts the caret where it would be without the copies
                        if (session.version() == version) {
                            area.selectRange(step.after().anchor(), step.after().caret());
                        }
                    });
        }
        if (edits.size() == 1) {
            completion.typed(edits.getLast());
        }
    }

    private void selected() {
        if (!mirroring && !composition.isOpen()) {
            IndexRange range = area.getSelection();
            int caret = area.getCaretPosition();
            tables.caretAt(caret, session.text());
            session.select(new Selection(caret == range.getStart() ? range.getEnd() : range.getStart(), caret));
            folding.caretMoved();
        }
    }

    /** The session has changed: by this area, which then has it already, or by somebody else. */
    private void changed(Change change) {
        tables.changed(change);
        stops.changed(change);
        boolean own = change.origin() == Origin.EDITOR;
        boolean whole = own && change.step().edits().size() == there;
        composition.drop();
        top.free();
        mirror(() -> {
            var text = change.before();
            int at = 0;
            for (Edit edit : change.step().edits()) {
                if (!own || at++ >= there) {
                    area.replaceText(edit.start(), edit.end(), edit.replacement());
                }
                var next = text.with(edit);
                limits.edited(edit, text, next);
                int last = painter.edited(edit, text, next);
                folding.edited(edit, text, last, change.origin() == Origin.FORM);
                signs.edited(edit);
                text = next;
            }
            painter.atOnce(change.step().edits());
            folding.changed();
            appearance.wrap();
            area.heard().changed();
            if (!whole) {
                Selection selection = session.selection();
                area.selectRange(selection.anchor(), selection.caret());
                if (change.origin() != Origin.FORM) {
                    area.requestFollowCaret();
                }
            }
        });
    }

    /** Lines up the table that a row belongs to, if the post has not changed under it meanwhile. */
    private void lineUp(int row) {
        if (row <= session.text().length() && isProse(row)) {
            run(TableEdit.tidyAt(row));
        }
    }

    /** Changes the area without telling the session of it. */
    private void mirror(Runnable change) {
        mirroring = true;
        try {
            change.run();
        } finally {
            mirroring = false;
        }
    }
}
