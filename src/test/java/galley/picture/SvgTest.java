package galley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
    private static byte[] svg(String within) {
        return ("<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                        + " width='9' height='9'>" + within + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT href='x.js'/>",
                "<s:script xmlns:s='http://www.w3.org/2000/svg'>x</s:script>",
                "<g onclick='x()'/>",
                "<g\nONLOAD = 'x()'/>",
                "<a href='java&#115;cript:x()'><path/></a>",
                "<a xlink:href=' java\tscript:x()'><path/></a>",
                "<a href='data:text/html,x'><path/></a>",
                "<foreignObject><p>x</p></foreignObject>",
                "<image href='https://spy.example/p.png'/>",
                "<image xlink:href='//spy.example/p.png'/>",
                "<image href='data:image/svg+xml;base64,PHN2Zz4='/>",
                "<use href='other.svg#a'/>",
                "<a><set attributeName='href' to='x'/></a>",
                "<style>@import 'https://spy.example/a.css';</style>",
                "<style>path { fill: url( 'https://spy.example/a.svg#x' ) }</style>",
                "<style>path { fill: u\\72l(https://spy.example/a) }</style>",
                "<path fill='url(https://spy.example/a#b)'/>",
                "<path style='fill:url(&quot;//spy.example/a#b&quot;)'/>",
                "<iframe src='x'/>",
            })
    void a_drawing_that_can_run_or_fetch_is_refused(String within) {
        assertThat(Intake.of(svg(within))).isInstanceOf(Intake.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<path d='M0 0h9v9z' fill='url(#g)'/><linearGradient id='g'/>",
                "<use href='#a'/><path id='a' style='fill: url(\"#g\")'/>",
                "<a href='https://example.org/'><text>on and off</text></a>",
                "<image href='data:image/png;base64,iVBORw0KGgo='/>",
                "<style>@font-face { src: url(data:font/woff2;base64,AA) } path { fill: #f00 }</style>",
                "<title>javascript: the good parts</title><desc>script</desc>",
                "<path><animate attributeName='d' dur='1s'/></path>",
            })
    void a_drawing_that_only_draws_is_taken_as_it_is(String within) {
        Intake taken = Intake.of(svg(within));
        assertThat(taken).as(taken.toString()).isInstanceOf(Intake.Fine.class);
        assertThat(((Intake.Fine) taken)
                        .fitted(Notes.NONE, PictureRules.USUAL, share -> true)
                        .bytes())
                .isEqualTo(svg(within));
    }

    @Test
    void a_style_from_elsewhere_is_refused_too() {
        byte[] file = "<?xml-stylesheet href='https://spy.example/a.css'?><svg width='9' height='9'></svg>"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(Intake.of(file)).isInstanceOf(Intake.Refused.class);
    }
}
