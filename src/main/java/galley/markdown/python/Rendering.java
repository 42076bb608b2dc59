package galley.markdown.python;

import galley.markdown.Deadline;
import galley.markdown.Html;
import galley.markdown.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One rendering of one body: its steps in order, and what they know of each other. */
final class Rendering {
    private static final String ESCAPABLE = "\\`*_{}[]()>#+-.!";

    /** Rules for code and for escaped characters. */
    private static final int BEFORE_LINKS = 2;

    /** Rules for stars and underscores, alone or not. */
    private static final int BEHIND_WIKI_LINKS = 3;

    private final Extensions extensions;
    private final Deadline deadline;
    private final HtmlStash html;
    private final InlineStash inline;
    private final Definitions definitions;

    Rendering(Extensions extensions, Limits limits) {
        this.extensions = extensions;
        deadline = new Deadline(limits);
        definitions = new Definitions(new Footnotes(extensions));
        html = new HtmlStash(deadline);
        inline = new InlineStash(deadline);
    }

    Html render(CharSequence text) {
        Body body = new Body(text);
        SourceText normalised = body.normalised();
        if (Chars.isBlank(normalised.text())) {
            return new Html(List.of());
        }
        SourceText fenced =
                extensions.has("fenced_code") ? new FencedCode(extensions, html).take(normalised) : normalised;
        SourceText source = HtmlBlocks.take(fenced, html, extensions.has("md_in_html"), deadline);
        Element root = parse(source.text());
        return new Html(blocks(root, body, source));
    }

    private Element parse(String text) {
        BlockParser parser = new BlockParser(blockRules(), deadline);
        Element root = parser.parseDocument(text);
        definitions.footnotes.addList(root, parser);
        if (extensions.has("codehilite")) {
            TreeSteps.wrapCode(root, extensions.codeStyle(), html);
        }
        new InlineParser(inlineRules(), inline, deadline).parse(root);
        definitions.footnotes.addFurtherBackLinks(root);
        TreeSteps.separateBlocks(root);
        if (extensions.has("attr_list")) {
            AttributeLists.apply(root);
        }
        if (extensions.has("toc")) {
            new TableOfContents(extensions, html).apply(root);
        }
        if (extensions.has("smarty")) {
            new InlineParser(SmartRules.of(extensions, html), new InlineStash(deadline), deadline).parse(root);
        }
        TreeSteps.unescape(root);
        return root;
    }

    private List<BlockRule> blockRules() {
        boolean sane = extensions.has("sane_lists");
        return Stream.of(
                        when("md_in_html", new HtmlElementRule(html)),
                        when("admonition", new AdmonitionRule()),
                        new LeafRules.Empty(),
                        IndentRule.inLists(),
                        when("def_list", IndentRule.inDefinitionLists()),
                        new LeafRules.Code(),
                        when("tables", new TableRule()),
                        new LeafRules.HashHeading(),
                        new LeafRules.SetextHeading(),
                        new LeafRules.Rule(),
                        new ListRule(true, sane),
                        new ListRule(false, sane),
                        when("def_list", new DefinitionRule()),
                        new QuoteRule(),
                        when("footnotes", new DefinitionRules.Footnote(definitions)),
                        when("abbr", new DefinitionRules.Abbreviation(definitions)),
                        new DefinitionRules.Link(definitions),
                        new LeafRules.Paragraph())
                .filter(Objects::nonNull)
                .toList();
    }

    private <R> R when(String extension, R rule) {
        return extensions.has(extension) ? rule : null;
    }

    /** To be asked for after the blocks were parsed, which is when all abbreviations are known. */
    private List<InlineRule> inlineRules() {
        String escapable = ESCAPABLE + (extensions.has("tables") ? "|" : "") + (extensions.has("smarty") ? "\"'" : "");
        List<InlineRule> rules = new ArrayList<>(List.of(
                new CodeSpan(),
                new SimpleRules.Escape(escapable),
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
                extensions.has("legacy_em") ? Emphasis.underscoresInWords() : Emphasis.underscores()));
        if (extensions.has("footnotes")) {
            rules.add(BEFORE_LINKS, new SimpleRules.FootnoteReference(definitions.footnotes));
        }
        if (extensions.has("wikilinks")) {
            rules.add(rules.size() - BEHIND_WIKI_LINKS, wikiLink());
        }
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

    private WikiLink wikiLink() {
        return new WikiLink(
                extensions.option("wikilinks.base_url", "/"),
                extensions.option("wikilinks.end_url", "/"),
                extensions.option("wikilinks.html_class", "wikilink"));
    }

    private List<Html.Block> blocks(Element root, Body body, SourceText source) {
        List<String> texts = finished(root, body, source);
        List<Html.Block> blocks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Element block = root.children.get(i);
            boolean placed = block.firstLine >= 0;
            int start = placed ? body.offset(source.bodyLine(block.firstLine)) : body.offset(Integer.MAX_VALUE);
            int end = placed ? body.offset(source.bodyLine(block.endLine)) : start;
            blocks.add(new Html.Block(start, Math.max(start, end), texts.get(i)));
        }
        return blocks;
    }

    private List<String> finished(Element root, Body body, SourceText source) {
        List<String> texts = new ArrayList<>();
        for (Element block : root.children) {
            if (block.firstLine >= 0) {
                deadline.at(body.offset(source.bodyLine(block.firstLine)));
            }
            texts.add(finished(html.restore(Serializer.html(block, deadline))));
            deadline.wrote(texts.getLast().length());
        }
        if (!texts.isEmpty()) {
            texts.set(0, Chars.stripStart(texts.getFirst()));
            texts.addLast(Chars.stripEnd(texts.removeLast()));
        }
        return !texts.isEmpty() && extensions.isSet("typogrify") ? typogrified(texts) : texts;
    }

    private String finished(String text) {
        return (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text)
                .replace(Marks.FOOTNOTE_BACK, extensions.option("footnotes.BACKLINK_TEXT", "&#8617;"))
                .replace(Marks.NO_BREAK_SPACE, "&#160;")
                .replace(Marks.AMPERSAND, "&");
    }

    /** All of the page at once, because a quotation mark looks for its like across blocks. */
    private List<String> typogrified(List<String> texts) {
        String between = "<" + Marks.START + ">";
        SmartPunctuation punctuation = SmartPunctuation.withDashes(extensions.option("typogrify_dashes", "default"));
        List<String> leftAlone =
                List.of(extensions.option("typogrify_ignore_tags", "").split(","));
        String page = new Typography(punctuation, leftAlone, deadline).apply(String.join("\n" + between, texts));
        return List.of(page.split("\n" + between, -1));
    }
}
