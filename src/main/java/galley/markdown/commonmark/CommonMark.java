package galley.markdown.commonmark;

import galley.markdown.Deadline;
import galley.markdown.Dialect;
import galley.markdown.Html;
import galley.markdown.Limits;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * CommonMark 0.31.2 with GitHub's additions: tables, strikethrough, task lists, bare links and the tags that are shown
 * instead of obeyed. The option {@code gfm=false} leaves the additions out.
 *
 * <p>Rules: <a href="https://spec.commonmark.org/0.31.2/">CommonMark</a>, <a
 * href="https://github.github.com/gfm/">GFM</a>; the tests run both.
 */
public final class CommonMark implements Dialect {
    private final BlockRendering rendering;

    public CommonMark(Map<String, String> options, Limits limits) {
        boolean gfm = Boolean.parseBoolean(options.getOrDefault("gfm", "true"));
        rendering = new BlockRendering((body, deadline) -> parser(gfm, deadline), renderer(gfm), limits);
    }

    private static Parser parser(boolean gfm, Deadline deadline) {
        Parser.Builder parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .linkProcessor(BlockRendering.inTime(deadline));
        if (gfm) {
            parser.extensions(List.of(StrikethroughExtension.create()))
                    .customBlockParserFactory(new TableStart())
                    .customInlineContentParserFactory(new BareLinks())
                    .postProcessor(MailLinks.GFM)
                    .postProcessor(new LinksInBrackets())
                    .postProcessor(new TaskItems());
        }
        return parser.build();
    }

    private static HtmlRenderer renderer(boolean gfm) {
        HtmlRenderer.Builder renderer =
                HtmlRenderer.builder().nodeRendererFactory(Divided::renderer).percentEncodeUrls(true);
        if (gfm) {
            renderer.extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                    .nodeRendererFactory(GithubHtml::new);
        }
        return renderer.build();
    }

    @Override
    public String name() {
        return "commonmark";
    }

    @Override
    public Html render(CharSequence body) {
        return rendering.render(body);
    }
}
