package galley.site;

import galley.header.Value;
import galley.post.AssetTag;
import galley.post.Family;
import galley.post.Link;
import galley.picture.PictureRules;
import galley.post.Neighbours;
import galley.post.PictureKeys;
import galley.post.Severities;
import galley.post.Surroundings;
import galley.store.Inside;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A folder that a generator makes a web site of.
 *
 * @param root absolute; nothing outside it is read or written for the site
 * @param settings as they were when the site was looked at
 * @param files how the folder is read
 * @param rules what its author has settled for its posts
 */
public record Site(Path root, Family family, SiteSettings settings, SiteFiles files, PostRules rules) {
    private static final List<String> ZONE_NAMES = List.of("TIMEZONE", "timeZone", "timezone");
    private static final List<String> LANGUAGE_NAMES =
            List.of("DEFAULT_LANG", "languageCode", "defaultContentLanguage", "language", "lang", "locale");

    /** Where the usual themes and plugins are told of it: Hugo's by {@code params}, Hexo's and Jekyll's by a group. */
    private static final List<String> MATHEMATICS = List.of(
            "params.math",
            "params.mathjax",
            "params.katex",
            "params.math.enable",
            "params.page.math.enable",
            "params.mathjax.enable",
            "params.katex.enable",
            "markup.goldmark.extensions.passthrough.enable",
            "math",
            "mathjax",
            "katex",
            "math.enable",
            "mathjax.enable",
            "katex.enable",
            "theme_config.mathjax.enable",
            "theme_config.math.enable");

    public Site(Path root, Family family, SiteSettings settings, SiteFiles files) {
        this(root, family, settings, files, PostRules.NONE);
    }

    /** A folder that is no site, for a post that lies alone: links are relative to the post. */
    public static Site plain(Path folder, Family family, SiteFiles files) {
        return new Site(folder.toAbsolutePath().normalize(), family, SiteSettings.NONE, files);
    }

    public Generator generator() {
        return Generators.of(family);
    }

    /** For {@link galley.markdown.Dialects#named}. */
    public Map<String, String> dialectOptions() {
        return generator().dialectOptions(settings);
    }

    /** What of the settings could not be read, a line for each, with its place. */
    public List<String> unread() {
        return settings.unread().stream().map(Unread::told).toList();
    }

    /** Whether the site is set up to show formulas between single dollars, as far as its settings say. */
    public boolean mathematics() {
        boolean plugin = settings.texts("PLUGINS", List.of()).stream().anyMatch(name -> name.endsWith("render_math"));
        return plugin || MATHEMATICS.stream().anyMatch(name -> settings.on(name, false));
    }

    /** The language it is written in, as its settings name it: {@code de}, {@code en-us}. */
    public Optional<String> language() {
        return LANGUAGE_NAMES.stream()
                .flatMap(name -> settings.at(name).stream())
                .map(Value::display)
                .filter(name -> name.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*"))
                .findFirst();
    }

    /** The zone that dates without an offset are meant for. */
    public ZoneId zone() {
        for (String name : ZONE_NAMES) {
            Optional<Value> zone = settings.at(name);
            if (zone.isPresent()) {
                try {
                    return ZoneId.of(zone.get().display());
                } catch (DateTimeException unknown) {
                    return ZoneId.systemDefault();
                }
            }
        }
        return family == Family.HUGO ? ZoneId.of("UTC") : ZoneId.systemDefault();
    }

    /**
     * The file that a link or a picture of a post leads to on the finished site.
     *
     * @param link as written in the post, or as it stands in its HTML
     * @return an existing regular file inside the site, links followed; nothing where the reader would not find one either
     */
    public Optional<Path> resolve(String link, Path post) {
        return first(places(link, post)).or(() -> beside(link, post));
    }

    /** The same for an address of the page that the generator makes of the post, where that counts in another way. */
    public Optional<Path> shown(String link, Path post) {
        return first(shownPlaces(link, post)).or(() -> beside(link, post));
    }

    /** Where {@link #shown} looks. Hexo puts the folder of a post's own beside its page. */
    public List<String> shownPlaces(String link, Path post) {
        Set<String> places = new LinkedHashSet<>();
        if (family == Family.HEXO && !link.startsWith("/")) {
            places.addAll(places(AssetTag.link(link), post));
        }
        places.addAll(places(link, post));
        return List.copyOf(places);
    }

    private Optional<Path> first(List<String> places) {
        Inside inside = new Inside(root);
        for (String place : places) {
            if (inside.existing(place) instanceof Inside.Place.In in) {
                return Optional.of(in.path());
            }
        }
        return Optional.empty();
    }

    /** A post that lies in no site has its pictures beside it, wherever its generator would look for them in one. */
    private Optional<Path> beside(String link, Path post) {
        boolean alone = settings == SiteSettings.NONE && post != null && root.equals(post.getParent());
        return Reference.of(link)
                .filter(reference -> alone && !reference.fromRoot())
                .flatMap(reference -> reference.unescaped().below(""))
                .flatMap(place -> new Inside(root).existing(place) instanceof Inside.Place.In(Path file)
                        ? Optional.of(file)
                        : Optional.empty());
    }

    /** Where the file that a link leads to may lie in the site, from its root, the likeliest place first. */
    public List<String> places(String link, Path post) {
        Set<String> places = new LinkedHashSet<>();
        reference(link).ifPresent(reference -> {
            places.addAll(generator().places(this, reference.unescaped(), post));
            places.addAll(generator().places(this, reference, post));
        });
        places.remove("");
        return List.copyOf(places);
    }

    /** Hexo's way to name a file means nothing, or another thing, to others. */
    private Optional<Reference> reference(String link) {
        return Reference.of(link).filter(reference -> !reference.isAsset() || family == Family.HEXO);
    }

    /** The address that the generator writes for a link; nothing where it leaves the link as it is. */
    public Optional<String> address(String link, Path post) {
        return reference(link).flatMap(reference -> generator().address(this, reference, post));
    }

    /** Whether a link asks for a file of the site, so that it has to be there: a picture, or one to download. */
    boolean needsFile(Link link) {
        return reference(link.target())
                .filter(reference -> link.kind() == Link.Kind.PICTURE
                        || reference.what().equals("static")
                        || reference.what().equals("attach"))
                .isPresent();
    }

    /** The first place to look for a file that a link of a post asks for, when it is at none; see {@link #places}. */
    public Optional<String> missing(Link link, Path post) {
        boolean page = reference(link.target())
                .filter(reference -> reference.what().equals("filename") || reference.isSource())
                .isPresent();
        if (!page && !needsFile(link) || resolve(link.target(), post).isPresent()) {
            return Optional.empty();
        }
        return places(link.target(), post).stream().findFirst();
    }

    /**
     * What a check of a post goes by.
     *
     * @param site the one that the post lies in; its links are looked up where it is of the post's family
     * @param post null when it was never saved
     * @param options as they are given to the post's dialect
     */
    public static Surroundings around(
            Optional<Site> site, Path post, Family family, Map<String, String> options, Clock clock) {
        return new Surroundings(
                clock.instant(),
                site.map(Site::zone).orElse(clock.getZone()),
                options,
                site.filter(found -> post != null && found.family == family)
                        .<Surroundings.Files>map(found -> new LinkedFiles(found, post))
                        .orElse(link -> Optional.empty()),
                site.filter(found -> found.family == family).map(Site::unread).orElse(List.of()),
                Neighbours.NONE,
                site.map(Site::severities).orElse(Severities.USUAL),
                site.flatMap(Site::pictureKeys));
    }

    /** How bad it takes what its posts are checked for, as its {@code .galley/checks} says. */
    public Severities severities() {
        return new Inside(root).own("checks") instanceof Inside.Place.In(Path checks)
                ? Severities.read(files.text(checks).orElse(""))
                : Severities.USUAL;
    }

    /** Under which names it wants pictures and whose they are, as its {@code .galley/pictures} says. */
    public Optional<PictureKeys> pictureKeys() {
        return new Inside(root).own("pictures") instanceof Inside.Place.In(Path pictures)
                ? PictureRules.read(files.text(pictures).orElse("")).keys()
                : Optional.empty();
    }

    /** Whether this path lies inside the site. */
    public boolean contains(Path path) {
        return files.real(path).startsWith(files.real(root));
    }

    /** The path from the root, names with {@code /} between them; nothing outside. */
    public Optional<String> inside(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path real = files.real(path);
        Path realRoot = files.real(root);
        if (real.startsWith(realRoot)) {
            return Optional.of(names(realRoot.relativize(real)));
        }
        return whole.startsWith(root) ? Optional.of(names(root.relativize(whole))) : Optional.empty();
    }

    private static String names(Path relative) {
        return StreamSupport.stream(relative.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
