package galley.markdown;

import galley.markdown.commonmark.CommonMark;
import galley.markdown.hexo.Hexo;
import galley.markdown.hugo.Hugo;
import galley.markdown.kramdown.Kramdown;
import galley.markdown.liquid.Flavour;
import galley.markdown.liquid.Templated;
import galley.markdown.markdownit.MarkdownIt;
import galley.markdown.python.PythonMarkdown;
import java.util.Map;

/** The dialects, by generator. The only place that names their classes. */
public final class Dialects {
    private Dialects() {}

    /**
     * @param name pelican, hugo, jekyll, hexo, eleventy or commonmark
     * @param options settings read from a site, such as {@code typogrify=true}, {@code unsafe=true}; unknown ones are
     *     ignored; empty for the generator's defaults
     * @throws IllegalArgumentException for another name
     */
    public static Dialect named(String name, Map<String, String> options, Limits limits) {
        return new Bounded(
                switch (name) {
                    case "pelican" -> new PythonMarkdown(options, limits);
                    case "hugo" -> new Hugo(options, limits);
                    case "jekyll" -> new Templated(jekyll(options, limits), Flavour.JEKYLL, options, limits);
                    case "eleventy" -> eleventy(options, limits);
                    case "hexo" -> new Hexo(options, limits);
                    case "commonmark" -> new CommonMark(options, limits);
                    default -> throw new IllegalArgumentException("no dialect is called " + name);
                });
    }

    private static Dialect eleventy(Map<String, String> options, Limits limits) {
        Flavour engine = Flavour.named(options.getOrDefault("markdownTemplateEngine", "liquid"));
        Dialect markdown = new MarkdownIt(limits);
        return engine == null ? markdown : new Templated(markdown, engine, options, limits);
    }

    /** A site may have a plugin that reads CommonMark instead. */
    private static Dialect jekyll(Map<String, String> options, Limits limits) {
        return options.getOrDefault("markdown", "").startsWith("CommonMark")
                ? new CommonMark(options, limits)
                : new Kramdown(options, limits);
    }
}
