package galley.editor;

import galley.markdown.edit.CodeBlock;
import galley.markdown.edit.Snippet;
import galley.session.Change;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fxmisc.richtext.CodeArea;

/**
 * The places of a snippet that are still to be filled: Tab goes to the next, Shift+Tab back, Escape leaves them, and so
 * does a change anywhere but in the place that the caret is in. The copies of a place say what it says. FX thread.
 */
public final class Stops implements Layer {
    private final EditorPane pane;
    private final CodeArea area;
    private final Session session;
    private final Runnable ask;
    private List<Snippet.Place> places = List.of();
    private int now;
    private boolean passing;

    /** @param ask has the lines painted again */
    Stops(EditorPane pane, CodeArea area, Session session, Runnable ask) {
        this.pane = pane;
        this.area = area;
        this.session = session;
        this.ask = ask;
    }

    /** Puts a snippet in at the selection, as one undo step. @param values of its names */
    public void insert(Snippet snippet, Map<String, String> values) {
        insert(snippet, values, session.selection());
    }

    /** The same in place of what lies there, such as its name, which is not what was selected. */
    void replace(Snippet snippet, Map<String, String> values, Span what) {
        Map<String, String> known = new HashMap<>(values);
        known.put(Snippet.SELECTION, "");
        insert(snippet, known, new Selection(what.start(), what.end()));
    }

    private void insert(Snippet snippet, Map<String, String> values, Selection where) {
        put((text, selection) -> snippet.put(text, where, values));
    }

    /** Makes the selected lines a block of code. Enter and Escape lead from its language into it, as Tab does. */
    void insertCodeBlock() {
        put(CodeBlock::put);
        passing = true;
    }

    private void put(BiFunction<Text, Selection, Snippet.Put> what) {
        leave();
        List<Snippet.Place> next = new ArrayList<>();
        pane.run((text, selection) -> {
            Snippet.Put put = what.apply(text, selection);
            next.addAll(put.places());
            return Optional.of(
                    new Step(put.step().edits(), selection, put.step().after()));
        });
        now = 0;
        places = next.size() > 1 ? List.copyOf(next) : List.of();
        ask.run();
    }

    /** @return whether the key was for the places */
    boolean tab(boolean back) {
        if (places.isEmpty()) {
            return false;
        }
        Selection selection = session.selection();
        Optional<Span> filled = holding(selection.start(), selection.end());
        if (filled.isEmpty()) {
            leave();
            return false;
        }
        List<Edit> copies = copies(filled.get(), 0, session.text()); // a command may have filled it
        if (!copies.isEmpty()) {
            pane.run((text, at) -> Optional.of(new Step(copies, at, at)));
        }
        now = Math.max(0, back ? now - 1 : now + 1);
        Span next = places.get(now).first();
        if (now == places.size() - 1) {
            leave();
        }
        area.selectRange(next.start(), next.end());
        area.requestFollowCaret();
        return true;
    }

    /** Whether any key that ends a line leads on. */
    boolean isPassing() {
        return passing && !places.isEmpty();
    }

    /** Goes on by such a key. @return whether there was anywhere to go */
    boolean pass() {
        return isPassing() && tab(false);
    }

    /** @return whether there was any place */
    boolean leave() {
        boolean any = !places.isEmpty();
        places = List.of();
        passing = false;
        if (any) {
            ask.run();
        }
        return any;
    }

    /** Of the place that is being filled, the one of its copies that reaches so far. */
    private Optional<Span> holding(int start, int end) {
        return places.get(now).spans().stream()
                .filter(span -> span.start() <= start && end <= span.end())
                .findFirst();
    }

    void changed(Change change) {
        for (Edit edit : change.step().edits()) {
            if (!places.isEmpty()) {
                holding(edit.start(), edit.end())
                        .ifPresentOrElse(span -> places = moved(span, edit.delta()), this::leave);
            }
        }
    }

    /** What stands behind the place that grows is carried along; of those at its very end, the later ones. */
    private List<Snippet.Place> moved(Span grown, int by) {
        List<Snippet.Place> moved = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            boolean later = i > now;
            moved.add(new Snippet.Place(places.get(i).spans().stream()
                    .map(each -> {
                        boolean behind = each.start() > grown.start() || each.start() == grown.end() && later;
                        return each == grown
                                ? new Span(each.start(), each.end() + by)
                                : behind ? each.shifted(by) : each;
                    })
                    .toList()));
        }
        return List.copyOf(moved);
    }

    /** What the text area has typed, as a step in which the copies of the place go on saying what it says. */
    Step withCopies(List<Edit> edits) {
        Edit last = edits.getLast();
        Selection after = Selection.at(last.start() + last.replacement().length());
        List<Edit> all = new ArrayList<>(edits);
        if (!places.isEmpty() && edits.size() == 1) {
            Optional<Span> typedIn = holding(last.start(), last.end());
            if (typedIn.isPresent()) {
                for (Edit copy :
                        copies(typedIn.get(), last.delta(), session.text().with(last))) {
                    all.add(copy);
                    after = after.after(copy);
                }
            }
        }
        return new Step(all, session.selection(), after);
    }

    /** @param source of the place that is being filled; @param grown by how much, in the text since */
    private List<Edit> copies(Span source, int grown, Text text) {
        String words = text.slice(source.start(), source.end() + grown);
        List<Edit> copies = new ArrayList<>();
        int behind = 0; // how much further on than the spans say the text has them
        int moved = 0; // by the copies before
        for (Span span : places.get(now).spans()) {
            int start = span.start() + behind;
            if (span == source) {
                behind = grown;
            } else if (!text.slice(start, start + span.length()).equals(words)) {
                copies.add(new Edit(start + moved, start + moved + span.length(), words));
                moved += words.length() - span.length();
            }
        }
        return copies;
    }

    @Override
    public List<Mark> marks(Text text, int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        return places.stream()
                .flatMap(place -> place.spans().stream())
                .filter(place -> !place.isEmpty() && place.start() < end && place.end() > start)
                .map(place -> new Mark(
                        Math.max(place.start(), start) - start, Math.min(place.end(), end) - start, "snippet-place"))
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
    }
}
