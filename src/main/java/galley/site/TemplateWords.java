package galley.site;

import galley.post.AssetTag;
import galley.post.Family;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a generator's template language says in a body: written as Markdown where that can say it, and kept as words from a
 * generator that would run it otherwise. Pure.
 *
 * <p>Sources: Jekyll, “Tags filters”; Hexo, “Tag plugins”; Hugo, “Shortcodes”.
 */
final class TemplateWords {
    private static final Set<Family> LIQUID = Set.of(Family.JEKYLL, Family.ELEVENTY);
    private static final Pattern RAW =
            Pattern.compile("\\{%-?\\s*raw\\s*-?%}(.*?)\\{%-?\\s*endraw\\s*-?%}", Pattern.DOTALL);
    private static final Pattern HIGHLIGHT = Pattern.compile(
            "(?m)^[ \\t]*\\{%-?\\s*highlight\\s+(\\S+)[^%]*%}\\n?(.*?)\\n?[ \\t]*\\{%-?\\s*endhighlight\\s*-?%}",
            Pattern.DOTALL);
    private static final Pattern CODEBLOCK = Pattern.compile(
            "(?m)^[ \\t]*\\{%\\s*(?:codeblock|code)\\b([^%]*)%}\\n?(.*?)\\n?[ \\t]*\\{%\\s*end(?:codeblock|code)\\s*%}",
            Pattern.DOTALL);
    private static final Pattern HUGO_CODE = Pattern.compile(
            "(?m)^[ \\t]*\\{\\{[<%]\\s*highlight\\s+\"?([\\w+#-]*)\"?[^}]*}}\\n?(.*?)\\n?[ \\t]*\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]}}",
            Pattern.DOTALL);
    private static final Pattern QUOTE = Pattern.compile(
            "(?m)^\\{%\\s*(?:blockquote|quote)\\b[^%]*%}\\n?(.*?)\\n?\\{%\\s*end(?:blockquote|quote)\\s*%}",
            Pattern.DOTALL);
    private static final Pattern FIGURE = Pattern.compile("\\{\\{[<%]\\s*figure\\s+([^}]*?)\\s*/?[>%]}}");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=(?:\"([^\"]*)\"|`([^`]*)`|(\\S+))");
    private static final Pattern POST_LINK = Pattern.compile("\\{%\\s*post_link\\s+(\\S+)\\s*(.*?)\\s*%}");
    private static final Pattern VIDEO = Pattern.compile(
            "\\{%\\s*youtube\\s+([\\w-]+)[^%]*%}|\\{\\{[<%]\\s*youtube\\s+(?:id=)?\"?([\\w-]+)\"?[^}]*}}");
    private static final Pattern LANG = Pattern.compile("lang:([\\w+#-]+)");

    private static final Pattern BRACES = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}", Pattern.DOTALL);
    private static final Pattern OPEN = Pattern.compile("\\{\\{|\\{%");
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{([<%])(?!/\\*)(.*?)([>%])}}", Pattern.DOTALL);

    /** Of a post that no generator is named for: what can only be another one's. */
    private static final Pattern STRANGE = Pattern.compile(
            "\\{\\{[<%].*?[>%]}}|\\{\\{-?\\s*[\\w.:-]+\\(.*?}}|\\{%-?\\s*([\\w#-]*).*?%}", Pattern.DOTALL);

    private TemplateWords() {}

    /** A place in a text and what is to stand there. */
    record Swap(int start, int end, String words) {}

    /** The body with what Markdown can say said by it. Links stay as they are. */
    static String spoken(String body, Family own) {
        String text = body;
        if (LIQUID.contains(own)) {
            text = HIGHLIGHT.matcher(text).replaceAll(code -> fence(code.group(1), code.group(2)));
        }
        if (own == Family.HEXO) {
            text = CODEBLOCK.matcher(text).replaceAll(code -> fence(language(code.group(1)), code.group(2)));
            text = QUOTE.matcher(text)
                    .replaceAll(quote -> Matcher.quoteReplacement(
                            "> " + quote.group(1).strip().replace("\n", "\n> ")));
            text = assets(text);
            text = POST_LINK.matcher(text).replaceAll(TemplateWords::postLink);
        }
        if (own == Family.HUGO) {
            text = HUGO_CODE.matcher(text).replaceAll(code -> fence(code.group(1), code.group(2)));
            text = FIGURE.matcher(text).replaceAll(TemplateWords::figure);
        }
        if (own == Family.HUGO || own == Family.HEXO) {
            text = VIDEO.matcher(text)
                    .replaceAll(video -> "<https://www.youtube.com/watch?v="
                            + (video.group(1) == null ? video.group(2) : video.group(1)) + ">");
        }
        return text;
    }

    private static String fence(String language, String code) {
        String fence = code.contains("```") ? "~~~~" : "```";
        return Matcher.quoteReplacement(fence + language + "\n" + code + "\n" + fence);
    }

    private static String language(String arguments) {
        Matcher named = LANG.matcher(arguments);
        return named.find() ? named.group(1) : "";
    }

    /** Those within the address of a link stay; {@link #target} reads them. */
    private static String assets(String text) {
        StringBuilder out = new StringBuilder(text);
        for (AssetTag tag : AssetTag.in(text).reversed()) {
            String address = tag.name().replace(" ", "%20");
            if (tag.isPicture()) {
                String alt = tag.alt().isEmpty() ? tag.title() : tag.alt();
                boolean titled = !tag.title().isEmpty() && !tag.alt().isEmpty();
                String title = titled ? " \"" + tag.title().replace('"', '\'') + '"' : "";
                out.replace(
                        tag.whole().start(),
                        tag.whole().end(),
                        "![" + alt.replaceAll("[\\[\\]]", "") + "](" + address + title + ")");
            } else if (tag.kind().equals("asset_link")) {
                String words = tag.title().isEmpty() ? tag.name() : tag.title();
                out.replace(tag.whole().start(), tag.whole().end(), "[" + words + "](" + address + ")");
            }
        }
        return out.toString();
    }

    private static String postLink(MatchResult link) {
        String words = link.group(2).replaceFirst("\\s+(true|false)$", "").replaceAll("^['\"]|['\"]$", "");
        return Matcher.quoteReplacement(
                "[" + words + "]({% post_path " + link.group(1).replaceAll("['\"]", "") + " %})");
    }

    private static String figure(MatchResult figure) {
        Map<String, String> said = new TreeMap<>();
        Matcher attribute = ATTRIBUTE.matcher(figure.group(1));
        while (attribute.find()) {
            said.put(
                    attribute.group(1),
                    attribute.group(2) != null
                            ? attribute.group(2)
                            : attribute.group(3) != null ? attribute.group(3) : attribute.group(4));
        }
        String words = said.getOrDefault("alt", said.getOrDefault("caption", said.getOrDefault("title", "")));
        String title = said.getOrDefault("caption", said.getOrDefault("title", ""));
        String picture = "![" + words.replaceAll("[\\[\\]]", "") + "]("
                + said.getOrDefault("src", "").replace(" ", "%20")
                + (title.isEmpty() ? "" : " \"" + title.replace("\"", "'") + "\"") + ")";
        String link = said.getOrDefault("link", "");
        return Matcher.quoteReplacement(link.isEmpty() ? picture : "[" + picture + "](" + link + ")");
    }

    /** What stands between the marks of {@code raw}, as words; the marks go. */
    static String unraw(String body, Family own) {
        boolean knows = LIQUID.contains(own) || own == Family.HEXO;
        return knows ? RAW.matcher(body).replaceAll(raw -> Matcher.quoteReplacement(raw.group(1))) : body;
    }

    /** The places that the other generator would take for its own language, and how they stay words. */
    static List<Swap> kept(String text, int from, Family own, Site site) {
        Family there = site.family();
        List<Swap> swaps = new ArrayList<>();
        boolean liquid = LIQUID.contains(there) || there == Family.HEXO;
        if (!liquid && !(there == Family.HUGO && own != Family.COMMONMARK)) {
            return swaps;
        }
        Pattern pattern = there == Family.HUGO ? SHORTCODE : own == Family.COMMONMARK ? STRANGE : BRACES;
        Matcher found = pattern.matcher(text);
        int at = from;
        while (at <= text.length() && found.find(at)) {
            boolean known = pattern == STRANGE && found.group(1) != null && Tags.known(found.group(1), site);
            if (!known) {
                swaps.add(new Swap(
                        found.start(), found.end(), there == Family.HUGO ? commented(found) : raw(found.group())));
            }
            at = found.end();
        }
        if (liquid && own != Family.COMMONMARK) {
            Matcher open = OPEN.matcher(text);
            for (int next = at; open.find(next); next = open.end()) {
                swaps.add(new Swap(open.start(), open.end(), raw(open.group())));
            }
        }
        return swaps;
    }

    private static String commented(MatchResult shortcode) {
        return "{{" + shortcode.group(1) + "/*" + shortcode.group(2) + "*/" + shortcode.group(3) + "}}";
    }

    private static String raw(String words) {
        return "{% raw %}" + words.replaceAll("\\{%(-?\\s*endraw)", "{% endraw %}{{ \"{\" }}{% raw %}%$1")
                + "{% endraw %}";
    }

    /** What a link leads to, out of the words that its generator's templates would put there. */
    record Target(String link, String name) {}

    private static final Pattern SITE_URL = Pattern.compile("^(?:\\{\\{-?\\s*site\\.(?:baseurl|url)\\s*-?}})+");
    private static final Pattern FILTERED =
            Pattern.compile("\\{\\{-?\\s*[\"']([^\"']*)[\"']\\s*\\|[^}]*}}(.*)", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile(
            "\\{%-?\\s*(?:post_url|link|post_path)\\s+(\\S+?)\\s*-?%}(.*)|\\{\\{[<%]\\s*(?:rel)?ref\\s+(?:path=)?[\"`]?([^\"`\\s]+)[\"`]?[^}]*}}(.*)",
            Pattern.DOTALL);

    static Target target(String written) {
        String link = SITE_URL.matcher(written).replaceFirst("");
        Matcher filtered = FILTERED.matcher(link);
        if (filtered.matches()) {
            return new Target(filtered.group(1) + filtered.group(2), "");
        }
        Matcher named = NAMED.matcher(link);
        if (named.matches()) {
            String name = Optional.ofNullable(named.group(1)).orElse(named.group(3));
            String tail = Optional.ofNullable(named.group(2)).orElse(named.group(4));
            int hash = (name + "#").indexOf('#');
            return new Target(name.substring(hash) + tail, name.substring(0, hash));
        }
        Optional<AssetTag.Link> asset = AssetTag.at(link);
        if (asset.isPresent()) {
            return new Target(
                    asset.get().name().replace(" ", "%20") + asset.get().tail(), "");
        }
        return link.startsWith("@/")
                ? new Target(link.replaceFirst("^[^#?]*", ""), link.replaceFirst("[#?].*", ""))
                : new Target(link, "");
    }
}
