package galley.markdown.markdownit;

import galley.markdown.Deadline;
import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.commonmark.BlockRendering;
import galley.markdown.commonmark.CellStyle;
import galley.markdown.commonmark.Divided;
import galley.markdown.commonmark.FenceStart;
import galley.markdown.commonmark.TableStart;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as Eleventy has it by default. It has no options: those of a site are a program. */
public final class MarkdownIt implements Dialect {
    /** Asked in this order: a line of stars is a rule before it is a list. */
    private static final Set<Class<? extends Block>> BLOCKS = new LinkedHashSet<>(
            List.of(BlockQuote.class, Heading.class, HtmlBlock.class, ThematicBreak.class, ListBlock.class));

    private final BlockRendering rendering;

    public MarkdownIt(Limits limits) {
        HtmlRenderer renderer = HtmlRenderer.builder()
                .nodeRendererFactory(Divided::renderer)
                .extensions(List.of(TablesExtension.create()))
                .nodeRendererFactory(MarkdownItHtml::new)
                .attributeProviderFactory(context -> CellStyle::set)
                .build();
        rendering = new BlockRendering((body, deadline) -> parser(deadline), renderer, limits);
    }

    private static Parser parser(Deadline deadline) {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .enabledBlockTypes(BLOCKS)
                .customBlockParserFactory(new TableStart())
                .customBlockParserFactory(new FenceStart(Special::unescaped, false))
                .customBlockParserFactory(IndentedText.FACTORY)
                .customDelimiterProcessor(Strikes.PROCESSOR)
                .customInlineContentParserFactory(new AngleLinks())
                .customInlineContentParserFactory(Special.FACTORY)
                .linkProcessor(BlockRendering.inTime(deadline))
                .linkProcessor(Refused::instead)
                .build();
    }

    @Override
    public String name() {
        return "eleventy";
    }

    @Override
    public Html render(CharSequence body) {
        return rendering.render(body);
    }
}
