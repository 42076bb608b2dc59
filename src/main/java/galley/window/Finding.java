package galley.window;

import galley.editor.Marks;
import galley.session.Latest;
import galley.session.Origin;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Text;
import galley.text.find.CannotFind;
import galley.text.find.Finder;
import galley.text.find.Query;
import galley.text.find.Replaced;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What is sought in the current post: its matches are marked in the text and stay right while it is typed in. The
 * search itself is done on the worker, the newest wins. Belongs to the FX thread.
 */
final class Finding {
    /**
     * How it stands.
     *
     * @param current the number of the match that is selected, from 1; 0 where none is
     * @param problem why nothing can be found, for a person; empty for nothing
     */
    record News(int current, int count, String problem) {}

    private record Wish(OpenPost post, Text text, long version, Query query, Span within) {}

    private record Answer(Wish wish, List<Span> spans, String problem) {}

    private final Executor work;
    private final Executor fx;
    private final Latest<Wish, Answer> search;
    private final Consumer<News> listener;
    private final Marks found = new Marks("found");
    private final Marks place = new Marks("found-within");
    private final List<Runnable> attached = new ArrayList<>();

    private OpenPost post;
    private Query query = Query.of("");
    private Span within;
    /** What the author selected, and what was selected here since then. */
    private Span chosen = new Span(0, 0);

    private Span shown;
    private int origin;
    private Answer answer;
    /** What to do once the matches of the newest words in the newest text are known: keys come faster than they are. */
    private boolean first;
    /** How many matches further, or back, from there. */
    private int steps;

    Finding(Executor work, Executor fx, Consumer<News> listener, Consumer<Throwable> failed) {
        this.work = work;
        this.fx = fx;
        this.listener = listener;
        this.search = new Latest<>(work, fx, Finding::answer, this::answered, failed);
    }

    /** Looks in this post from now on, and no longer in another; null for in none. */
    void in(OpenPost now) {
        attached.forEach(Runnable::run);
        attached.clear();
        found.set(List.of());
        place.set(List.of());
        answer = null;
        within = null;
        await(false);
        post = now;
        if (post != null) {
            origin = post.session().selection().start();
            chosen = selected();
            shown = null;
            attached.add(post.editor().lay(place));
            attached.add(post.editor().lay(found));
            attached.add(post.session().onChange(change -> {
                change.step().edits().forEach(edit -> {
                    within = within == null ? null : moved(within, edit);
                    place.set(within == null ? List.of() : List.of(within));
                    chosen = moved(chosen, edit);
                    shown = shown == null ? null : moved(shown, edit);
                });
                ask();
            }));
            ask();
        }
    }

    private static Span moved(Span span, Edit edit) {
        int start = edit.map(span.start(), true);
        return new Span(start, Math.max(start, edit.map(span.end(), false)));
    }

    private void await(boolean firstMatch) {
        first = firstMatch;
        steps = 0;
    }

    /** Looks for this, and selects the first match behind where the search began. */
    void seek(Query wanted) {
        query = wanted;
        await(true);
        ask();
    }

    /** Looks for this without moving anything. */
    void query(Query wanted) {
        query = wanted;
        ask();
    }

    /** Looks only there, from its start; null for everywhere. */
    void within(Span span) {
        within = span;
        place.set(span == null ? List.of() : List.of(span));
        ask();
        if (span != null) {
            show(new Span(span.start(), span.start()));
        }
    }

    /** What the author has selected in the text: no match that was shown since. */
    Span chosen() {
        return selected().equals(shown) ? chosen : selected();
    }

    private Span selected() {
        Selection selection = post.session().selection();
        return new Span(selection.start(), selection.end());
    }

    private void show(Span span) {
        chosen = chosen();
        shown = span;
        post.editor().show(span);
    }

    /** Where a search begins from now on: the caret. */
    void begin() {
        origin = post == null ? 0 : post.session().selection().start();
    }

    void step(boolean forward) {
        steps += forward ? 1 : -1;
        if (fresh()) {
            go();
        } else {
            ask();
        }
    }

    /** Puts that in the place of the match that is selected, and selects the next; selects one first if none is. */
    void replace(String with) {
        if (fresh() && current() > 0) {
            Span match = found.span(current() - 1);
            Text text = post.session().text();
            attempt(() -> new Finder(query)
                    .replacements(text, match, with).stream().findFirst().ifPresent(edit -> {
                        origin = edit.start() + edit.replacement().length();
                        await(true);
                        post.session()
                                .apply(Replaced.step(text, List.of(edit), Selection.at(origin)), Origin.COMMAND, null);
                        shown = new Span(origin, origin);
                    }));
        } else if (!first) {
            step(true);
        }
    }

    /** @param done told how many were replaced */
    void replaceAll(String with, Consumer<Integer> done) {
        if (post == null || query.isEmpty()) {
            return;
        }
        OpenPost where = post;
        Text text = where.session().text();
        Query wanted = query;
        Span place = within == null ? new Span(0, text.length()) : within;
        work.execute(() -> {
            try {
                List<Edit> edits = new Finder(wanted).replacements(text, place, with);
                fx.execute(() -> replaced(where, text, edits, with, done));
            } catch (CannotFind reason) {
                fx.execute(() -> listener.accept(new News(0, 0, reason.getMessage())));
            }
        });
    }

    private void replaced(OpenPost where, Text text, List<Edit> edits, String with, Consumer<Integer> done) {
        if (where != post) {
            return; // it was left meanwhile: nothing is done unseen
        }
        if (!where.session().text().equals(text)) {
            replaceAll(with, done); // a key came between
        } else {
            if (!edits.isEmpty()) {
                where.session().apply(Replaced.step(text, edits, where.session().selection()), Origin.COMMAND, null);
            }
            done.accept(edits.size());
        }
    }

    /** The caret has moved. */
    void tell() {
        if (post != null && answer != null) {
            listener.accept(new News(fresh() ? current() : 0, found.size(), answer.problem()));
        }
    }

    private void ask() {
        if (post == null) {
            return;
        }
        Text text = post.session().text();
        search.ask(new Wish(post, text, post.session().version(), query, within));
    }

    private static Answer answer(Wish wish) {
        try {
            List<Span> spans = wish.query().isEmpty()
                    ? List.of()
                    : new Finder(wish.query())
                            .all(
                                    wish.text(),
                                    wish.within() == null
                                            ? new Span(0, wish.text().length())
                                            : wish.within());
            return new Answer(wish, spans, "");
        } catch (CannotFind reason) {
            return new Answer(wish, List.of(), reason.getMessage());
        }
    }

    private void answered(Answer news) {
        if (news.wish().post() != post
                || news.wish().version() != post.session().version()) {
            return; // a newer one has been asked for
        }
        answer = news;
        found.set(news.spans());
        post.editor().repaint();
        if (fresh()) {
            go();
        }
        tell();
    }

    private boolean fresh() {
        return post != null
                && answer != null
                && answer.wish().version() == post.session().version()
                && answer.wish().query().equals(query)
                && Objects.equals(answer.wish().within(), within);
    }

    private void go() {
        boolean fromFirst = first;
        int count = steps;
        await(false);
        if (!fromFirst && count == 0 || found.size() == 0) {
            return;
        }
        Selection selection = post.session().selection();
        int at = fromFirst
                ? found.after(Math.max(0, origin)) + count
                : count > 0 ? found.after(selection.end()) + count - 1 : beforeOffset(selection.start()) + count + 1;
        Span match = found.span(Math.floorMod(at, found.size()));
        show(match);
        if (count != 0) {
            origin = match.start();
        }
        tell();
    }

    /** The last match that ends at or before an offset; -1 for none. */
    private int beforeOffset(int offset) {
        return found.after(offset) - 1;
    }

    /** The number of the match that is selected, from 1; 0 for none. */
    private int current() {
        Selection selection = post.session().selection();
        int at = found.after(selection.start());
        return at < found.size() && found.span(at).equals(new Span(selection.start(), selection.end())) ? at + 1 : 0;
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (CannotFind reason) {
            listener.accept(new News(current(), found.size(), reason.getMessage()));
        }
    }
}
