package galley.markdown.hugo;

import galley.markdown.Escaped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What shortcodes draw: Hugo's own that need no network as Hugo draws them.
 *
 * <p>For those of a site, whose templates Galley does not run, there are two ways. To be compared with a site that has no
 * such template they draw nothing, or what stands between their tags. To be looked at, they are boxes with their name and
 * arguments, and so are those that Hugo fetches from elsewhere.
 *
 * @param boxes whether there are boxes
 * @param page what the header says
 * @param options of the dialect; {@code params.x} is what the site's settings say
 * @param markdown makes HTML of what stands between tags
 */
record ShortcodeTemplates(
        boolean boxes, UnaryOperator<String> markdown, Map<String, ?> page, Map<String, String> options) {
    private static final Set<String> DRAWN = Set.of("figure", "highlight", "ref", "relref");

    /** Where it stands alone. */
    String block(Shortcode code) {
        return isBox(code) ? box(code) : real(code);
    }

    /** Where it stands in a line. */
    String inline(Shortcode code) {
        if (!isBox(code)) {
            return real(code);
        }
        return code.paired() ? box(code) : "<span class=\"galley-shortcode\">" + Escaped.text(code.label()) + "</span>";
    }

    /** Where it stands in a tag, as in an address. */
    String attribute(Shortcode code) {
        return isBox(code) ? "" : real(code);
    }

    /** Made into HTML; a single paragraph goes without its marks. */
    String markdown(String words) {
        String html = markdown.apply(words).strip();
        boolean single = html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0;
        return single ? html.substring(3, html.length() - 4) : html;
    }

    /** Which is HTML of ours, not the post's: no Markdown is to read it again. */
    boolean isBox(Shortcode code) {
        return boxes && !DRAWN.contains(code.name()) && parameter(code) == null;
    }

    private String box(Shortcode code) {
        String label = "<div class=\"galley-shortcode-label\">" + Escaped.text(code.label()) + "</div>";
        String inner = code.inner().isBlank() ? "" : markdown.apply(code.inner());
        return "<div class=\"galley-shortcode\">" + label + inner + "</div>";
    }

    private String real(Shortcode code) {
        return switch (code.name()) {
            case "figure" -> Figure.html(code, this);
            case "highlight" -> highlight(code);
            case "ref", "relref" -> reference(code.argument(0, "path"));
            case "youtube" -> youtube(code);
            case "vimeo" -> vimeo(code);
            case "gist" -> gist(code);
            case "param" -> parameter(code) == null ? "" : Escaped.text(parameter(code));
            default -> code.paired() ? code.inner() : "";
        };
    }

    private String highlight(Shortcode code) {
        String words = code.inner().replaceAll("^[\\r\\n]+|[\\r\\n]+$", "");
        String options = code.argument(1, "options");
        CodeHtml html = CodeHtml.of(code.argument(0, "lang"), options, new Markup(this.options).numbers());
        return options.contains("hl_inline=true") ? html.inline(words) : html.html(words);
    }

    /** A site knows its pages, a body does not: outside of a site a reference to a page finds nothing. */
    private String reference(String path) {
        return boxes || path.startsWith("#") ? Escaped.text(path) : "";
    }

    /** What the header says under a name, or a path of names, or else the site; null without it, and of another shortcode. */
    private String parameter(Shortcode code) {
        Object value = code.name().equals("param") ? page : null;
        for (String name : code.argument(0, "").split("\\.")) {
            value = value instanceof Map<?, ?> map ? value(map, name) : null;
        }
        if (value == null && code.name().equals("param")) {
            value = value(options, "params." + code.argument(0, ""));
        }
        return value == null ? null : shown(value);
    }

    /** Hugo's names mind no case. */
    private static Object value(Map<?, ?> map, String name) {
        return map.entrySet().stream()
                .filter(entry -> name.equalsIgnoreCase(String.valueOf(entry.getKey())))
                .findFirst()
                .<Object>map(Map.Entry::getValue)
                .orElse(null);
    }

    /** As Go prints it. */
    private static String shown(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(ShortcodeTemplates::shown).collect(Collectors.joining(" ", "[", "]"))
                : value.toString();
    }

    private static String youtube(Shortcode code) {
        String play = code.argument("autoplay").equals("true") ? "?autoplay=1" : "";
        String title = code.argument("title").isEmpty() ? "YouTube Video" : code.argument("title");
        String src = "https://www.youtube.com/embed/" + code.argument(0, "id") + play;
        return video(code, src, "allowfullscreen title=\"" + Escaped.text(title) + "\"");
    }

    private static String vimeo(Shortcode code) {
        String title = code.argument("title").isEmpty() ? "vimeo video" : code.argument("title");
        return video(
                code,
                "https://player.vimeo.com/video/" + code.argument(0, "id"),
                "title=\"" + Escaped.text(title) + "\" webkitallowfullscreen mozallowfullscreen allowfullscreen");
    }

    private static String video(Shortcode code, String src, String attributes) {
        String styled = code.argument("class");
        String outer = styled.isEmpty()
                ? "style=\"position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;\""
                : "class=\"" + Escaped.text(styled) + "\"";
        String inner = styled.isEmpty()
                ? " style=\"position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;\""
                : "";
        return "<div " + outer + "><iframe src=\"" + Escaped.text(src) + "\"" + inner + " " + attributes
                + "></iframe></div>";
    }

    private static String gist(Shortcode code) {
        String file = code.argument(2, "file");
        String src = "https://gist.github.com/" + code.argument(0, "user") + "/" + code.argument(1, "id") + ".js"
                + (file.isEmpty() ? "" : "?file=" + file);
        return "<script type=\"application/javascript\" src=\"" + Escaped.text(src) + "\"></script>";
    }
}
