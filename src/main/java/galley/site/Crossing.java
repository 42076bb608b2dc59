package galley.site;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.post.Family;
import galley.post.Field;
import galley.post.Link;
import galley.post.Links;
import galley.post.Post;
import galley.post.PostLink;
import galley.site.Destinations.Stop;
import galley.text.Edit;
import galley.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * The body of a post that goes to another generator: its links lead to the posts that go along, its pictures to where they
 * are put, and what is written in a template language is Markdown or stays words. Reads the disk to see where links lead.
 */
final class Crossing {
    private final Stop stop;
    private final Site site;
    private final Destinations destinations;
    private final Path placed;
    private final Cargo cargo;
    private final Set<String> changes = new LinkedHashSet<>();
    private final List<String> templates = new ArrayList<>();
    private final Set<String> lost = new LinkedHashSet<>();
    private final List<String> rewritten = new ArrayList<>();

    /** @param free whether a place in the site may have this picture */
    Crossing(Stop stop, Site site, Destinations destinations, BiPredicate<String, Path> free) {
        this.stop = stop;
        this.site = site;
        this.destinations = destinations;
        this.placed = site.root().resolve(stop.target());
        this.cargo = new Cargo(site, placed, free);
    }

    /** @param carried the pictures by the links that lead to them now */
    record Crossed(Text text, Map<String, Path> carried, List<String> changes, Fitted.Followed links) {}

    Crossed crossed() {
        Text text = stop.there().text();
        int start = stop.there().header().bodyStart();
        String body = text.slice(start, text.length());
        Family from = stop.own().family();
        String spoken = TemplateWords.spoken(body, from);
        if (!spoken.equals(body)) {
            changes.add("What " + from.title()
                    + "’s own language says in it is written as Markdown where that can say it.");
        }
        text = text.with(new Edit(start, text.length(), TemplateWords.unraw(spoken, from)));
        text = withBody(text, start);
        text = withPictures(text);
        if (!rewritten.isEmpty()) {
            changes.add(
                    (rewritten.size() == 1 ? "One link or picture is" : rewritten.size() + " links and pictures are")
                            + " written so that " + site.family().title() + " finds what it leads to.");
        }
        if (!templates.isEmpty()) {
            String first = templates.getFirst().lines().findFirst().orElse("");
            changes.add("“" + (first.length() > 60 ? first.substring(0, 60) + "…" : first) + "”"
                    + (templates.size() == 1 ? "" : " and " + (templates.size() - 1) + " more like it")
                    + " stays as words: " + site.family().title() + " would take it for its own language.");
        }
        lost.forEach(link -> changes.add(lost(link)));
        Fitted.Followed links = new Fitted.Followed(rewritten.size(), List.copyOf(lost));
        return new Crossed(text, cargo.carried(), List.copyOf(changes), links);
    }

    /** What is told of a link that leads nowhere there. */
    static String lost(String link) {
        return "“" + link + "” leads to no post that goes along and to no file.";
    }

    private Text withBody(Text text, int start) {
        // The header is the other generator's already, the body still the post's own.
        Post post = new Post(
                stop.own().path(),
                text,
                Header.read(text, site.family().rules()),
                stop.own().family());
        List<TemplateWords.Swap> swaps = new ArrayList<>();
        for (Link link : Links.in(post)) {
            if (link.start() >= start) {
                link(link, text.charAt(link.at()) == '<').ifPresent(swaps::addAll);
            }
        }
        List<TemplateWords.Swap> links = List.copyOf(swaps);
        for (TemplateWords.Swap kept :
                TemplateWords.kept(text.toString(), start, stop.own().family(), site)) {
            boolean inLink = links.stream().anyMatch(link -> link.start() <= kept.start() && kept.end() <= link.end());
            if (!inLink) {
                swaps.removeIf(link -> link.start() < kept.end() && kept.start() < link.end());
                swaps.add(kept);
                templates.add(text.slice(kept.start(), kept.end()));
            }
        }
        swaps.sort(Comparator.comparingInt(TemplateWords.Swap::start).reversed());
        String all = text.toString();
        StringBuilder out = new StringBuilder(all);
        int before = all.length() + 1;
        for (TemplateWords.Swap swap : swaps) {
            if (swap.end() <= before) {
                out.replace(swap.start(), swap.end(), swap.words());
                before = swap.start();
            }
        }
        return Text.of(out);
    }

    private Optional<List<TemplateWords.Swap>> link(Link link, boolean html) {
        TemplateWords.Target target = TemplateWords.target(link.target());
        String plain = target.link();
        Optional<Stop> post = target.name().isEmpty()
                ? destinations.led(stop.home(), stop.own(), plain)
                : destinations.named(stop.home(), target.name());
        if (post.isPresent()) {
            String tail = target.name().isEmpty()
                    ? Reference.of(plain).map(Reference::tail).orElse("")
                    : plain;
            List<TemplateWords.Swap> swaps = new ArrayList<>();
            swaps.add(new TemplateWords.Swap(link.start(), link.end(), to(post.get(), tail)));
            if ("".equals(link.words()) && link.kind() == Link.Kind.PAGE) {
                swaps.add(new TemplateWords.Swap(
                        link.at() + 1, link.at() + 1, post.get().own().title().orElse(target.name())));
            }
            rewritten.add(link.target());
            return Optional.of(swaps);
        }
        if (!target.name().isEmpty()) {
            lost.add(target.name());
            return Optional.of(List.of(new TemplateWords.Swap(link.start(), link.end(), "#" + target.name())));
        }
        if (stop.own().family() != Family.COMMONMARK && (plain.contains("{{") || plain.contains("{%"))) {
            lost.add(plain);
            return Optional.of(List.of(new TemplateWords.Swap(link.start(), link.end(), "#")));
        }
        Optional<String> other = picture(plain, false);
        Link file = new Link(link.kind(), plain, "", 0, 0, 0);
        boolean wanted = stop.home().needsFile(file)
                || Reference.of(plain).isPresent()
                        && site.resolve(plain, placed).isEmpty();
        if (other.isEmpty() && wanted && !site.needsFile(file)) {
            lost.add(plain); // of a file that the site needs the plan itself says that it is missing
        }
        boolean shown = link.kind() == Link.Kind.PICTURE && !html;
        String words = other.map(to -> to.equals(plain) || shown ? to : cargo.written(to))
                .orElse(plain);
        if (words.equals(link.target())) {
            return Optional.empty();
        }
        rewritten.add(link.target());
        return Optional.of(List.of(new TemplateWords.Swap(link.start(), link.end(), words)));
    }

    private String to(Stop other, String tail) {
        Path file = site.root().resolve(other.target());
        Optional<String> url = site.generator().url(site, other.there());
        String link = site.family() == Family.PELICAN || url.isEmpty()
                ? PostLink.target(site.family(), placed.getParent(), Optional.of(site.root()), file, "")
                : site.generator().prefix(site) + url.get();
        return link.replace(" ", link.startsWith("{{<") ? " " : "%20") + tail;
    }

    /** How a link to a picture, or to another file that is copied, is written there; nothing where it leads to none. */
    private Optional<String> picture(String link, boolean header) {
        Optional<Path> source = stop.home().resolve(link, stop.own().path()).or(() -> asset(link));
        if (source.isEmpty() || !Pictures.mayBeCopied(source.get().toString())) {
            return Optional.empty();
        }
        Path file = source.get();
        boolean plain =
                Reference.of(link).filter(found -> mayStay(found, header)).isPresent();
        return Optional.of(plain && cargo.stays(link, file) ? link : cargo.take(file, header));
    }

    /**
     * Whether a link of another generator can be found here as it is written: a page of Eleventy lies a folder deeper than
     * its source, and only folders that its program names are copied; Pelican copies what a post asks for by its own words.
     */
    private boolean mayStay(Reference link, boolean header) {
        String first = link.path().replaceFirst("^/", "").replaceFirst("/.*", "");
        return link.what().isEmpty()
                && switch (site.family()) {
                    case PELICAN -> header;
                    case ELEVENTY ->
                        link.fromRoot()
                                && (site.files().isFolder(site.root().resolve(first))
                                        || Eleventy.program(site.root(), site.files())
                                                .filter(program -> program.contains(first))
                                                .isPresent());
                    default -> true;
                };
    }

    /** Hexo's own tags look for a picture in the folder that has the post's name. */
    private Optional<Path> asset(String link) {
        return stop.own().family() == Family.HEXO
                ? stop.home().shown(link, stop.own().path())
                : Optional.empty();
    }

    private Text withPictures(Text start) {
        Text text = start;
        for (String key : Field.keys(Field.IMAGE, site.family())) {
            Header header = Header.read(text, site.family().rules());
            Optional<String> said = header.entry(key)
                    .map(Entry::value)
                    .filter(Value.Str.class::isInstance)
                    .map(Value::display);
            if (said.isPresent()) {
                Optional<String> other = picture(said.get(), true);
                if (other.isPresent() && header.set(key, Value.of(other.get())) instanceof Outcome.Changed changed) {
                    text = text.with(changed.edit());
                    rewritten.add(said.get());
                }
            }
        }
        return text;
    }
}
