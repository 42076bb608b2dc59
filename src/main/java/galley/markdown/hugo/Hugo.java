package galley.markdown.hugo;

import galley.markdown.Deadline;
import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.Rewritten;
import galley.markdown.Rewritten.Replacement;
import galley.markdown.commonmark.BlockRendering;
import galley.markdown.commonmark.CellStyle;
import galley.markdown.commonmark.Divided;
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
 * Markdown as Hugo reads it. Options are what a site's {@code markup} says, by Hugo's own names ({@code unsafe}, {@code
 * hardWraps}, {@code autoHeadingID}, {@code table}, {@code codeFences}, {@code lineNos} …), {@code attributeTitles} and {@code
 * attributeBlocks} for {@code parser.attribute.title} and {@code block}; {@code boxes=true} draws boxes for the shortcodes of a site. {@code xhtml} only writes the
 * same elements in another way. Colours are the page's own.
 */
public final class Hugo implements Dialect {
    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern MAIL =
            Pattern.compile("(?<![^\\s*_~(])(?=[a-zA-Z0-9])[a-zA-Z0-9!#$%&'*+./=?^_`{|}~-]++@" + LABEL + "(?:\\."
                    + LABEL + ")++(?![-_])");

    private final BlockRendering rendering;
    private final Markup markup;

    public Hugo(Map<String, String> options, Limits limits) {
        markup = new Markup(Map.copyOf(options));
        rendering = new BlockRendering((body, deadline) -> parser(markup, body, deadline), renderer(markup), limits);
    }

    private static Parser parser(Markup markup, String body, Deadline deadline) {
        Parser.Builder parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .customBlockParserFactory(new FenceStart(Escaping::unescapeString, true))
                .customBlockParserFactory(TitleParser.factory(markup))
                .customInlineContentParserFactory(Literal.FACTORY)
                .customInlineContentParserFactory(new StrictComment())
                .linkProcessor(BlockRendering.inTime(deadline));
        if (markup.unlessOff("table")) {
            parser.inlineParserFactory(Tables.inlines(body));
        }
        if (markup.unlessOff("strikethrough")) {
            parser.customDelimiterProcessor(Tildes.PROCESSOR);
        }
        if (markup.ifOn("attributeBlocks")) {
            parser.customBlockParserFactory(BlockAttributes.factory(body));
        }
        if (markup.unlessOff("footnote")) {
            parser.customBlockParserFactory(FootnoteParser.FACTORY).linkProcessor(FootnoteParser::reference);
        }
        if (markup.unlessOff("definitionList")) {
            parser.customBlockParserFactory(DefinitionParser.factory(markup));
        }
        if (markup.unlessOff("typographer")) {
            parser.customInlineContentParserFactory(new Typographer());
        }
        if (markup.unlessOff("linkify")) {
            parser.customInlineContentParserFactory(new Linkify())
                    .postProcessor(new MailLinks(MAIL))
                    .postProcessor(new LinksInBrackets());
        }
        if (markup.unlessOff("taskList")) {
            parser.postProcessor(new TaskBoxes());
        }
        parser.postProcessor(new DefinitionTerms());
        if (markup.unlessOff("table")) {
            parser.postProcessor(Tables.LISTS);
        }
        if (markup.unlessOff("autoHeadingID")) {
            parser.postProcessor(new TitleIds(markup.headingIds()));
        }
        if (markup.ifOn("attributeBlocks")) {
            parser.postProcessor(BlockAttributes.PLACED);
        }
        return parser.postProcessor(new Endnotes()).build();
    }

    private static HtmlRenderer renderer(Markup markup) {
        return HtmlRenderer.builder()
                .nodeRendererFactory(Divided::renderer)
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .softbreak(markup.ifOn("hardWraps") ? "<br />\n" : "\n")
                .nodeRendererFactory(context -> new GoldmarkHtml(context, markup))
                .attributeProviderFactory(context -> CellStyle::set)
                .attributeProviderFactory(context -> BlockAttributes::set)
                .build();
    }

    @Override
    public String name() {
        return "hugo";
    }

    @Override
    public boolean countsQuotes() {
        return markup.unlessOff("typographer");
    }

    @Override
    public Html render(CharSequence body) {
        return render(body, Map.of());
    }

    @Override
    public Html render(CharSequence body, Map<String, ?> page) {
        String source = body.toString();
        ShortcodeTemplates templates = new ShortcodeTemplates(
                markup.ifOn("boxes"), words -> rendering.render(words).text(), page, markup.options());
        Shortcodes shortcodes = new Shortcodes(source, templates);
        List<Replacement> replacements = new ArrayList<>(shortcodes.replacements());
        int more = source.indexOf(Summary.MORE);
        if (more >= 0 && replacements.stream().noneMatch(r -> r.start() <= more && more < r.end())) {
            replacements.add(Summary.divider(source, more));
            replacements.sort(Comparator.comparingInt(Replacement::start));
        }
        Rewritten rewritten = Rewritten.of(source, replacements);
        Html placed = rewritten.placed(() -> rendering.render(rewritten.text()));
        return new Html(placed.blocks().stream()
                .map(block -> new Html.Block(
                        block.start(), block.end(), shortcodes.restored(Summary.withoutDivider(block.html()))))
                .filter(block -> !block.html().isEmpty())
                .toList());
    }
}
