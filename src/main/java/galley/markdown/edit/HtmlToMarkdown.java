package galley.markdown.edit;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.html2md.converter.HtmlMarkdownWriter;
import com.vladsch.flexmark.html2md.converter.HtmlNodeConverterContext;
import com.vladsch.flexmark.html2md.converter.HtmlNodeRendererHandler;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.select.Elements;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML of another program in Markdown's words: what Markdown has a sign for stays, and nothing that runs or weighs. */
final class HtmlToMarkdown {
    /** More HTML than this is not read. In UTF-16 units. */
    private static final int LONGEST = 1_000_000;

    /** More than this, without the styles of word processors, is not converted: it takes the window half a second. */
    private static final int HEAVIEST = 150_000;

    /** Nobody writes elements this deep; the converter takes a frame of the stack for each. */
    private static final int DEEPEST = 120;

    /** A table's cells, where each row is as wide as the widest: they are all written out. */
    private static final int CELLS = 10_000;

    /** What a cell may say of its width in columns. */
    private static final int WIDEST = 20;

    /** Elements that say something that plain text cannot: without one of these there is nothing to convert. */
    private static final String FORMATTING =
            "a[href], img, b, strong, i, em, del, s, code, pre, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table, hr";

    /** What goes with all that is in it; of any other element that is not allowed the words stay. */
    private static final String SILENT =
            "script, style, template, head > *, meta, link, noscript, iframe, object, svg, math, canvas, select, button";

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags(
                    "article",
                    "del",
                    "details",
                    "figcaption",
                    "figure",
                    "footer",
                    "header",
                    "hr",
                    "input",
                    "ins",
                    "kbd")
            .addTags("main", "mark", "s", "section", "summary", "tt")
            .addAttributes("code", "class")
            .addAttributes("pre", "class")
            .addAttributes("input", "type", "checked")
            .removeAttributes("img", "height", "width", "align")
            .removeProtocols("a", "href", "ftp")
            .preserveRelativeLinks(true);

    /** Somewhere, so that a path is known from an address with a scheme. */
    private static final String ANYWHERE = "https://galley.invalid/";

    /** flexmark indents code whose language it is not told, which below a list would belong to the list. */
    private static final String UNKNOWN = "galley-unknown";

    private static final MutableDataSet STYLE = new MutableDataSet()
            .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
            .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-')
            .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
            .set(FlexmarkHtmlConverter.OUTPUT_UNKNOWN_TAGS, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
            .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
            .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0);

    private HtmlToMarkdown() {}

    /**
     * The Markdown; nothing where the HTML says no more than its words, or is too long or too deep to be converted.
     *
     * @param html a page or a part of one, as browsers put it on the clipboard; nothing in it is fetched or run
     */
    static Optional<String> of(String html) {
        if (html.length() > LONGEST) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(html, ANYWHERE);
        page.select(SILENT).remove();
        page.body().select("b[style~=font-weight:\\s*normal]").unwrap(); // Google Docs wraps all it copies in one
        Element body = new Cleaner(ALLOWED).clean(page).body();
        prepare(body);
        if (body.select(FORMATTING).isEmpty() || isDeep(body) || isWide(body)) {
            return Optional.empty();
        }
        String clean = body.outerHtml();
        if (clean.length() > HEAVIEST) {
            return Optional.empty();
        }
        String markdown = FlexmarkHtmlConverter.builder(STYLE)
                .htmlNodeRendererFactory(options ->
                        () -> Set.of(new HtmlNodeRendererHandler<>("img", Element.class, HtmlToMarkdown::image)))
                .build()
                .convert(clean);
        return Optional.of(Paste.lines(markdown).replace("```" + UNKNOWN, "```").strip())
                .filter(words -> !words.isEmpty());
    }

    private static boolean isDeep(Element body) {
        int[] deepest = {0};
        body.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0] > DEEPEST;
    }

    private static boolean isWide(Element body) {
        return body.select("table").stream().anyMatch(table -> {
            Elements rows = table.select("tr");
            long widest = rows.stream().mapToLong(HtmlToMarkdown::width).max().orElse(0);
            return widest * rows.size() > CELLS;
        });
    }

    private static long width(Element row) {
        return row.children().stream()
                .mapToLong(cell -> cell.hasAttr("colspan") ? Long.parseLong(cell.attr("colspan")) : 1)
                .sum();
    }

    /** As it is: flexmark takes a picture whose file has the name of an emoji for the emoji. */
    private static void image(Element image, HtmlNodeConverterContext context, HtmlMarkdownWriter out) {
        String address = image.attr("src")
                .strip()
                .replaceAll("\\s", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E");
        String words = image.attr("alt").replaceAll("\\s+", " ").replaceAll("[\\[\\]\\\\`<&]", "\\\\$0");
        out.append("![")
                .append(words)
                .append("](")
                .append(Paste.target(address))
                .append(')');
    }

    private static void prepare(Element body) {
        body.select("a:not([href]), img:not([src])").unwrap();
        body.select("input:not([type=checkbox])").remove();
        body.select("[rowspan]").removeAttr("rowspan");
        for (Element cell : body.select("[colspan]")) {
            if (!cell.attr("colspan").matches("\\d{1,2}") || Integer.parseInt(cell.attr("colspan")) > WIDEST) {
                cell.removeAttr("colspan");
            }
        }
        body.select("ol[start]").stream()
                .filter(list -> !list.attr("start").matches("\\d{1,9}"))
                .forEach(list -> list.removeAttr("start"));
        for (Element code : body.select("pre:not(:has([class*=language-]))")) {
            code.html("<code class=\"language-" + UNKNOWN + "\">" + Entities.escape(code.wholeText()) + "</code>");
        }
    }
}
