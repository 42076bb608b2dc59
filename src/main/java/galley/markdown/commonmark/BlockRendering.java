package galley.markdown.commonmark;

import galley.markdown.Deadline;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.TooComplex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Parses a body and renders it block by block, each with its place in the source.
 *
 * <p>Immutable; any thread.
 *
 * @param parser keeps the source spans of blocks; made for each body, and looks at the clock by {@link #inTime}
 */
public record BlockRendering(BiFunction<String, Deadline, Parser> parser, HtmlRenderer renderer, Limits limits) {
    public Html render(CharSequence body) {
        Deadline deadline = new Deadline(limits);
        try {
            String text = body.toString();
            Node document = parser.apply(text, deadline).parse(text);
            deadline.check();
            return new Html(blocks(document, text, deadline));
        } catch (IllegalArgumentException e) {
            // commonmark-java refuses a table of more than a million cells this way
            throw new TooComplex("This text has a table that is too big");
        }
    }

    /**
     * Makes nothing of a link, but looks at the clock: closing a bracket costs commonmark-java all the brackets before it,
     * which it does not count.
     */
    public static LinkProcessor inTime(Deadline deadline) {
        return (info, scanner, context) -> {
            deadline.check();
            return LinkResult.none();
        };
    }

    private List<Html.Block> blocks(Node document, String text, Deadline deadline) {
        List<Html.Block> blocks = new ArrayList<>();
        Capped out = new Capped(deadline);
        Divided divided = new Divided(document, node -> tellPlace(node.getSourceSpans(), deadline), node -> {
            String html = out.take();
            if (!html.isEmpty()) {
                blocks.add(block(node.getSourceSpans(), text, html));
            }
        });
        renderer.render(divided, out);
        return blocks;
    }

    private static void tellPlace(List<SourceSpan> spans, Deadline deadline) {
        if (!spans.isEmpty()) {
            deadline.at(spans.getFirst().getInputIndex());
        }
    }

    /** A node that stands nowhere in the source, such as the list of footnotes, is put at its end. */
    private static Html.Block block(List<SourceSpan> spans, String text, String html) {
        if (spans.isEmpty()) {
            return new Html.Block(text.length(), text.length(), html);
        }
        SourceSpan first = spans.getFirst();
        SourceSpan last = spans.getLast();
        int start = first.getInputIndex() - first.getColumnIndex();
        return new Html.Block(start, last.getInputIndex() + last.getLength(), html);
    }
}
