package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;

/** The order of the rules, which is the grammar of blocks. */
final class BlockRules {
    private BlockRules() {}

    static List<BlockRule> of(Settings settings) {
        List<BlockRule> rules = new ArrayList<>();
        rules.add(BlockRule.of(Marks.BLANK_LINES, LeafBlocks::blank));
        rules.add(BlockRule.of(Marks.INDENT, LeafBlocks::indentedCode));
        rules.add(FencedCode.of(settings));
        rules.add(BlockRule.of(Marks.QUOTE_START, LeafBlocks::quote));
        rules.add(Headers.atx(settings));
        rules.add(BlockRule.of(Marks.HORIZONTAL, LeafBlocks::horizontal));
        rules.add(new ListRule(settings.isGithub()));
        rules.add(BlockRule.of(Marks.DEFINITION_START, new DefinitionListRule()::parse));
        rules.add(BlockRule.of(HtmlBlocks.START, HtmlBlocks::parse));
        rules.add(BlockRule.of(Headers.SETEXT, Headers::setext));
        rules.add(BlockRule.of(LeafBlocks.MATH, LeafBlocks::math));
        rules.add(BlockRule.of(TableRule.START, TableRule::parse));
        rules.add(BlockRule.of(DefinitionBlocks.FOOTNOTE, DefinitionBlocks::footnote));
        rules.add(BlockRule.of(DefinitionBlocks.LINK, DefinitionBlocks::link));
        rules.add(BlockRule.of(DefinitionBlocks.ABBREVIATION, DefinitionBlocks::abbreviation));
        rules.add(BlockRule.of(Extensions.BLOCK, Extensions::block));
        rules.add(BlockRule.of(Marks.BOUNDARY_LINE, LeafBlocks::boundary));
        rules.add(new ParagraphRule(settings.endsParagraphs()));
        return List.copyOf(rules);
    }
}
