package galley.markdown.kramdown;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialects;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.Spent;
import galley.markdown.TooComplex;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class KramdownTest {
    private static Html render(String body) {
        return new Kramdown(Map.of(), Limits.PREVIEW).render(body);
    }

    @Test
    void blocks_are_found_in_the_source() {
        String body = """
                # One

                Two
                words
                {:.x}

                - three

                - four

                Term
                : text

                [a]: b

                <div>

                five
                </div>
                """;
        assertThat(render(body).blocks())
                .extracting(block -> body.substring(block.start(), block.end()))
                .containsExactly("# One", "Two\nwords", "- three\n\n- four", "Term\n: text", "<div>\n\nfive\n</div>");
    }

    @Test
    void footnotes_stand_at_the_end_and_nowhere_in_the_source() {
        String body = "A[^a].\n\n[^a]: B\n\nC\n";
        List<Html.Block> blocks = render(body).blocks();
        assertThat(blocks).hasSize(3);
        assertThat(blocks.getLast().start()).isEqualTo(body.length());
        assertThat(blocks.getLast().end()).isEqualTo(body.length());
    }

    @Test
    void code_has_the_wrappers_of_rouge() {
        assertThat(render("```ruby\nx < 1\n```\n").text()).isEqualTo("""
                        <div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>x &lt; 1
                        </code></pre></div></div>""");
        assertThat(render("    y\n").text()).startsWith("<div class=\"language-plaintext highlighter-rouge\">");
    }

    @Test
    void nothing_is_made_of_nothing() {
        assertThat(render("").blocks()).isEmpty();
        assertThat(render(" \n\n").blocks()).isEmpty();
        assertThat(render("no line feed").text()).isEqualTo("<p>no line feed</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ",
                "* ",
                "- a\n  ",
                "1. ",
                "[",
                "![",
                "[a](",
                "[a](b \"",
                "*a ",
                "**a *",
                "_a_",
                "`",
                "~~a ",
                "<b>",
                "<div>",
                "<div markdown=\"1\">\n",
                "<!--",
                "<a href=\"",
                "$$",
                "{:",
                "{::comment}",
                "\"'",
                "--",
                "&",
                "| a ",
                "|-",
                "+:",
                "[^1]",
                "*[a]: b\n",
                "```\n",
                "a\n: b\n",
                "#",
                "\\",
                "^\n",
                "  \n",
                "\t"
            })
    void whatever_is_repeated_a_hundred_thousand_times_ends_in_time(String part) {
        String body = part.repeat(100_000 / part.length());
        assertThat(Spent.on(() -> rendersOrGivesUp(body))).isLessThan(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "* ", "<div>", "<div markdown=\"1\">\n", "<b>", "[![", "1. "})
    void ten_thousand_levels_do_not_overflow_the_stack(String part) throws InterruptedException {
        String body = part.repeat(10_000) + "x\n";
        Throwable[] thrown = new Throwable[1];
        Thread thread = new Thread(null, () -> rendersOrGivesUp(body), "deep", 64L << 20);
        thread.setUncaughtExceptionHandler((which, problem) -> thrown[0] = problem);
        thread.start();
        thread.join();
        assertThat(thrown[0]).isNull();
    }

    private static void rendersOrGivesUp(String body) {
        try {
            assertThat(Dialects.named("jekyll", Map.of(), Limits.PREVIEW)
                            .render(body)
                            .text())
                    .isNotNull();
        } catch (TooComplex e) {
            assertThat(e).hasMessageStartingWith("This text");
        }
    }
}
