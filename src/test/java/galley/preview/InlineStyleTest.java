package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InlineStyleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text-align: right",
                "color: #a1b2c3",
                "background-color: rgba(1, 2, 3, 0.5)",
                "width: 50%",
                "max-width: 640px",
                "margin: 0 auto 1.5em",
                "border: 1px solid red",
                "font-family: 'noto sans', serif",
                "float: left; clear: both"
            })
    void what_dresses_a_post_stays(String style) {
        assertThat(InlineStyle.clean(style)).isEqualTo(style);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position: fixed",
                "position:absolute",
                "background-color: url(http://x)",
                "color: url(x)",
                "color: u\\72l(x)",
                "color: expression(alert(1))",
                "color: var(--x)",
                "width: calc(100% * 99)",
                "width: 99999999px",
                "width: 1e9px",
                "margin: -9999px",
                "margin-left: -1px",
                "display: contents",
                "content: 'x'",
                "zoom: 9",
                "z-index: 9",
                "transform: scale(9)",
                "animation: x 1s infinite",
                "behavior: x",
                "-webkit-mask: x",
                "color: red/**/",
                "color: attr(x)",
                "font-family: 'a;b\\'"
            })
    void what_could_fetch_or_leave_the_post_goes(String style) {
        assertThat(InlineStyle.clean(style)).isEmpty();
    }

    @Test
    void one_bad_declaration_does_not_take_the_others_along() {
        assertThat(InlineStyle.clean("COLOR: Red !important; position: fixed;; width:10px"))
                .isEqualTo("color: red; width: 10px");
    }

    @Test
    void a_long_value_costs_nothing() {
        assertThat(InlineStyle.clean("font-family: " + "a-".repeat(100_000))).isEmpty();
        assertThat(InlineStyle.clean("color: " + "1".repeat(199) + "x")).isEmpty();
    }
}
