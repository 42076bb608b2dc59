package galley.window;

import galley.library.Card;
import galley.library.Occurrences;
import galley.library.Rewrite;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.text.Text;
import galley.text.find.CannotFind;
import galley.text.find.Finder;
import galley.text.find.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Looks for words in many posts, some posts at a time, the newest wish only. Belongs to the FX thread. */
final class PostsSearch {
    /** More matches than anybody looks through. */
    static final int MOST = 5_000;

    private static final int AT_A_TIME = 50;

    /**
     * What to look for.
     *
     * @param with put in the place of each match; null for nothing
     * @param unsaved the text of posts that are open and differ from their files
     */
    record Wish(Query query, String with, List<Card> cards, Map<Path, Text> unsaved) {}

    /** A post in which it was found. @param rewrite null where nothing is to be replaced */
    record Found(Card card, List<Occurrences.Occurrence> all, Rewrite rewrite) {
        Found after(Rewrite next) {
            return new Found(card, all, next);
        }
    }

    /** Some posts further. @param problem why it cannot be found; empty for nothing */
    record News(List<Found> found, String problem) {}

    private final PostFile files;
    private final Executor scan;
    private final Executor fx;
    private Series series;
    private int matches;

    PostsSearch(PostFile files, Executor scan, Executor fx) {
        this.files = files;
        this.scan = scan;
        this.fx = fx;
        this.series = new Series(scan, fx);
    }

    void stop() {
        series.stop();
    }

    /** @param told what was found, as it goes on; @param ended told whether it was all: false where there are more */
    void run(Wish wish, Consumer<News> told, Consumer<Boolean> ended) {
        series.stop();
        Series now = new Series(scan, fx);
        series = now;
        matches = 0;
        List<List<Card>> portions = new ArrayList<>();
        for (int at = 0; at < wish.cards().size(); at += AT_A_TIME) {
            portions.add(wish.cards()
                    .subList(at, Math.min(at + AT_A_TIME, wish.cards().size())));
        }
        boolean[] whole = {true};
        now.run(
                portions,
                portion -> look(wish, portion),
                news -> {
                    if (series != now) {
                        return;
                    }
                    told.accept(news);
                    matches += news.found().stream()
                            .mapToInt(found -> found.all().size())
                            .sum();
                    if (matches > MOST || !news.problem().isEmpty()) {
                        whole[0] = matches <= MOST;
                        now.stop();
                    }
                },
                () -> {
                    if (series == now) {
                        ended.accept(whole[0]);
                    }
                });
    }

    private News look(Wish wish, List<Card> cards) {
        try {
            Finder finder = new Finder(wish.query());
            List<Found> found = new ArrayList<>();
            for (Card card : cards) {
                look(wish, card, finder).ifPresent(found::add);
            }
            return new News(found, "");
        } catch (CannotFind reason) {
            return new News(List.of(), reason.getMessage());
        }
    }

    private Optional<Found> look(Wish wish, Card card, Finder finder) {
        Text unsaved = wish.unsaved().get(card.path());
        if (unsaved != null) {
            return Occurrences.of(unsaved, null, finder, wish.with())
                    .map(what -> new Found(
                            card,
                            what.all(),
                            wish.with() == null ? null : Rewrite.left(card.path(), null, Rewrite.UNSAVED)));
        }
        return switch (files.load(card.path())) {
            case Loaded.Failed failed -> Optional.empty(); // the list of posts says why
            case Loaded.Opened opened ->
                Occurrences.of(opened.text(), opened, finder, wish.with())
                        .map(what -> new Found(card, what.all(), writable(opened, what.rewrite())));
        };
    }

    private static Rewrite writable(Loaded.Opened opened, Rewrite rewrite) {
        return rewrite == null || opened.readOnly() == null ? rewrite : rewrite.left(opened.readOnly());
    }
}
