package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ShellTest {
    private final Document shell = Jsoup.parse(Shell.text());

    @Test
    void its_policy_allows_own_pictures_and_inline_style_and_nothing_else() {
        assertThat(shell.select("meta[http-equiv]")).hasSize(1);
        assertThat(shell.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo(
                        "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src galley: data:;"
                                + " font-src galley:; base-uri 'none'; form-action 'none'; frame-src 'none'; object-src 'none'");
    }

    @Test
    void the_policy_stands_before_all_that_it_governs() {
        assertThat(shell.head().children().stream()
                        .map(element -> element.tagName())
                        .toList())
                .containsExactly("meta", "meta", "title", "style");
        assertThat(shell.head().child(1).attr("http-equiv")).isEqualTo("Content-Security-Policy");
    }

    @Test
    void it_fetches_nothing_of_its_own() {
        assertThat(shell.text() + shell.selectFirst("style").data())
                .doesNotContainIgnoringCase("url(")
                .doesNotContainIgnoringCase("@import")
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(shell.select("script, link, img, iframe, object, base, form"))
                .isEmpty();
    }
}
