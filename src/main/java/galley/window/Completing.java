package galley.window;

import galley.editor.Completions;
import galley.form.Suggestions;
import galley.library.Card;
import galley.markdown.Emoji;
import galley.markdown.Html;
import galley.markdown.NamedHeading;
import galley.markdown.edit.Begun;
import galley.markdown.edit.Snippet;
import galley.post.Family;
import galley.session.Analysis;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What an open post offers to complete: values that other posts have, places to link to, names of
 * languages, emoji and snippets. FX thread. */
final class Completing implements Completions {
    private static final int MOST = 60;

    /** Names that Pygments, Rouge, Chroma and highlight.js share, as far as there are such. */
    private static final List<String> LANGUAGES = List.of(
            ("bash c clojure cmake cpp csharp css csv dart diff dockerfile elixir elm erlang fortran go graphql groovy"
                            + " haskell html http ini java javascript json jsx julia kotlin latex lisp lua makefile markdown"
                            + " matlab mermaid nginx nix objectivec ocaml pascal perl php plaintext powershell prolog"
                            + " properties protobuf python r ruby rust scala scheme scss shell sql swift tcl terraform tex"
                            + " text toml tsx typescript vim xml yaml zig")
                    .split(" "));

    private final OpenPost post;
    private final Suggestions used;
    private final Desk.Hands hands;
    private final Snippets snippets;
    private final LinkTargets targets;
    private final World world;

    Completing(OpenPost post, Suggestions used, Desk.Hands hands, Snippets snippets, LinkTargets targets, World world) {
        this.post = post;
        this.targets = targets;
        this.world = world;
        this.used = used;
        this.hands = hands;
        this.snippets = snippets;
    }

    @Override
    public void inserted(Snippet snippet) {
        snippets.inserted(snippet);
    }

    @Override
    public Map<String, String> values() {
        return snippets.values();
    }

    @Override
    public void find(Begun begun, Consumer<List<Offer>> told) {
        switch (begun.kind()) {
            case EMOJI ->
                hands.work().execute(() -> {
                    List<Offer> found = Emoji.named(begun.typed(), MOST).stream()
                            .map(emoji -> new Offer(emoji.letters(), emoji.name(), ""))
                            .toList();
                    hands.fx().execute(() -> told.accept(found));
                });
            case LANGUAGE -> told.accept(beginning(begun.typed(), LANGUAGES.stream()));
            case VALUE -> told.accept(beginning(begun.typed(), values(begun.key())));
            case LINK -> links(begun.typed(), told);
            case ANCHOR -> told.accept(places(begun.typed()));
            case WORD -> told.accept(snippets.offers(begun.typed()));
        }
    }

    /** Other posts of the folder, as the site's generator wants the link written. */
    private void links(String typed, Consumer<List<Offer>> told) {
        Optional<Path> from = targets.folderOf(post);
        if (from.isEmpty()) {
            told.accept(List.of());
            return;
        }
        List<Card> all = targets.all();
        Path self = post.session().path();
        Family family = post.analyzer().family();
        hands.scan().execute(() -> {
            BiFunction<Path, String, String> link = world.links(family, from.get());
            List<Offer> found = LinkTargets.fitting(all, typed, self, MOST).stream()
                    .map(card ->
                            new Offer(link.apply(card.path(), card.address()), card.title(), LinkTargets.detail(card)))
                    .toList();
            hands.fx().execute(() -> told.accept(found));
        });
    }

    /** Headings of this post, as far as the generator gives them names. */
    private List<Offer> places(String typed) {
        Html html = post.session().analysis().map(Analysis::html).orElse(null);
        return html == null
                ? List.of()
                : NamedHeading.in(html).stream()
                        .filter(heading -> typed.isBlank()
                                || Palette.score(heading.title(), typed) >= 0
                                || heading.id().startsWith(typed))
                        .limit(MOST)
                        .map(heading -> new Offer("#" + heading.id(), heading.title(), "#" + heading.id()))
                        .toList();
    }

    private Stream<String> values(String key) {
        return switch (key) {
            case "draft", "published", "comments", "toc", "math" -> Stream.of("true", "false");
            case "status" -> Stream.of("published", "draft", "hidden");
            default -> used.values(key).stream();
        };
    }

    /** Those that go on with what was typed; the same in other letters counts, the very same is no news. */
    private static List<Offer> beginning(String typed, Stream<String> all) {
        String low = typed.toLowerCase(Locale.ROOT);
        List<String> fitting = all.filter(
                        value -> value.toLowerCase(Locale.ROOT).startsWith(low))
                .limit(MOST)
                .toList();
        return fitting.contains(typed)
                ? List.of()
                : fitting.stream().map(value -> new Offer(value, value, "")).toList();
    }
}
