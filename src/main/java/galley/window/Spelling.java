package galley.window;

import galley.editor.Misspelt;
import galley.library.spelling.Language;
import galley.library.spelling.Speller;
import galley.markdown.MisspeltWords;
import galley.session.Origin;
import galley.store.DictionaryFiles;
import galley.store.Settings;
import galley.store.WordList;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * Which words of the open posts are spelled right, each post in its own language: the one chosen for it or for
 * all, else the one its header names, else the site's, else the system's, as far as there are dictionaries. Dictionaries are read when a post first needs one.
 * Belongs to the FX thread.
 */
final class Spelling {
    /** The value of the setting that switches it off. */
    static final String OFF = "off";

    /** The first dictionary is read so long after a post has been opened, in milliseconds: all else comes first. */
    private static final long AFTER_START = 1500;

    /** What is said until the dictionary is there. */
    private static final String READING = "dictionary";

    private static final List<String> KEYS = List.of("lang", "language", "locale");

    private final Settings settings;
    private final World world;
    private final DictionaryFiles files;
    private final WordList words;
    private final Desk.Hands hands;
    private final Notices notices;
    private final Map<OpenPost, Watched> posts = new HashMap<>();
    private final LanguageChoices chosen;
    private final Set<String> missed = new HashSet<>();
    private final Map<String, Optional<Speller>> spellers = new ConcurrentHashMap<>();
    private final Set<String> allowed = ConcurrentHashMap.newKeySet();
    private final Map<Path, Set<String>> allowedInSites = new ConcurrentHashMap<>();
    private volatile Map<String, DictionaryFiles.Pair> found; // null until they were looked for

    /**
     * @param language the one it is checked in; null while it is not known, or where there is no dictionary
     * @param named what its header says of its language; empty for nothing
     * @param site the file of the site's words; null while it is not known, or where the post lies in no site
     * @param choosing whether its dictionary is being looked for or read
     */
    private record Watched(Misspelt layer, String language, String named, Path site, boolean choosing) {
        Watched chosen(String name, Path words) {
            return new Watched(layer, name, named, words, false);
        }
    }

    Spelling(Settings settings, World world, DictionaryFiles files, WordList words, Desk.Hands hands, Notices notices) {
        this.settings = settings;
        this.chosen = new LanguageChoices(settings);
        this.world = world;
        this.files = files;
        this.words = words;
        this.hands = hands;
        this.notices = notices;
        settings.onChange(
                Settings.SPELLING, value -> List.copyOf(posts.keySet()).forEach(this::choose));
    }

    /** Watches the words of a post from now on. */
    void watch(OpenPost post) {
        Misspelt layer = new Misspelt(post.editor()::stateBefore, hands.work(), hands.fx(), post.editor()::repaint);
        posts.put(post, new Watched(layer, null, "", null, false));
        post.editor().lay(layer);
        post.editor().onCaret(layer::caretMoved, () -> {});
        post.editor().menu(offset -> menu(post, layer, offset));
        post.session().onAnalysis(news -> {
            Watched now = posts.get(post);
            if (now != null && !named(post).equals(now.named())) {
                choose(post);
            }
        });
        choose(post);
    }

    void forget(OpenPost post) {
        posts.remove(post);
        chosen.forget(post);
    }

    /** Whether the dictionary for a post is there, or is known not to be. */
    boolean settled(OpenPost post) {
        return !posts.containsKey(post) || !posts.get(post).choosing();
    }

    boolean isOn() {
        return !settings.value(Settings.SPELLING).equals(OFF);
    }

    void toggle() {
        settings.set(Settings.SPELLING, isOn() ? OFF : "");
    }

    /** What the setting can be: its value, and how it is called. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", "As the post says");
        names(found == null ? Map.of() : found).stream()
                .sorted()
                .forEach(name -> choices.put(name, Language.title(name)));
        String chosen = settings.value(Settings.SPELLING);
        if (!chosen.equals(OFF)) {
            choices.putIfAbsent(chosen, Language.title(chosen));
        }
        choices.put(OFF, "None");
        return choices;
    }

    /** The languages to choose from, and which one the post is checked in. Told on the FX thread. */
    List<Palette.Choice> languages(OpenPost post) {
        String now = posts.containsKey(post) ? posts.get(post).language() : null;
        String usual = settings.value(Settings.SPELLING);
        List<Palette.Choice> choices = new ArrayList<>();
        choices.add(new Palette.Choice(
                usual.isEmpty() ? "The post’s own language" : "As in Preferences",
                now == null ? "" : Language.title(now),
                true,
                () -> set(post, "")));
        if (found != null) {
            names(found).stream()
                    .sorted()
                    .map(name -> new Palette.Choice(Language.title(name), name, true, () -> set(post, name)))
                    .forEach(choices::add);
        }
        choices.add(new Palette.Choice("Check no spelling", "", true, () -> set(post, OFF)));
        return choices;
    }

    private void set(OpenPost post, String value) {
        chosen.set(post, value);
        missed.clear();
        choose(post);
    }

    private static Set<String> names(Map<String, DictionaryFiles.Pair> there) {
        Set<String> names = new HashSet<>(there.keySet());
        names.add(Speller.BUNDLED);
        return names;
    }

    /** What the header says of the post's language; empty for nothing. */
    private static String named(OpenPost post) {
        return post.session()
                .analysis()
                .flatMap(known -> KEYS.stream()
                        .flatMap(key -> known.post().header().items(key).stream())
                        .filter(value -> !value.isBlank())
                        .findFirst())
                .orElse("");
    }

    /** Finds the dictionary for a post and has its words checked by it. */
    private void choose(OpenPost post) {
        Watched watched = posts.get(post);
        String named = named(post);
        String setting = chosen.of(post);
        boolean on = isOn() && !setting.equals(OFF);
        posts.put(post, new Watched(watched.layer(), null, named, null, on));
        watched.layer().speller(null);
        if (on) {
            hands.later().after(found == null ? AFTER_START : 0, () -> find(post, setting, named));
        }
    }

    private void find(OpenPost post, String setting, String named) {
        hands.disk().execute(() -> {
            Map<String, DictionaryFiles.Pair> there = found == null ? files.find() : found;
            if (found == null) {
                allowed.addAll(words.read());
            }
            String wanted = !setting.isEmpty()
                    ? setting
                    : !named.isEmpty()
                            ? named
                            : Optional.ofNullable(post.session().path())
                                    .flatMap(world::language)
                                    .orElse(Locale.getDefault().toString());
            Optional<String> fits = Language.among(names(there), wanted);
            Optional<Path> site =
                    Optional.ofNullable(post.session().path()).flatMap(path -> world.own(path, "words.txt"));
            site.ifPresent(file -> allowedIn(file).addAll(words.at(file).read()));
            hands.fx().execute(() -> {
                found = there;
                if (fits.isEmpty()) {
                    notices.dismiss(READING);
                    posts.computeIfPresent(post, (open, watched) -> watched.chosen(null, null));
                    if (!setting.isEmpty() || !named.isEmpty()) {
                        missing(wanted);
                    }
                } else {
                    hands.watch().execute(() -> load(post, setting, named, fits.get(), site.orElse(null)));
                }
            });
        });
    }

    private void missing(String wanted) {
        if (missed.add(wanted)) {
            notices.show(
                    "spelling",
                    Notices.Kind.NOTE,
                    "There is no dictionary for " + Language.title(wanted) + ". Put its .aff and .dic file into "
                            + files.own() + ".");
        }
    }

    private Set<String> allowedIn(Path site) {
        return allowedInSites.computeIfAbsent(site, file -> ConcurrentHashMap.newKeySet());
    }

    private void load(OpenPost post, String setting, String named, String name, Path site) {
        Optional<Speller> speller = spellers.computeIfAbsent(name, this::read);
        hands.fx().execute(() -> {
            Watched watched = posts.get(post);
            boolean wanted = watched != null
                    && watched.named().equals(named)
                    && isOn()
                    && chosen.of(post).equals(setting);
            if (!wanted) {
                return; // another is being looked for, or none
            }
            posts.put(post, speller.isPresent() ? watched.chosen(name, site) : watched.chosen(null, null));
            speller.ifPresent(found -> watched.layer().speller(word -> knows(found, site, word)));
            notices.dismiss(READING);
        });
    }

    private boolean knows(Speller speller, Path site, String word) {
        return isIn(allowed, word) || site != null && isIn(allowedIn(site), word) || speller.knows(word);
    }

    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word) || words.contains(word.toLowerCase(Locale.ROOT));
    }

    private Optional<Speller> read(String name) {
        DictionaryFiles.Pair pair = found.get(name);
        try {
            return Optional.of(
                    pair == null
                            ? Speller.bundled()
                            : Speller.of(DictionaryFiles.read(pair.affix()), DictionaryFiles.read(pair.words())));
        } catch (IOException | IllegalArgumentException wrong) {
            hands.fx()
                    .execute(() -> notices.show(
                            "spelling",
                            Notices.Kind.WARNING,
                            "The dictionary “" + name + "” could not be read: " + wrong.getMessage()));
            return Optional.empty();
        }
    }

    private List<MenuItem> menu(OpenPost post, Misspelt layer, int offset) {
        Span place = layer.at(post.session().text(), offset);
        String language = posts.containsKey(post) ? posts.get(post).language() : null;
        if (place == null || language == null) {
            return List.of();
        }
        String word = place.in(post.session().text());
        MenuItem looking = new MenuItem("Looking for words…");
        looking.setDisable(true);
        MenuItem add = new MenuItem("Add “" + word + "” to My Words");
        add.setOnAction(chosen -> allow(word, true));
        Path site = posts.get(post).site();
        MenuItem addToSite = new MenuItem("Add “" + word + "” to This Site’s Words");
        addToSite.setOnAction(chosen -> allow(word, site));
        addToSite.setVisible(site != null);
        MenuItem ignore = new MenuItem("Ignore “" + word + "”");
        ignore.setOnAction(chosen -> allow(word, false));
        List<MenuItem> items =
                List.of(looking, new SeparatorMenuItem(), add, addToSite, ignore, new SeparatorMenuItem());
        spellers.get(language)
                .ifPresent(speller -> hands.work().execute(() -> {
                    List<String> meant = speller.suggestions(word);
                    hands.fx().execute(() -> suggest(post, place, word, meant, looking));
                }));
        return items;
    }

    private void suggest(OpenPost post, Span place, String word, List<String> meant, MenuItem looking) {
        if (looking.getParentPopup() == null) {
            return; // the menu is gone
        }
        List<MenuItem> items = looking.getParentPopup().getItems();
        int at = items.indexOf(looking);
        if (meant.isEmpty()) {
            looking.setText("No suggestion");
            return;
        }
        items.remove(looking);
        for (String each : meant.subList(0, Math.min(7, meant.size()))) {
            MenuItem item = new MenuItem(each);
            item.setMnemonicParsing(false);
            item.setStyle("-fx-font-weight: bold;");
            item.setOnAction(chosen -> replace(post, place, word, each));
            items.add(at++, item);
        }
    }

    private static void replace(OpenPost post, Span place, String word, String by) {
        Text text = post.session().text();
        if (place.end() <= text.length() && place.in(text).equals(word)) {
            Edit edit = new Edit(place.start(), place.end(), by);
            Selection selection = post.session().selection();
            post.session()
                    .apply(Step.of(edit, selection, Selection.at(place.start() + by.length())), Origin.COMMAND, null);
        }
    }

    /** @param kept whether it is right in all posts from now on, or until Galley is closed */
    private void allow(String word, boolean kept) {
        allowed.add(word);
        posts.values().forEach(watched -> watched.layer().allow(word));
        if (kept) {
            keep(word, words);
        }
    }

    /** @param site the file of the words of a site, in whose posts it is right from now on */
    private void allow(String word, Path site) {
        allowedIn(site).add(word);
        posts.values().stream()
                .filter(watched -> site.equals(watched.site()))
                .forEach(watched -> watched.layer().allow(word));
        keep(word, words.at(site));
    }

    private void keep(String word, WordList list) {
        hands.disk()
                .execute(() -> list.add(word)
                        .ifPresent(trouble ->
                                hands.fx().execute(() -> notices.show("spelling", Notices.Kind.WARNING, trouble))));
    }

    /** Selects the next word behind the caret that is not spelled right, from the top again after the last. */
    void next(OpenPost post) {
        String language = posts.containsKey(post) ? posts.get(post).language() : null;
        if (language == null) {
            boolean reading = !settled(post);
            notices.show(
                    reading ? READING : "spelling",
                    Notices.Kind.NOTE,
                    reading ? "The dictionary is still being read." : "Spelling is not checked in this post.");
            return;
        }
        Text text = post.session().text();
        int from = post.session().selection().end();
        Speller speller = spellers.get(language).orElseThrow();
        Path site = posts.get(post).site();
        hands.work().execute(() -> {
            Optional<Span> next = MisspeltWords.next(text, from, word -> knows(speller, site, word));
            hands.fx().execute(() -> {
                if (post.session().text().equals(text)) {
                    next.ifPresentOrElse(
                            post.editor()::show,
                            () -> notices.show("spelling", Notices.Kind.NOTE, "All words are spelled right."));
                }
            });
        });
    }
}
