package galley.markdown.hugo;

import galley.markdown.Deadline;
import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.Rewritten;
import galley.markdown.Rewritten.Replacement;
import galley.markdown.commonmark.BlockRendering;
import galley.markdown.commonmark.CellStyle;
import galley.markdown.commonmark.LinksInBrackets;
import galley.markdown.commonmark.MailLinks;
import galley.markdown.commonmark.FenceStart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.internal.util.Escaping;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as Hugo reads it by default. Options: {@code unsafe=true} keeps raw HTML, as {@code
 * markup.goldmark.renderer.unsafe} does; {@code typographer=false} and {@code linkify=false} are Hugo's extensions of that
 * name; {@code boxes=true} draws boxes for the shortcodes of a site.
 */
public final class Hugo implements Dialect {
    private static final String MORE = "<!--more-->";
    /** What Hugo writes in its place while the Markdown is read. */
    private static final String DIVIDER = "HUGOMORE42";

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern MAIL =
            Pattern.compile("(?<![^\\s*_~(])(?=[a-zA-Z0-9])[a-zA-Z0-9!#$%&'*+./=?^_`{|}~-]++@" + LABEL + "(?:\\."
                    + LABEL + ")++(?![-_])");

    private final BlockRendering rendering;
    private final Map<String, String> options;

    public Hugo(Map<String, String> options, Limits limits) {
        rendering = new BlockRendering((body, deadline) -> parser(options, body, deadline), renderer(options), limits);
        this.options = Map.copyOf(options);
    }

    private static boolean isOn(Map<String, String> options, String name, boolean otherwise) {
        return Boolean.parseBoolean(options.getOrDefault(name, String.valueOf(otherwise)));
    }

    private static Parser parser(Map<String, String> options, String body, Deadline deadline) {
        Parser.Builder parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .inlineParserFactory(Tables.inlines(body))
                .customBlockParserFactory(new FenceStart(Escaping::unescapeString, true))
                .customDelimiterProcessor(Tildes.PROCESSOR)
                .customBlockParserFactory(FootnoteParser.FACTORY)
                .customBlockParserFactory(DefinitionParser.FACTORY)
                .customBlockParserFactory(TitleParser.FACTORY)
                .customInlineContentParserFactory(Literal.FACTORY)
                .customInlineContentParserFactory(new StrictComment())
                .linkProcessor(BlockRendering.inTime(deadline))
                .linkProcessor(FootnoteParser::reference);
        if (isOn(options, "typographer", true)) {
            parser.customInlineContentParserFactory(new Typographer());
        }
        if (isOn(options, "linkify", true)) {
            parser.customInlineContentParserFactory(new Linkify())
                    .postProcessor(new MailLinks(MAIL))
                    .postProcessor(new LinksInBrackets());
        }
        return parser.postProcessor(new TaskBoxes())
                .postProcessor(new DefinitionTerms())
                .postProcessor(Tables.LISTS)
                .postProcessor(new TitleIds())
                .postProcessor(new Endnotes())
                .build();
    }

    private static HtmlRenderer renderer(Map<String, String> options) {
        boolean unsafe = isOn(options, "unsafe", false);
        return HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .nodeRendererFactory(context -> new GoldmarkHtml(context, unsafe))
                .attributeProviderFactory(context -> CellStyle::set)
                .build();
    }

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public Html render(CharSequence body) {
        return render(body, Map.of());
    }

    @Override
    public Html render(CharSequence body, Map<String, ?> page) {
        String source = body.toString();
        ShortcodeTemplates templates = new ShortcodeTemplates(
                isOn(options, "boxes", false), words -> rendering.render(words).text(), page, options);
        Shortcodes shortcodes = new Shortcodes(source, templates);
        List<Replacement> replacements = new ArrayList<>(shortcodes.replacements());
        int more = source.indexOf(MORE);
        if (more >= 0 && replacements.stream().noneMatch(r -> r.start() < more + MORE.length() && more < r.end())) {
            replacements.add(new Replacement(more, more + MORE.length(), "\n\n" + DIVIDER + "\n\n"));
            replacements.sort(Comparator.comparingInt(Replacement::start));
        }
        Rewritten rewritten = Rewritten.of(source, replacements);
        Html placed = rewritten.placed(() -> rendering.render(rewritten.text()));
        return new Html(placed.blocks().stream()
                .filter(block -> !block.html().equals("<p>" + DIVIDER + "</p>"))
                .map(block -> new Html.Block(block.start(), block.end(), shortcodes.restored(block.html())))
                .toList());
    }
}
