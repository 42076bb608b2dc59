package galley.markdown.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.TooComplex;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommonMarkTest {
    private static final Dialect GFM = Dialects.named("commonmark", Map.of(), Limits.PREVIEW);

    @Test
    void each_top_level_block_knows_its_lines() {
        String body = """
                # One

                  two
                two

                - three
                  - three

                ```
                four
                ```
                """;
        List<Html.Block> blocks = GFM.render(body).blocks();
        assertThat(blocks)
                .extracting(block -> body.substring(block.start(), block.end()))
                .containsExactly("# One", "  two\ntwo", "- three\n  - three", "```\nfour\n```");
        assertThat(blocks).extracting(Html.Block::html).first().isEqualTo("<h1>One</h1>");
    }

    @Test
    void a_bare_address_ends_before_the_brackets_that_it_did_not_open_however_many() {
        assertThat(GFM.render("(http://a.b/(c)))").text())
                .isEqualTo("<p>(<a href=\"http://a.b/(c)\">http://a.b/(c)</a>))</p>");
        String many = ")".repeat(100_000);
        assertThat(Dialects.named("commonmark", Map.of(), Limits.PATIENT)
                        .render("http://a.b/" + many)
                        .text())
                .isEqualTo("<p><a href=\"http://a.b/\">http://a.b/</a>" + many + "</p>");
    }

    @Test
    void a_link_definition_is_no_block_and_still_counts_for_all() {
        assertThat(GFM.render("[a]\n\n[a]: /b\n").blocks())
                .containsExactly(new Html.Block(0, 3, "<p><a href=\"/b\">a</a></p>"));
    }

    @Test
    void a_task_is_a_box_that_cannot_be_clicked() {
        assertThat(GFM.render("- [x] a\n- [ ] b\n- [y] c\n").text()).isEqualTo("""
                <ul>
                <li><input checked="" disabled="" type="checkbox"> a</li>
                <li><input disabled="" type="checkbox"> b</li>
                <li>[y] c</li>
                </ul>""");
    }

    @Test
    void a_bare_address_in_brackets_is_text() {
        assertThat(GFM.render("[see www.x.org](/a), [http://x.org] and www.x.org/_b_c.")
                        .text())
                .isEqualTo("<p><a href=\"/a\">see www.x.org</a>, [http://x.org] and "
                        + "<a href=\"http://www.x.org/_b_c\">www.x.org/_b_c</a>.</p>");
    }

    @Test
    void a_text_that_makes_too_much_html_is_refused() {
        String amplified = "[a]: " + "x".repeat(1000) + "\n\n" + "[a]\n".repeat(1000);
        Dialect small = Dialects.named("commonmark", Map.of(), new Limits(Duration.ofSeconds(1), 100_000));
        assertThatThrownBy(() -> small.render(amplified)).isInstanceOf(TooComplex.class);
    }

    @Test
    void a_text_that_takes_too_long_is_refused() {
        Dialect hasty = Dialects.named("commonmark", Map.of(), new Limits(Duration.ZERO, 100_000));
        assertThatThrownBy(() -> hasty.render("a")).isInstanceOf(TooComplex.class);
    }
}
