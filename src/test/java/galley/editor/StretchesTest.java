package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.junit.jupiter.api.Test;

class StretchesTest {
    @Test
    void a_long_line_of_letters_that_have_to_be_shaped_is_divided_and_one_of_others_is_not() {
        assertThat(Stretches.divide("שלום עולם ".repeat(200))).isTrue();
        assertThat(Stretches.divide("a" + "\u0301".repeat(2_000))).isTrue();
        assertThat(Stretches.divide("ภาษาไทย ".repeat(50))).isFalse();
        assertThat(Stretches.divide("lorem ipsum ".repeat(2_000))).isFalse();
        assertThat(Stretches.divide("漢字かな".repeat(2_000))).isFalse();
    }

    @Test
    void it_is_divided_between_words_and_no_piece_is_long_and_no_two_beside_each_other_are_alike() {
        String line = "שלום עולם ".repeat(1_000);
        StyleSpans<Collection<String>> spans = Stretches.of(line);
        assertThat(spans.length()).isEqualTo(line.length());
        int at = 0;
        Collection<String> before = null;
        for (StyleSpan<Collection<String>> span : spans) {
            assertThat(span.getLength()).isLessThanOrEqualTo(600);
            assertThat(span.getStyle()).isNotEqualTo(before);
            before = span.getStyle();
            at += span.getLength();
            assertThat(at == line.length() || line.charAt(at) == ' ').isTrue();
        }
    }

    @Test
    void a_pair_of_surrogates_stays_together() {
        String line = "a" + "𝔘".repeat(1_000);
        int at = 0;
        for (StyleSpan<Collection<String>> span : Stretches.of(line)) {
            at += span.getLength();
            assertThat(at == line.length() || !Character.isLowSurrogate(line.charAt(at)))
                    .isTrue();
        }
        assertThat(at).isEqualTo(line.length());
    }
}
