package galley.markdown.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.GoldenCases;
import galley.markdown.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One text as Hugo 0.111.3 made it by one setting after the other: {@code settings.NAME.html}. */
class HugoSettingsTest {
    private static final Map<String, Map<String, String>> CASES = new LinkedHashMap<>();

    static {
        CASES.put("default", Map.of());
        CASES.put("hard", Map.of("hardWraps", "true"));
        CASES.put("xhtml", Map.of("hardWraps", "true", "xhtml", "true"));
        CASES.put("noid", Map.of("autoHeadingID", "false"));
        CASES.put("ascii", Map.of("autoHeadingIDType", "github-ascii"));
        CASES.put("black", Map.of("autoHeadingIDType", "blackfriday"));
        CASES.put("notitleattr", Map.of("attributeTitles", "false"));
        for (String extension :
                List.of("table", "strikethrough", "taskList", "definitionList", "footnote", "linkify", "typographer")) {
            CASES.put("no" + extension, Map.of(extension, "false"));
        }
        CASES.put("nofences", Map.of("codeFences", "false"));
        CASES.put("linenos", Map.of("lineNos", "true"));
        CASES.put("linenosinline", Map.of("lineNos", "true", "lineNumbersInTable", "false"));
        CASES.put("start", Map.of("lineNos", "true", "lineNoStart", "7"));
    }

    private static Dialect hugo(Map<String, String> options) {
        return Dialects.named("hugo", options, Limits.PREVIEW);
    }

    @TestFactory
    Stream<DynamicContainer> what_Hugo_makes_by_each_setting() {
        return CASES.entrySet().stream()
                .map(one -> DynamicContainer.dynamicContainer(
                        one.getKey(),
                        GoldenCases.of(
                                HugoSettingsTest.class,
                                List.of("settings"),
                                hugo(one.getValue()),
                                "." + one.getKey() + ".html")));
    }

    @TestFactory
    Stream<DynamicTest> attributes_below_a_block_where_a_site_has_them() {
        Map<String, String> site = Map.of("attributeBlocks", "true", "unsafe", "true");
        return GoldenCases.of(HugoSettingsTest.class, List.of("below"), hugo(site), ".html");
    }

    /** The cases above are compared without colours and numbers. */
    @Test
    void a_site_has_lines_numbered_and_a_block_may_say_otherwise() {
        String code = "```go\na\nb\n```\n";
        assertThat(hugo(Map.of()).render(code).text()).doesNotContain("1\n2");
        assertThat(hugo(Map.of("lineNos", "true")).render(code).text())
                .contains("<td class=\"galley-line-numbers\"><pre tabindex=\"0\"><code>1\n2\n</code>");
        assertThat(hugo(Map.of("lineNos", "true", "lineNoStart", "7"))
                        .render(code)
                        .text())
                .contains("<code>7\n8\n</code>");
        assertThat(hugo(Map.of("lineNos", "true", "lineNumbersInTable", "false"))
                        .render(code)
                        .text())
                .contains("<span>1</span>a\n<span>2</span>b");
        assertThat(hugo(Map.of("lineNos", "true"))
                        .render("```go {linenos=false}\na\n```\n")
                        .text())
                .doesNotContain("1");
        assertThat(hugo(Map.of("lineNumbersInTable", "false"))
                        .render("```go {linenos=true}\na\n```\n")
                        .text())
                .contains("<span>1</span>a");
    }
}
