package galley.markdown.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import java.util.List;
import java.util.Map;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every example of the two specifications. */
@Execution(ExecutionMode.CONCURRENT)
class SpecificationTest {
    private static final Dialect PLAIN = Dialects.named("commonmark", Map.of("gfm", "false"), Limits.PREVIEW);
    private static final Dialect GFM = Dialects.named("commonmark", Map.of(), Limits.PREVIEW);

    @TestFactory
    List<DynamicTest> every_example_of_CommonMark_passes() {
        return ExampleReader.readExamples(TestResources.getSpec()).stream()
                .map(example -> test(example, PLAIN))
                .toList();
    }

    @TestFactory
    List<DynamicTest> every_example_of_GFM_passes() {
        return ExampleReader.readExamples(TestResources.getGfmSpec()).stream()
                .map(example -> test(example, isGithubs(example) ? GFM : PLAIN))
                .toList();
    }

    /** GFM's own text runs its examples without the additions that they do not name; its emphasis always differs. */
    private static boolean isGithubs(Example example) {
        return !example.getInfo().isBlank() || example.getSection().startsWith("Emphasis");
    }

    private static DynamicTest test(Example example, Dialect dialect) {
        return DynamicTest.dynamicTest(example.toString(), () -> {
            String html = dialect.render(example.getSource()).text();
            assertThat(html.isEmpty() ? html : html + "\n")
                    .as(example.getSource())
                    .isEqualTo(example.getHtml().replace('→', '\t'));
        });
    }
}
