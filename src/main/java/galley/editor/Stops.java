package galley.editor;

import galley.markdown.edit.Snippet;
import galley.session.Change;
import galley.session.Session;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fxmisc.richtext.CodeArea;

/**
 * The places of a snippet that are still to be filled: Tab goes to the next, Shift+Tab back, Escape leaves them, and so
 * does a change anywhere but in the place that the caret is in. FX thread.
 */
public final class Stops implements Layer {
    private final EditorPane pane;
    private final CodeArea area;
    private final Session session;
    private final Runnable ask;
    private List<Span> places = List.of();
    private int now;

    /** @param ask has the lines painted again */
    Stops(EditorPane pane, CodeArea area, Session session, Runnable ask) {
        this.pane = pane;
        this.area = area;
        this.session = session;
        this.ask = ask;
    }

    /** Puts a snippet in at the selection, as one undo step. @param values of its names */
    public void insert(Snippet snippet, Map<String, String> values) {
        leave();
        List<Span> next = new ArrayList<>();
        pane.run((text, selection) -> {
            Snippet.Put put = snippet.put(text, selection, values);
            next.addAll(put.places());
            return Optional.of(put.step());
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
        Span place = places.get(now);
        if (selection.start() < place.start() || selection.end() > place.end()) {
            leave();
            return false;
        }
        now = Math.max(0, back ? now - 1 : now + 1);
        Span next = places.get(now);
        if (now == places.size() - 1) {
            leave();
        }
        area.selectRange(next.start(), next.end());
        area.requestFollowCaret();
        return true;
    }

    /** @return whether there was any place */
    boolean leave() {
        boolean any = !places.isEmpty();
        places = List.of();
        if (any) {
            ask.run();
        }
        return any;
    }

    void changed(Change change) {
        for (Edit edit : change.step().edits()) {
            if (!places.isEmpty()) {
                Span place = places.get(now);
                if (place.start() <= edit.start() && edit.end() <= place.end()) {
                    places = moved(place, edit.delta());
                } else {
                    leave();
                }
            }
        }
    }

    /** What stands behind the place that grows is carried along; of those at its very end, the later ones. */
    private List<Span> moved(Span place, int by) {
        List<Span> moved = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Span each = places.get(i);
            boolean behind = each.start() > place.start() || each.start() == place.end() && i > now;
            moved.add(i == now ? new Span(each.start(), each.end() + by) : behind ? each.shifted(by) : each);
        }
        return List.copyOf(moved);
    }

    @Override
    public List<Mark> marks(Text text, int line) {
        int start = text.lineStart(line);
        int end = text.lineEnd(line);
        return places.stream()
                .filter(place -> !place.isEmpty() && place.start() < end && place.end() > start)
                .map(place -> new Mark(
                        Math.max(place.start(), start) - start, Math.min(place.end(), end) - start, "snippet-place"))
                .sorted((one, other) -> Integer.compare(one.start(), other.start()))
                .toList();
    }
}
