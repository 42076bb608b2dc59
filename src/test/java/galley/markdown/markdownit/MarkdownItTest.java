package galley.markdown.markdownit;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.GoldenCases;
import galley.markdown.Html;
import galley.markdown.Limits;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MarkdownItTest {
    private static final Dialect ELEVENTY = Dialects.named("eleventy", Map.of(), Limits.PREVIEW);

    @TestFactory
    Stream<DynamicTest> what_Eleventy_makes() {
        return GoldenCases.of(
                MarkdownItTest.class,
                List.of("fences", "heads", "indented", "tables", "words"),
                new MarkdownIt(Limits.PREVIEW),
                ".html");
    }

    /** markdown-it is CommonMark to the letter but for code that is indented, which Eleventy turns off. */
    @TestFactory
    Stream<DynamicTest> every_example_of_CommonMark_without_indented_code_reads_as_there() {
        return ExampleReader.readExamples(TestResources.getSpec()).stream()
                .filter(example -> !isOther(example))
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> galley.markdown.SameDom.assertSame(
                                example.getHtml().replace('→', '\t').stripTrailing(),
                                new MarkdownIt(Limits.PREVIEW)
                                        .render(example.getSource())
                                        .text())));
    }

    private static boolean isOther(Example example) {
        return example.getHtml().contains("<pre><code>");
    }

    @Test
    void each_block_knows_its_lines_behind_values_of_the_header() {
        String body = """
                # {{ title }}

                    indented
                    {{ title }}

                ```
                {{ title }}
                ```
                """;
        List<Html.Block> blocks = ELEVENTY.render(body, Map.of("title", "Much longer than its name"))
                .blocks();
        assertThat(blocks)
                .extracting(block -> body.substring(block.start(), block.end()))
                .containsExactly("# {{ title }}", "    indented\n    {{ title }}", "```\n{{ title }}\n```");
    }

    /** As Eleventy 3.1.8 wrote it. */
    @Test
    void what_a_list_leaves_of_a_tab_stays_in_code() {
        assertThat(ELEVENTY.render("- ```\n\t\tx\n").text())
                .isEqualTo("<ul>\n<li>\n<pre><code>  \tx\n</code></pre>\n</li>\n</ul>");
    }

    /** As Eleventy 3.1.8 wrote it. */
    @Test
    void what_lines_of_text_are_indented_by_stays_in_code_only() {
        assertThat(ELEVENTY.render("    ``` js\n    a\n      *b*\n    ```\n      c\n")
                        .text())
                .isEqualTo("<p><code>js     a       *b*    </code>\nc</p>");
    }
}
