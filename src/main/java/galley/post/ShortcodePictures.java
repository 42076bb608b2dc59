package galley.post;

import galley.post.PostPicture.Kind;
import galley.post.PostPicture.Place;
import galley.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pictures that a post shows by a shortcode with named values ({@code {{< figure src="a.png" alt="A" >}}}, {@code {%
 * include figure.html image_path="a.png" %}}) or by Hexo's {@code asset_img} and {@code img}. Sources: Hugo, “Figure”;
 * minimal-mistakes, “Helpers: figure”; Hexo, “Tag plugins: include assets”.
 */
final class ShortcodePictures {
    private static final String QUOTED =
            "(?:\"[^\"\\\\]{0,1000}+(?:\\\\.[^\"\\\\]{0,1000}+){0,50}+\"|'[^']{0,1000}+'|`[^`]{0,1000}+`)";
    private static final String BARE = "[^\"'`<>{}%]{0,1000}+";
    private static final Pattern CODE =
            Pattern.compile("\\{(?:\\{[<%]\\s*(?<hugo>[\\w/-]+)|%-?\\s*(?<liquid>[\\w-]+))(?<args>" + BARE + "(?:"
                    + QUOTED + BARE + "){0,40}+)(?:[>%]\\}\\}|-?%\\})");
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\w-])([\\w-]+)\\s*=\\s*(" + QUOTED + "|[^\\s\"'`>%,]+)");
    private static final Pattern PICTURE = Pattern.compile("(?i).*\\.(?:png|jpe?g|gif|svg|webp|avif|bmp)");
    private static final Set<String> OF_HEXO = Set.of("asset_img", "asset_image", "img");
    private static final List<String> SOURCES = List.of("src", "image_path", "image", "path", "url", "file");
    private static final List<String> CREDITS = List.of("attr", "credit", "caption");

    private final String text;
    private final List<PostPicture> found = new ArrayList<>();

    private ShortcodePictures(String text) {
        this.text = text;
    }

    /** @param prose the post's text with blanks where there is no prose */
    static List<PostPicture> in(String prose, String text) {
        ShortcodePictures pictures = new ShortcodePictures(text);
        if (prose.contains("{{") || prose.contains("{%")) {
            // What stands in backticks within a shortcode is no code, though it is none of the prose.
            Starts.at('{', CODE, text).stream()
                    .filter(code -> prose.charAt(code.start()) == '{')
                    .forEach(pictures::read);
        }
        return pictures.found;
    }

    private void read(MatchResult code) {
        boolean hugo = code.group("hugo") != null;
        int from = code.start("args");
        int to = code.end("args");
        Map<String, Span> named = new LinkedHashMap<>();
        Matcher values = NAMED.matcher(text).region(from, to);
        while (values.find()) {
            named.putIfAbsent(values.group(1), new Span(values.start(2), values.end(2)));
        }
        Wording wording = hugo ? Wording.SHORTCODE : Wording.TAG;
        Optional<String> source = SOURCES.stream()
                .filter(named::containsKey)
                .filter(name ->
                        PICTURE.matcher(wording.read(named.get(name).in(text))).matches())
                .findFirst();
        if (source.isPresent()) {
            found.add(picture(code, wording, named, named.get(source.get())));
        } else if (!hugo && OF_HEXO.contains(code.group("liquid"))) {
            Span whole = new Span(code.start(), code.end());
            Span tag = new Span(code.start("liquid"), code.end("liquid"));
            AssetTag.of(text, whole, tag, new Span(from, to)).ifPresent(this::ofHexo);
        }
    }

    private PostPicture picture(MatchResult code, Wording wording, Map<String, Span> named, Span source) {
        Span alt = named.get("alt");
        Place place = alt != null
                ? new Place.InText(alt, wording, "", "")
                : new Place.InText(new Span(source.end(), source.end()), wording, " alt=", "");
        Optional<Span> credit =
                CREDITS.stream().filter(named::containsKey).map(named::get).findFirst();
        String link = named.containsKey("attrlink")
                ? wording.read(named.get("attrlink").in(text))
                : "";
        return new PostPicture(
                Kind.SHORTCODE,
                wording.read(source.in(text)),
                Optional.of(inner(source)),
                code.start(),
                alt == null ? "" : wording.read(alt.in(text)),
                Optional.of(place),
                new Credit(credit.map(span -> wording.read(span.in(text))).orElse(""), link),
                credit.<Place>map(span -> new Place.InText(span, wording, "", ""))
                        .or(() -> "figure".equals(code.group("hugo"))
                                ? Optional.of(
                                        new Place.InText(new Span(source.end(), source.end()), wording, " attr=", ""))
                                : Optional.empty()));
    }

    /** Its description stands behind a title in quotes within quotes, or a title has to do; it is left to be written by hand. */
    private void ofHexo(AssetTag tag) {
        Span file = inner(tag.file());
        if (PICTURE.matcher(file.in(text)).matches()) {
            found.add(new PostPicture(
                    tag.kind().equals("img") ? Kind.SHORTCODE : Kind.ASSET,
                    file.in(text),
                    Optional.of(file),
                    tag.whole().start(),
                    tag.alt().isEmpty() ? tag.title() : tag.alt(),
                    Optional.empty(),
                    new Credit("", ""),
                    Optional.empty()));
        }
    }

    private Span inner(Span value) {
        boolean quoted = value.length() > 1 && "\"'`".indexOf(text.charAt(value.start())) >= 0;
        return quoted ? new Span(value.start() + 1, value.end() - 1) : value;
    }
}
