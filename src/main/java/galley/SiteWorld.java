package galley;

import galley.library.Beside;
import galley.library.Card;
import galley.library.Shelf;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.picture.PictureRules;
import galley.post.Family;
import galley.post.Neighbours;
import galley.post.PictureForm;
import galley.post.PictureSize;
import galley.post.Post;
import galley.post.Severities;
import galley.post.Vocabulary;
import galley.preview.Images;
import galley.preview.Links;
import galley.preview.SiteLook;
import galley.session.Analyzer;
import galley.site.Build;
import galley.site.BuiltPage;
import galley.site.FileLink;
import galley.site.Generators;
import galley.site.NewPost;
import galley.site.NewSite;
import galley.site.OtherSites;
import galley.site.PictureFolder;
import galley.site.PostMove;
import galley.site.PostRules;
import galley.site.PostTemplate;
import galley.site.Publication;
import galley.site.PictureMove;
import galley.site.PictureSurvey;
import galley.site.Site;
import galley.site.SiteWords;
import galley.site.SizeWords;
import galley.site.Templates;
import galley.site.Ways;
import galley.store.FileNames;
import galley.store.Inside;
import galley.store.LocalDisk;
import galley.store.Outbox;
import galley.store.OwnFolder;
import galley.store.Picture;
import galley.store.PostEntry;
import galley.store.PostFolder;
import galley.store.Put;
import galley.store.Relocation;
import galley.store.SiteFiles;
import galley.text.Text;
import galley.window.Programs;
import galley.window.World;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Consumer;

/** What lies around the open posts, as the panes ask for it: the site, the folder's other posts, the browser. */
final class SiteWorld implements World, Images, SiteLook, Links {
    private static final int POSTS_LOOKED_AT = 60;
    private static final int MOST_NAMESAKES = 100;

    private final Clock clock;
    private final Optional<Family> chosen;
    private final Consumer<Path> open;
    private final Consumer<String> say;
    /** The posts of the open folder as they were last read; any thread. */
    private volatile Neighbours beside = Neighbours.NONE;

    private final Shelf shelf = new Shelf();
    private final Programs programs = new ProgramRunner();
    private final BuiltSites builds = new BuiltSites();
    private final RemotePictures remote = new RemotePictures();

    /**
     * @param chosen whose rules count for every post; empty to find out
     * @param open opens a post in the window
     * @param say tells the user something in a sentence
     */
    SiteWorld(Clock clock, Optional<Family> chosen, Consumer<Path> open, Consumer<String> say) {
        this.clock = clock;
        this.chosen = chosen;
        this.open = open;
        this.say = say;
    }

    @Override
    public Analyzer rules(Path path, Text text) {
        Optional<Site> site = Generators.site(path);
        Family family = chosen.or(() -> site.map(Site::family)).orElseGet(() -> Generators.look(path, text));
        Map<String, String> options = site.filter(found -> found.family() == family)
                .map(Site::dialectOptions)
                .orElse(Map.of());
        return new Analyzer(
                family,
                Dialects.named(family.id(), toBeLookedAt(options), Limits.PREVIEW),
                () -> Site.around(site, path, family, options, clock).with(beside));
    }

    /** What only the whole site can draw is a box, where the site itself would have nothing or refuse the post. */
    private static Map<String, String> toBeLookedAt(Map<String, String> options) {
        Map<String, String> shown = new HashMap<>(options);
        shown.put("boxes", "true");
        return Map.copyOf(shown);
    }

    @Override
    public Optional<String> language(Path post) {
        return Generators.site(post).flatMap(Site::language);
    }

    @Override
    public Map<Vocabulary, List<String>> words(Path folder) {
        return Generators.site(folder).map(SiteWords::of).orElse(Map.of());
    }

    @Override
    public Optional<Path> own(Path post, String name) {
        return Generators.site(post)
                .map(site -> new Inside(site.root()).own(name))
                .flatMap(place -> place instanceof Inside.Place.In(Path file) ? Optional.of(file) : Optional.empty());
    }

    @Override
    public List<Card> posts(List<PostEntry> found) {
        Map<Path, Optional<Site>> sites = new HashMap<>();
        List<Card> cards = shelf.cards(
                found,
                (path, head) -> chosen.or(() -> sites.computeIfAbsent(path.getParent(), Generators::site)
                                .map(Site::family))
                        .orElseGet(() -> Generators.look(path, head)));
        beside = new Beside(cards);
        return cards;
    }

    @Override
    public World.Beginnings templates(Path folder, Path own) {
        List<PostTemplate> all = Templates.of(Generators.site(folder), folder, own);
        return new World.Beginnings(
                all, Templates.usual(all, own), own(folder, "templates").orElse(own));
    }

    @Override
    public PostTemplate.Filled draft(Path folder, Family family, Optional<PostTemplate> template, String title) {
        return NewPost.filled(template, folder, family, title, ZonedDateTime.now(clock));
    }

    @Override
    public NewSite.Made newSite(Path folder, Family family, String title) {
        return NewSite.make(new LocalDisk(), folder, family, title, ZonedDateTime.now(clock));
    }

    @Override
    public SitePage sitePage(Path root, Optional<PostRules> rules) {
        return SitePages.of(root, rules, ZonedDateTime.now(clock));
    }

    @Override
    public Optional<String> orderPosts(Path root, PostRules rules) {
        return SitePages.keep(root, rules);
    }

    @Override
    public Optional<Publication> publication(Path post, Text text, boolean dated) {
        return Generators.site(post)
                .map(site -> Publication.of(
                        Ways.of(site), Post.read(post, text, site.family()), ZonedDateTime.now(clock), dated));
    }

    @Override
    public PostMove moving(Path from, Path to) {
        return Generators.site(from)
                .map(site -> PostMove.of(site, from, to, new LocalDisk()))
                .orElseGet(() -> PostMove.plain(from, to));
    }

    @Override
    public Optional<OwnFolder> ownFolder(Path post) {
        return Generators.site(post).flatMap(site -> PostMove.ownFolder(site, post, new LocalDisk()));
    }

    @Override
    public Path newFile(Family family, String title, Path folder, List<String> present) {
        return folder.resolve(NewPost.fileName(family, title, folder, ZonedDateTime.now(clock), present));
    }

    @Override
    public BiFunction<Path, String, String> links(Family family, Path folder) {
        Optional<Site> site = Generators.site(folder);
        return (file, address) -> FileLink.to(site, family, folder, file, address);
    }

    @Override
    public PicturePlace picturePlace(Family family, Path post, Path picture) {
        Site site = Generators.site(post).orElseGet(() -> Site.plain(post.getParent(), family, new SiteFiles()));
        List<Post> others = new PostFolder(post.getParent())
                .list().posts().stream()
                        .limit(POSTS_LOOKED_AT)
                        .map(found ->
                                Post.read(found.path(), PostFolder.head(found).text(), family))
                        .toList();
        Optional<Path> kept = Optional.ofNullable(picture).filter(site::contains);
        String folder = PictureFolder.of(site, post, others);
        return new PicturePlace(
                site.root(),
                folder,
                PictureFolder.featured(site, post, folder),
                kept,
                new PictureOrder(site.root()).rules(),
                PictureForm.of(others),
                SizeWords.of(site, post, folder),
                PictureSize.isSaid(others));
    }

    @Override
    public PictureRules pictureRules(Path folder) {
        return new PictureOrder(siteOf(folder)).rules();
    }

    @Override
    public Path siteOf(Path folder) {
        return Generators.site(folder).map(Site::root).orElse(folder);
    }

    @Override
    public Optional<String> orderPictures(Path root, PictureRules rules) {
        return new PictureOrder(root).keep(rules);
    }

    @Override
    public Programs programs() {
        return programs;
    }

    @Override
    public Optional<Build> build(Path post, boolean own) {
        return builds.build(post, own);
    }

    @Override
    public Optional<BuiltPage> built(Build build, String title, String html) {
        return builds.page(build, title, html);
    }

    @Override
    public Optional<Severities> checks(Path post) {
        return Generators.site(post).map(Site::severities);
    }

    @Override
    public Optional<String> orderChecks(Path post, Severities severities) {
        return Generators.site(post).flatMap(site -> new CheckOrder(site.root()).keep(severities));
    }

    @Override
    public FileLink.Shown pictureLink(Family family, Path post, Path picture) {
        return FileLink.shown(Generators.site(post), family, post, picture);
    }

    @Override
    public String headerLink(Family family, Path post, Path picture) {
        return FileLink.inHeader(Generators.site(post), family, post.getParent(), picture);
    }

    @Override
    public Put keepPicture(PicturePlace place, String name, byte[] bytes) {
        Outbox outbox = new Outbox(new LocalDisk(), place.root());
        String wanted = place.rules().folder().isEmpty()
                ? place.folder()
                : place.rules().folder();
        String folder = wanted.isEmpty() ? "" : wanted + "/";
        List<String> taken = new ArrayList<>();
        while (true) {
            String free = FileNames.distinct(name, taken);
            Put put = outbox.write(folder + free, bytes, null);
            if (!(put instanceof Put.Conflict) || taken.size() >= MOST_NAMESAKES) {
                return put;
            }
            taken.add(free);
        }
    }

    @Override
    public Function<String, PictureAt> picturesOf(Family family, Path post) {
        return PictureFinder.of(family, post)::find;
    }

    @Override
    public Optional<PictureSurvey.Result> survey(Path folder, PictureSurvey.Progress progress) {
        return PictureSurvey.of(folder, root -> new PictureOrder(root).rules(), progress);
    }

    @Override
    public PictureMove.Outcome moved(Path root, Post post, Path from, Path to) {
        SiteFiles files = new SiteFiles();
        Site site = Generators.site(post.path(), files).orElseGet(() -> Site.plain(root, post.family(), files));
        Optional<String> before = site.inside(from);
        Optional<String> after = site.inside(to);
        return before.isEmpty() || after.isEmpty()
                ? new PictureMove.Outcome.Stuck("It lies in another site than the picture.")
                : new PictureMove(site, before.get(), after.get()).in(post);
    }

    @Override
    public Optional<String> copyPicture(Path root, Path from, Path to) {
        Path real = new SiteFiles().real(root);
        return new Relocation(new LocalDisk(), real)
                .copy(from, root.relativize(to).toString().replace('\\', '/'));
    }

    @Override
    public Optional<String> dropPicture(Path root, Path picture, Path twin) {
        return new Relocation(new LocalDisk(), new SiteFiles().real(root)).drop(picture, twin);
    }

    @Override
    public Place place(Path folder, Optional<Family> as) {
        SiteFiles files = new SiteFiles();
        if (!files.isFolder(folder)) {
            return new Place(Optional.empty(), false, "There is no such folder.");
        }
        Optional<Site> site = Generators.at(folder, as, files);
        return site.map(found -> new Place(site, false, found.family().title() + " site"))
                .orElseGet(() -> OtherSites.at(folder)
                        .map(program -> new Place(Optional.empty(), false, OtherSites.told(program)))
                        .orElseGet(() -> new Place(
                                Optional.empty(),
                                true,
                                "No generator’s settings are in this folder. Whose site is it?")));
    }

    @Override
    public Found find(String document, String link) {
        return builds.find(document, link).orElseGet(() -> ofPost(document, link));
    }

    private Found ofPost(String document, String link) {
        Path post = Path.of(document);
        Path folder = post.toAbsolutePath().getParent();
        Site site = Generators.site(post)
                .orElseGet(() -> Site.plain(folder, chosen.orElse(Family.COMMONMARK), new SiteFiles()));
        return site.shown(link, post)
                .<Found>map(path -> new Found.Local(Picture.stamp(path), Picture.size(path), () -> Picture.open(path)))
                .orElseGet(() -> new Found.Missing(
                        site.shownPlaces(link, post).stream().findFirst().orElse(link)));
    }

    @Override
    public Look look(String document) {
        return builds.look(document)
                .or(() -> Generators.site(Path.of(document))
                        .map(site -> new Look(
                                site.mathematics(), StyleSheet.of(site.root()).css())))
                .orElse(Look.PLAIN);
    }

    @Override
    public void fetch(URI address, Consumer<Found> told) {
        remote.fetch(address, told);
    }

    @Override
    public Optional<String> dress(Path post, Optional<Path> css) {
        return Generators.site(post)
                .map(site -> StyleSheet.of(site.root()).choose(css))
                .orElse(Optional.of("This post lies in no site, so there is nothing to keep the choice in."));
    }

    @Override
    public void browse(URI address) {
        Browser.open(address).ifPresent(say);
    }

    @Override
    public void reveal(Path file) {
        Browser.reveal(file).ifPresent(say);
    }

    @Override
    public void follow(String document, String link) {
        Path post = Path.of(document);
        Optional<Path> target = Generators.site(post).flatMap(site -> site.resolve(link, post));
        target.ifPresentOrElse(open, () -> say.accept("“" + link + "” leads to no file of this site."));
    }

    @Override
    public void refuse(String address) {
        say.accept("This link is not opened from a post: " + address);
    }
}
