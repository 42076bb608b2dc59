package galley.post;

import galley.header.Entry;
import galley.header.Value;
import galley.post.PostPicture.Kind;
import galley.post.PostPicture.Place;
import galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures that a post shows, in order: those that its header names, and of its text those in Markdown, inline and by
 * reference, in HTML and by shortcode; none from code. Pure, and linear in the length of the text; any thread.
 */
public final class PostPictures {
    private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)(?:[?#].*)?");
    private static final Pattern BY_LABEL =
            Pattern.compile("!\\[([^\\[\\]]{0,2000}+)\\](?:[ ]?\\[([^\\[\\]]{0,2000}+)\\])?(?!\\()");
    private static final Pattern LABEL = Pattern.compile(" {0,3}\\[([^\\]\\n]*)\\]:");
    private static final Pattern ALT =
            Pattern.compile("(?<![\\w-])alt(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPTION = Pattern.compile(
            "(?is)[^<]{0,200}(?:</?(?:a|picture|p|br|source)\\b[^>]{0,500}>[^<]{0,200}){0,4}<figcaption\\b[^>]{0,500}>(.{1,2000}?)</figcaption");

    private final Post post;
    private final String text;
    private final Prose prose;
    private final Wording wording;
    private final List<PostPicture> found = new ArrayList<>();

    private PostPictures(Post post, Prose prose) {
        this.post = post;
        this.text = post.text().toString();
        this.wording = Wording.of(post.family());
        this.prose = prose;
    }

    public static List<PostPicture> in(Post post) {
        return in(post, Prose.of(post.text().toString(), post.header().bodyStart(), post.family()));
    }

    /** @param prose that of the post */
    static List<PostPicture> in(Post post, Prose prose) {
        PostPictures pictures = new PostPictures(post, prose);
        pictures.readHeader();
        pictures.readLinks();
        pictures.found.addAll(ShortcodePictures.in(pictures.prose.text(), pictures.text));
        pictures.found.sort(Comparator.comparingInt(PostPicture::at));
        return List.copyOf(pictures.found);
    }

    private void readHeader() {
        Optional<String> own = post.picture();
        Optional<PictureKeys> keys = post.pictureKeys();
        boolean featured = false;
        for (Entry entry : post.header().entries()) {
            for (String address : named(entry.value())) {
                boolean isOwn = !featured && own.filter(address::equals).isPresent();
                featured |= isOwn;
                found.add(isOwn ? featured(entry, address, keys) : other(entry, address));
            }
        }
        if (!featured && own.isPresent()) { // an address without an ending is one under these keys alone
            keys.flatMap(known -> post.header().entry(known.key()))
                    .ifPresent(entry -> found.add(featured(entry, own.get(), keys)));
        }
    }

    private static List<String> named(Value value) {
        return switch (value) {
            case Value.Str(String words)
            when NAME.matcher(words).matches() && !words.contains("\n") -> List.of(words.strip());
            case Value.Items items ->
                items.items().stream().flatMap(item -> named(item).stream()).toList();
            case Value.Table table ->
                table.entries().values().stream()
                        .flatMap(item -> named(item).stream())
                        .toList();
            default -> List.of();
        };
    }

    private PostPicture featured(Entry entry, String address, Optional<PictureKeys> keys) {
        return new PostPicture(
                Kind.FEATURED,
                address,
                within(entry, address),
                entry.keySpan().start(),
                post.pictureAlt(),
                keys.map(PictureKeys::alt).map(Place.InHeader::new),
                post.credit(),
                keys.map(PictureKeys::credit).map(Place.InHeader::new));
    }

    private PostPicture other(Entry entry, String address) {
        return new PostPicture(
                Kind.HEADER,
                address,
                within(entry, address),
                entry.keySpan().start(),
                "",
                Optional.empty(),
                new Credit("", ""),
                Optional.empty());
    }

    private Optional<Span> within(Entry entry, String address) {
        Span value = entry.valueSpan();
        int at = text.indexOf(address, value.start());
        return at >= 0 && at + address.length() <= value.end()
                ? Optional.of(new Span(at, at + address.length()))
                : Optional.empty();
    }

    private void readLinks() {
        Map<String, Link> definitions = new HashMap<>();
        int lastTag = -1;
        for (Link link : Links.in(prose)) {
            if (link.kind() != Link.Kind.PICTURE) {
                continue;
            }
            char sign = text.charAt(link.at());
            if (sign == '!') {
                inline(link);
            } else if (sign == '<') {
                boolean picture = text.regionMatches(true, link.at(), "<img", 0, 4) && link.at() != lastTag;
                if (picture) {
                    lastTag = link.at();
                    html(link);
                }
            } else if (link.words() == null) {
                Matcher label = LABEL.matcher(text).region(link.at(), link.start());
                if (label.lookingAt()) {
                    definitions.putIfAbsent(label.group(1).toLowerCase(Locale.ROOT), link);
                }
            }
        }
        if (!definitions.isEmpty()) {
            Starts.at('!', BY_LABEL, prose.text()).forEach(use -> byLabel(use, definitions));
        }
    }

    private void inline(Link link) {
        int from = link.at() + 2;
        int to = from + link.words().length();
        boolean whole = to < link.start() && text.charAt(to) == ']';
        Optional<Place> place =
                whole ? Optional.of(new Place.InText(new Span(from, to), wording, "", "")) : Optional.empty();
        markdown(link, link.at(), wording.read(text.substring(from, to)), place);
    }

    private void byLabel(MatchResult use, Map<String, Link> definitions) {
        boolean labelled = use.group(2) != null && !use.group(2).isEmpty();
        Link definition = definitions.get(use.group(labelled ? 2 : 1).toLowerCase(Locale.ROOT));
        if (definition != null) {
            // Without a label of its own, its words are the label: another wording needs both.
            Place place = labelled
                    ? new Place.InText(new Span(use.start(1), use.end(1)), wording, "", "")
                    : new Place.InText(new Span(use.start(1), use.end()), wording, "", "][" + use.group(1) + "]");
            String alt = wording.read(text.substring(use.start(1), use.end(1)));
            markdown(definition, use.start(), alt, Optional.of(place));
        }
    }

    private void markdown(Link link, int at, String alt, Optional<Place> place) {
        boolean alone = isAlone(at);
        Optional<CreditLine> line = alone ? CreditLine.below(prose.text(), lineEnd(at)) : Optional.empty();
        Optional<Place> said = line.map(this::place).or(() -> alone ? Optional.of(below(at)) : Optional.empty());
        found.add(new PostPicture(
                Kind.MARKDOWN,
                link.target(),
                Optional.of(new Span(link.start(), link.end())),
                at,
                alt,
                place,
                line.map(CreditLine::credit).orElse(new Credit("", "")),
                said));
    }

    private Place below(int at) {
        String line = text.substring(text.lastIndexOf('\n', at) + 1, at);
        return new Place.Below(
                lineEnd(at),
                line.substring(0, line.length() - line.stripLeading().length()));
    }

    private Place place(CreditLine line) {
        boolean linked = !line.credit().link().isEmpty();
        int length = line.credit().text().length();
        Span span = linked ? new Span(line.span().start() + 1, line.span().start() + 1 + length) : line.span();
        return new Place.InText(span, Wording.RAW, "", "");
    }

    private boolean isAlone(int at) {
        String line =
                text.substring(text.lastIndexOf('\n', at) + 1, lineEnd(at)).strip();
        return (line.startsWith("![") || line.startsWith("[![")) && ")]}".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void html(Link link) {
        int end = text.indexOf('>', link.end());
        Matcher alt = ALT.matcher(text).region(link.at() + 4, end < 0 ? text.length() : end);
        Place place = new Place.InText(new Span(link.at() + 4, link.at() + 4), Wording.ATTRIBUTE, " alt=", "");
        String words = "";
        if (alt.find()) {
            boolean said = alt.group(1) != null;
            Span span = said ? new Span(alt.start(1), alt.end(1)) : new Span(alt.start(), alt.end());
            place = new Place.InText(span, Wording.ATTRIBUTE, said ? "" : "alt=", "");
            words = said ? Wording.ATTRIBUTE.read(alt.group(1)) : "";
        }
        Matcher caption = CAPTION.matcher(prose.text())
                .region(end < 0 ? text.length() : end + 1, Math.min(text.length(), Math.max(end, 0) + 6_000));
        Optional<Span> below =
                caption.lookingAt() ? Optional.of(new Span(caption.start(1), caption.end(1))) : Optional.empty();
        found.add(new PostPicture(
                Kind.HTML,
                Wording.ATTRIBUTE.read(link.target()),
                Optional.of(new Span(link.start(), link.end())),
                link.at(),
                words,
                Optional.of(place),
                new Credit(below.map(span -> span.in(text).strip()).orElse(""), ""),
                below.map(span -> new Place.InText(span, Wording.RAW, "", ""))));
    }
}
