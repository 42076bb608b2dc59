package galley.post;

import galley.post.PostPicture.Kind;
import galley.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a post that leads to a file, picture or not, and how an address is written there: of all pictures and links,
 * of {@code srcset}, and of what a template makes an address of ({@code {{ "/a.png" | relative_url }}}, {@code {{
 * site.baseurl }}/a.png}). Pure, linear in the length of the text; any thread.
 *
 * @param address without what a template puts before it, with the entities of HTML read
 * @param at where the whole picture or link begins
 * @param shown what the post says about it where it shows it; null for what is only a link
 */
public record PictureAddress(Span span, String address, Writing writing, int at, PostPicture shown) {
    /** What surrounds an address, and so what may not be in it. */
    public enum Writing {
        /** The target of a link in Markdown. */
        BARE,
        /** The same between {@code <} and {@code >}. */
        POINTED,
        /** A value in a tag of HTML. */
        ATTRIBUTE,
        /** In quotes in a shortcode or a template's tag. */
        QUOTED,
        /** The name of a file in the post's own folder, in a tag of Hexo's. */
        ASSET,
        /** A value of the header. */
        HEADER
    }

    private static final Pattern TEMPLATE_FIRST = Pattern.compile("\\{\\{[^{}]{0,200}+\\}\\}(/.*)", Pattern.DOTALL);
    private static final Pattern FILTERED =
            Pattern.compile("\\{\\{-?\\s*(?:\"([^\"{}\\n]{1,1000})\"|'([^'{}\\n]{1,1000})')\\s*\\|");
    private static final Pattern SRCSET =
            Pattern.compile("srcset\\s*=\\s*(?:\"([^\"]{0,4000})\"|'([^']{0,4000})')", Pattern.CASE_INSENSITIVE);
    private static final Pattern CANDIDATE = Pattern.compile("[^\\s,]\\S*[^\\s,]");

    /** As a site looks it up. */
    public String link() {
        return writing == Writing.ASSET ? AssetTag.link(address) : address;
    }

    /** Those of a post, in order. */
    public static List<PictureAddress> in(Post post) {
        String text = post.text().toString();
        Prose prose = Prose.of(text, post.header().bodyStart(), post.family());
        Map<Integer, PictureAddress> found = new TreeMap<>();
        for (PostPicture picture : PostPictures.in(post, prose)) {
            picture.target()
                    .ifPresent(
                            span -> put(found, text, span, picture.address(), writing(picture, span, text), picture));
        }
        for (Link link : Links.in(prose)) {
            boolean html = text.charAt(link.at()) == '<';
            String address = html ? Wording.ATTRIBUTE.read(link.target()) : link.target();
            Span span = new Span(link.start(), link.end());
            put(found, text, span, address, html ? Writing.ATTRIBUTE : markdown(span, text), link.at(), null);
        }
        for (MatchResult set : Starts.at('s', SRCSET, prose.text())) {
            int group = set.group(1) != null ? 1 : 2;
            Matcher each = CANDIDATE.matcher(text).region(set.start(group), set.end(group));
            while (each.find()) {
                Span span = new Span(each.start(), each.end());
                put(found, text, span, Wording.ATTRIBUTE.read(each.group()), Writing.ATTRIBUTE, set.start(), null);
            }
        }
        for (MatchResult filtered : Starts.at('{', FILTERED, prose.text())) {
            int group = filtered.group(1) != null ? 1 : 2;
            Span span = new Span(filtered.start(group), filtered.end(group));
            put(found, text, span, filtered.group(group), Writing.QUOTED, filtered.start(), null);
        }
        List<PictureAddress> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparingInt(address -> address.span().start()));
        return List.copyOf(all);
    }

    private static void put(
            Map<Integer, PictureAddress> found,
            String text,
            Span span,
            String address,
            Writing writing,
            PostPicture shown) {
        put(found, text, span, address, writing, shown.at(), shown);
    }

    private static void put(
            Map<Integer, PictureAddress> found,
            String text,
            Span span,
            String address,
            Writing writing,
            int at,
            PostPicture shown) {
        Matcher template = TEMPLATE_FIRST.matcher(span.in(text));
        if (template.matches()) {
            Span rest = new Span(span.start() + template.start(1), span.end());
            found.putIfAbsent(rest.start(), new PictureAddress(rest, template.group(1), writing, at, shown));
        } else if (!address.contains("{{") && !address.contains("{%")) {
            found.putIfAbsent(span.start(), new PictureAddress(span, address, writing, at, shown));
        }
    }

    private static Writing writing(PostPicture picture, Span span, String text) {
        Kind kind = picture.kind();
        return switch (kind) {
            case FEATURED, HEADER -> Writing.HEADER;
            case HTML -> Writing.ATTRIBUTE;
            case SHORTCODE -> Writing.QUOTED;
            case ASSET -> Writing.ASSET;
            case MARKDOWN -> markdown(span, text);
        };
    }

    private static Writing markdown(Span span, String text) {
        return span.start() > 0 && text.charAt(span.start() - 1) == '<' ? Writing.POINTED : Writing.BARE;
    }
}
