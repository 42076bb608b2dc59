package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.preview.Piece.Tag;
import galley.preview.Piece.Words;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** No window: whatever goes in, what comes out is on the list, and is clean when it goes in again. */
@Execution(ExecutionMode.CONCURRENT)
class SanitizerHostileTest {
    private static final Set<String> TAGS = Set.of(
            ("a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn"
                            + " div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd li"
                            + " main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table"
                            + " tbody td tfoot th thead time tr tt u ul var wbr")
                    .split(" "));
    private static final Set<String> ATTRIBUTES = Set.of(
            ("align alt border cellpadding cellspacing checked class color colspan datetime dir disabled face height hidden href"
                            + " id lang name open rel reversed role rowspan scope size span src start style summary title type"
                            + " valign value width")
                    .split(" "));
    private static final Pattern SAFE_HREF =
            Pattern.compile("(?:https?:|mailto:|[^:]*$|[^:]*[/\\\\?#]).*", Pattern.DOTALL);

    @Test
    void every_payload_comes_out_within_the_list() throws IOException {
        for (Payloads.Payload payload : Payloads.read().all()) {
            check(payload.id(), Sanitizer.clean(payload.html()).pieces());
        }
    }

    @Test
    void what_is_clean_stays_as_it_is() throws IOException {
        for (Payloads.Payload payload : Payloads.read().all()) {
            List<Piece> once = Sanitizer.clean(payload.html()).pieces();
            List<Piece> twice = Sanitizer.clean(Piece.html(once)).pieces();
            assertThat(Piece.html(twice)).as(payload.id()).isEqualTo(Piece.html(once));
        }
    }

    @Test
    void payloads_cut_and_joined_at_random_come_out_within_the_list() throws IOException {
        List<Payloads.Payload> all = Payloads.read().all();
        Iterator<String> mutants = Payloads.mutants(all, 20261123);
        for (int i = 0; i < 20_000; i++) {
            check("mutant " + i, Sanitizer.clean(mutants.next()).pieces());
        }
    }

    static void check(String what, List<Piece> pieces) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Words words -> {}
                case Tag tag -> {
                    assertThat(TAGS).as(what).contains(tag.name());
                    tag.attributes().forEach((name, value) -> check(what, tag, name, value));
                    check(what, tag.children());
                }
            }
        }
    }

    private static void check(String what, Tag tag, String name, String value) {
        assertThat(ATTRIBUTES.contains(name) || name.matches("aria-[a-z]+"))
                .as(what + ": " + tag.name() + " " + name)
                .isTrue();
        switch (name) {
            case "href" ->
                assertThat(value.replaceAll("[\\x00-\\x20]", "").toLowerCase(Locale.ROOT))
                        .as(what)
                        .matches(SAFE_HREF);
            case "src" -> assertThat(tag.name()).as(what).isEqualTo("img");
            case "style" ->
                assertThat(value)
                        .as(what)
                        .doesNotContain("url(", "position", "\\", "@", "/*", "expression(", "<", "-moz");
            case "type" ->
                assertThat(Set.of("checkbox", "1", "a", "A", "i", "I", "disc", "circle", "square"))
                        .as(what)
                        .contains(value);
            default -> {}
        }
    }
}
