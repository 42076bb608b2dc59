package galley.window;

import galley.editor.Completions;
import galley.markdown.edit.Snippet;
import galley.markdown.edit.SnippetFile;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.post.Slug;
import galley.session.Analysis;
import galley.store.Encoding;
import galley.store.Saved;
import galley.store.TextFolder;
import galley.text.Text;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The snippets of the open post: those that come along, its author's own and its site's, a file each. The site's are
 * taken before the author's of the same name. Their files are read when a post comes to the front. Belongs to the FX thread.
 */
final class Snippets {
    private static final String MATTER = "snippets";
    private static final String HTML = "snippet html";
    private static final Pattern TAG = Pattern.compile("<[A-Za-z][\\w-]*[\\s>]");
    private static final String FOLDER = "snippets";
    private static final String FIRST_WORDS = "> **${1:Note:}** ${2:what it says}\n$0\n";

    private final MainWindow main;
    private final Desk desk;
    private final World world;
    private final Folders folders;
    private final Keeping keeping;
    private final Desk.Hands hands;
    private final Notices notices;
    private final RenameSheet names;
    private final Clock clock;
    private List<Own> own = List.of();
    private Optional<Path> site = Optional.empty();
    private Said said = new Said("", null);

    /** @param site whether it is the site's, and so in its posts alone */
    private record Own(String name, Snippet snippet, Path file, boolean site) {}

    /** @param file which to open because of it; null for none */
    private record Said(String trouble, Path file) {}

    private record Reading(Optional<Path> site, Map<String, Own> found, List<Said> troubles) {}

    Snippets(
            MainWindow main,
            Desk desk,
            World world,
            Folders folders,
            Keeping keeping,
            Desk.Hands hands,
            Notices notices,
            Clock clock) {
        this.main = main;
        this.desk = desk;
        this.world = world;
        this.folders = folders;
        this.keeping = keeping;
        this.hands = hands;
        this.notices = notices;
        this.clock = clock;
        this.names = new RenameSheet(main.sheet(), file -> taken(file.getParent()), hands.fx(), main::focusText);
        desk.currentProperty().addListener((post, old, now) -> look());
    }

    private List<String> taken(Path folder) {
        return own.stream()
                .map(Own::file)
                .filter(file -> folder.equals(file.getParent()))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    /** Reads the files again. */
    void look() {
        OpenPost post = desk.current();
        Path around = post == null || post.session().path() == null
                ? folders.folder()
                : post.session().path();
        hands.disk().execute(() -> {
            Reading reading = new Reading(
                    Optional.ofNullable(around).flatMap(path -> world.own(path, FOLDER)),
                    new LinkedHashMap<>(),
                    new ArrayList<>());
            reading.site().ifPresent(folder -> read(folder, true, reading));
            read(keeping.snippets(), false, reading);
            hands.fx().execute(() -> take(reading));
        });
    }

    private void read(Path folder, boolean ofSite, Reading reading) {
        TextFolder.Found found = keeping.texts().read(folder);
        found.troubles().forEach(words -> reading.troubles().add(new Said(words, null)));
        for (TextFolder.Entry entry : found.texts()) {
            switch (SnippetFile.read(entry.path().getFileName().toString(), entry.text())) {
                case SnippetFile.Read(String name, Snippet snippet) ->
                    reading.found().putIfAbsent(name, new Own(name, snippet, entry.path(), ofSite));
                case SnippetFile.Bad(int line, String words) ->
                    reading.troubles()
                            .add(new Said(
                                    "The snippet “" + entry.path().getFileName() + "” is left out, line " + line + ": "
                                            + words,
                                    entry.path()));
            }
        }
    }

    private void take(Reading reading) {
        site = reading.site();
        List<Own> found = List.copyOf(reading.found().values());
        if (!found.equals(own)) {
            own = found;
            main.commands().own().setAll(own.stream().map(this::command).toList());
        }
        Said now = reading.troubles().stream().findFirst().orElse(new Said("", null));
        if (now.trouble().isEmpty()) {
            notices.dismiss(MATTER);
        } else if (!now.equals(said)) {
            Notices.Action[] open = now.file() == null
                    ? new Notices.Action[0]
                    : new Notices.Action[] {new Notices.Action("Open the File", () -> desk.open(now.file()))};
            notices.show(MATTER, Notices.Kind.WARNING, now.trouble(), open);
        }
        said = now;
    }

    private Command command(Own snippet) {
        return main.commands()
                .own(
                        Command.Group.INSERT,
                        "Snippet",
                        "snippet.own." + snippet.name().replace(' ', '_'),
                        snippet.name(),
                        () -> desk.current() != null,
                        () -> insert(snippet.snippet()));
    }

    void insert(Snippet snippet) {
        desk.current().editor().stops().insert(snippet, values());
        inserted(snippet);
    }

    /** Says at once what a look at the preview would only show as something that is not there. */
    void inserted(Snippet snippet) {
        notices.dismiss(HTML);
        if (TAG.matcher(snippet.body()).find() && desk.current().analyzer().dropsHtml()) {
            notices.show(
                    HTML,
                    Notices.Kind.NOTE,
                    "This site leaves HTML out of its pages, and so the tags of this snippet, until its settings have "
                            + "unsafe = true below [markup.goldmark.renderer].");
        }
    }

    /** What the names in a snippet stand for in the open post. */
    Map<String, String> values() {
        Optional<Post> post = desk.current().session().analysis().map(Analysis::post);
        String title = post.flatMap(Post::title).orElse("");
        Family family = desk.current().analyzer().family();
        String slug = post.flatMap(it -> it.value(Field.SLUG)).orElseGet(() -> Slug.of(title, family));
        return Map.of("DATE", LocalDate.now(clock).toString(), "TITLE", title, "SLUG", slug);
    }

    /** Those whose name, or a word of it, begins with what was typed. */
    List<Completions.Offer> offers(String typed) {
        Family family = desk.current().analyzer().family();
        Stream<Completions.Offer> ours = own.stream()
                .filter(each -> fits(each.name(), typed))
                .map(each -> new Completions.Offer(each.snippet(), each.name(), each.site() ? "this site" : "own"));
        Stream<Completions.Offer> known = SnippetCommands.ALL.stream()
                .filter(each -> each.families().contains(family))
                .filter(each -> fits(each.name(), typed) || fits(each.label(), typed))
                .map(each -> new Completions.Offer(each.snippet().apply(family), each.name(), each.label()));
        return Stream.concat(ours, known).toList();
    }

    private static boolean fits(String name, String typed) {
        String low = typed.toLowerCase(Locale.ROOT);
        String whole = name.toLowerCase(Locale.ROOT);
        return whole.startsWith(low) || Stream.of(whole.split("[\\s_-]+")).anyMatch(word -> word.startsWith(low));
    }

    /** Offers the files to be opened, and a new one. */
    void edit() {
        List<Palette.Choice> choices = new ArrayList<>(own.stream()
                .map(each -> new Palette.Choice(
                        each.name(), each.site() ? "this site" : "all posts", true, () -> desk.open(each.file())))
                .toList());
        choices.add(new Palette.Choice("New Snippet for All Posts…", "", true, () -> create(keeping.snippets())));
        site.ifPresent(folder ->
                choices.add(new Palette.Choice("New Snippet for This Site…", "", true, () -> create(folder))));
        choices.add(new Palette.Choice(
                "Show the Folder",
                "",
                !own.isEmpty(),
                () -> world.reveal(own.getFirst().file())));
        main.choose("Which snippet is to be edited?", choices);
    }

    private void create(Path folder) {
        names.showNew(
                folder.resolve("snippet.md"),
                "A new snippet",
                "Its name is what you type to find it.",
                (name, answer) -> hands.disk().execute(() -> {
                    Saved saved = keeping.files().create(folder, name, Text.of(FIRST_WORDS), Encoding.UTF_8);
                    hands.fx().execute(() -> {
                        switch (saved) {
                            case Saved.Done done -> {
                                answer.accept(Optional.empty());
                                desk.open(done.path());
                                notices.show("snippet", Notices.Kind.NOTE, """
                                        A snippet is what stands in its file. ${1:words} is a place that Tab goes to, $1 once \
                                        more a copy of it, $0 the end; $TITLE, $SLUG, $DATE and $SELECTION are filled in.""");
                            }
                            case Saved.Failed failed -> answer.accept(Optional.of(failed.reason()));
                            case Saved.Conflict conflict -> throw new IllegalStateException("a free name was taken");
                        }
                    });
                }));
    }
}
