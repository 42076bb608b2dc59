package galley.markdown.python;

import galley.markdown.Deadline;
import galley.markdown.Html;
import galley.markdown.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One rendering of one body: its steps in order, and what they know of each other. */
final class Rendering {
    private final Extensions extensions;
    private final Deadline deadline;
    private final HtmlStash html;
    private final InlineStash inline;
    private final Definitions definitions = new Definitions();
    private final CodeHtml codeStyle;

    Rendering(Extensions extensions, Limits limits) {
        this.extensions = extensions;
        deadline = new Deadline(limits);
        html = new HtmlStash(deadline);
        inline = new InlineStash(deadline);
        codeStyle = new CodeHtml(
                extensions.option("codehilite.css_class", "highlight"),
                CodeHtml.yesOrNo(extensions.option("codehilite.linenums", "none")));
    }

    Html render(CharSequence text) {
        Body body = new Body(text);
        SourceText normalised = body.normalised();
        if (Chars.isBlank(normalised.text())) {
            return new Html(List.of());
        }
        SourceText fenced = new FencedCode(codeStyle, html).take(normalised);
        SourceText source = HtmlBlocks.take(fenced, html, deadline);
        Element root = parse(source.text());
        return new Html(blocks(root, body, source));
    }

    private Element parse(String text) {
        BlockParser parser = new BlockParser(blockRules(), deadline);
        Element root = parser.parseDocument(text);
        definitions.footnotes.addList(root, parser);
        TreeSteps.wrapCode(root, codeStyle, html);
        new InlineParser(inlineRules(), inline, deadline).parse(root);
        definitions.footnotes.addFurtherBackLinks(root);
        TreeSteps.separateBlocks(root);
        AttributeLists.apply(root);
        TreeSteps.unescape(root);
        return root;
    }

    private List<BlockRule> blockRules() {
        boolean sane = extensions.has("sane_lists");
        return List.of(
                new HtmlElementRule(html),
                new LeafRules.Empty(),
                IndentRule.inLists(),
                IndentRule.inDefinitionLists(),
                new LeafRules.Code(),
                new TableRule(),
                new LeafRules.HashHeading(),
                new LeafRules.SetextHeading(),
                new LeafRules.Rule(),
                new ListRule(true, sane),
                new ListRule(false, sane),
                new DefinitionRule(),
                new QuoteRule(),
                new DefinitionRules.Footnote(definitions),
                new DefinitionRules.Abbreviation(definitions),
                new DefinitionRules.Link(definitions),
                new LeafRules.Paragraph());
    }

    /** To be asked for after the blocks were parsed, which is when all abbreviations are known. */
    private List<InlineRule> inlineRules() {
        List<InlineRule> rules = new ArrayList<>(List.of(
                new CodeSpan(),
                new SimpleRules.Escape("\\`*_{}[]()>#+-.!|"),
                new SimpleRules.FootnoteReference(definitions.footnotes),
                LinkRules.linkByReference(definitions, inline),
                LinkRules.link(inline),
                LinkRules.picture(inline),
                LinkRules.pictureByReference(definitions, inline),
                LinkRules.linkByLabel(definitions, inline),
                LinkRules.pictureByLabel(definitions, inline),
                new TagRules.Autolink(inline),
                new TagRules.Autoaddress(inline),
                new SimpleRules.LineBreak("  "),
                new TagRules.Html(html, inline),
                new TagRules.Entity(html),
                new SimpleRules.Alone(),
                Emphasis.stars(),
                Emphasis.underscores()));
        if (extensions.has("nl2br")) {
            rules.add(new SimpleRules.LineBreak(""));
        }
        for (Map.Entry<String, String> abbreviation : definitions.abbreviations.entrySet()) {
            if (!abbreviation.getKey().isEmpty()) {
                rules.add(new SimpleRules.Abbreviation(abbreviation));
            }
        }
        return rules;
    }

    private List<Html.Block> blocks(Element root, Body body, SourceText source) {
        List<Html.Block> blocks = new ArrayList<>();
        int written = 0;
        for (Element block : root.children) {
            String text = Chars.strip(html.restore(Serializer.html(block, deadline)))
                    .replace(Marks.FOOTNOTE_BACK, "&#8617;")
                    .replace(Marks.NO_BREAK_SPACE, "&#160;")
                    .replace(Marks.AMPERSAND, "&");
            written += text.length();
            deadline.checkOutput(written);
            boolean placed = block.firstLine >= 0;
            int start = placed ? body.offset(source.bodyLine(block.firstLine)) : body.offset(Integer.MAX_VALUE);
            int end = placed ? body.offset(source.bodyLine(block.endLine)) : start;
            blocks.add(new Html.Block(start, Math.max(start, end), text));
        }
        return blocks;
    }
}
