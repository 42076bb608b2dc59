package galley.markdown.hexo;

import galley.markdown.Deadline;
import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.Rewritten;
import galley.markdown.marked.Marked;
import galley.markdown.marked.Options;
import galley.markdown.marked.SiteAddress;
import java.util.List;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown and tags as a Hexo 8 site reads them with hexo-renderer-marked 7 and its default settings.
 *
 * <p>Options are those of {@code _config.yml}: the ones of {@code marked:} by their own names, others with their group, such
 * as {@code highlight.line_number} and {@code site.url}. In a post's header {@code disableNunjucks} counts, and {@code
 * excerpt}.
 */
public record Hexo(Map<String, String> options, Limits limits) implements Dialect {
    private static final Pattern MORE = Pattern.compile("<!-- ?more ?-->", Pattern.CASE_INSENSITIVE);

    public Hexo {
        options = Map.copyOf(options);
    }

    @Override
    public String name() {
        return "hexo";
    }

    @Override
    public Html render(CharSequence body) {
        return render(body, Map.of());
    }

    @Override
    public Html render(CharSequence body, Map<String, ?> page) {
        Map<String, String> texts = new LinkedHashMap<>();
        page.forEach((key, value) -> texts.put(key, text(value)));
        return new Run(body.toString(), texts).html();
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> items -> items.stream().map(Hexo::text).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private SiteAddress site() {
        String root = options.getOrDefault("site.root", "/");
        return new SiteAddress(
                options.getOrDefault("site.url", "http://example.com"),
                root.endsWith("/") ? root : root + "/",
                List.of(options.getOrDefault("site.external_link.exclude", "").split("[\\[\\],\\s]+")),
                !"false".equals(options.get("site.pretty_urls.trailing_index")),
                !"false".equals(options.get("site.pretty_urls.trailing_html")));
    }

    private boolean on(String name, boolean otherwise) {
        return options.getOrDefault(name, "" + otherwise).equals("true");
    }

    /** One rendering of one body. */
    private final class Run {
        private final Deadline deadline = new Deadline(limits);
        private final Kept kept = new Kept();
        private final SiteAddress site = site();
        private final Highlighting highlighting = Highlighting.of(options);
        private final Marked marked = new Marked(Options.of(options, site));
        private final ExternalLinks links =
                new ExternalLinks(on("site.external_link", on("site.external_link.enable", true)), site);
        private final Map<String, String> page;
        private final Template template;
        private final Rewritten coded;
        private boolean excerpt;

        Run(String body, Map<String, String> page) {
            this.page = page;
            excerpt = !page.containsKey("excerpt");
            coded = highlighting.isOff()
                    ? Rewritten.of(body, List.of())
                    : Rewritten.of(body, Fences.in(body, highlighting, kept));
            boolean assets = on("site.post_asset_folder", false);
            TagPlugins plugins = new TagPlugins(highlighting, site, assets, this::nested);
            template = new Template(page, plugins, deadline);
        }

        Html html() {
            boolean plain = on("disableNunjucks", false);
            plain = page.getOrDefault("disableNunjucks", "" + plain).equals("true");
            if (plain || !TemplateParts.isAny(coded.text())) {
                return coded.placed(() -> finished(marked.render(coded.text(), deadline), false));
            }
            Rewritten bare = Rewritten.of(coded.text(), TemplateParts.in(coded.text(), kept, deadline));
            return coded.placed(() -> bare.placed(() -> finished(marked.render(bare.text(), deadline), true)));
        }

        private Html finished(Html html, boolean tags) {
            return new Html(html.blocks().stream()
                    .map(block -> new Html.Block(block.start(), block.end(), finished(block.html(), tags)))
                    .toList());
        }

        private String finished(String html, boolean tags) {
            String whole = tags ? template.obeyed(kept.restored(html, Kept.Kind.TAG)) : html;
            String restored = kept.restored(kept.restored(links.in(whole), Kept.Kind.COMMENT), Kept.Kind.CODE);
            deadline.checkOutput(restored.length());
            return more(restored);
        }

        /** The mark of the excerpt becomes a place to jump to. */
        private String more(String html) {
            Matcher mark = MORE.matcher(html);
            if (!excerpt || html.indexOf("<!--") < 0 || !mark.find()) {
                return html;
            }
            excerpt = false;
            return html.substring(0, mark.start()) + "<span id=\"more\"></span>" + html.substring(mark.end());
        }

        /** What stands between two tags. */
        private String nested(String words) {
            return links.in(marked.render(words, deadline).text());
        }
    }
}
