package galley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import galley.picture.PictureFile.Look;
import galley.preview.Png;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class PictureFileTest {
    @Test
    void its_type_is_in_its_bytes() throws IOException {
        assertThat(PictureFile.look(Png.of(7, 5, 0))).isEqualTo(fine("image/png", 7, 5));
        assertThat(PictureFile.look(latin("GIF89a\7\0\5\0\0\0\0"))).isEqualTo(fine("image/gif", 7, 5));
        assertThat(PictureFile.look(hex("ffd8ffe000104a46494600010100000100010000ffc0000b08000500070101110000ffd9")))
                .isEqualTo(fine("image/jpeg", 7, 5));
        assertThat(PictureFile.look(latin("<?xml version='1.0'?><svg width='7px' height='5'></svg>")))
                .isEqualTo(fine("image/svg+xml", 7, 5));
    }

    @Test
    void more_than_forty_million_pixels_are_refused_before_any_is_decoded() throws IOException {
        assertThat(PictureFile.look(Png.file(8000, 5000, new byte[0]))).isInstanceOf(Look.Fine.class);
        assertThat(PictureFile.look(Png.file(8000, 5001, new byte[0]))).isInstanceOf(Look.Refused.class);
        assertThat(PictureFile.look(Png.file(Integer.MAX_VALUE, Integer.MAX_VALUE, new byte[0])))
                .isInstanceOf(Look.Refused.class);
        assertThat(PictureFile.look(latin("GIF89a\u00ff\u00ff\u00ff\u00ff\0\0\0")))
                .isInstanceOf(Look.Refused.class);
    }

    @Test
    void a_frame_larger_than_its_screen_counts() {
        assertThat(PictureFile.look(latin("GIF89a\1\0\1\0\0\0\0,\0\0\0\0\u00ff\u00ff\u00ff\u00ff\0")))
                .isInstanceOf(Look.Refused.class);
    }

    @Test
    void what_is_no_picture_is_refused() {
        for (String text : new String[] {"", "<html><script>alert(1)</script>", "BM", "\u00ff\u00d8\u00ff", "GIF89a"}) {
            assertThat(PictureFile.look(latin(text))).as(text).isInstanceOf(Look.Refused.class);
        }
        assertThat(PictureFile.look(new byte[100])).isInstanceOf(Look.Refused.class);
    }

    @Test
    void a_png_that_is_cut_or_changed_is_not_whole() throws IOException {
        byte[] png = Png.of(70, 50, 0x123456);
        assertThat(PictureFile.whole(png)).isTrue();
        assertThat(PictureFile.whole(Arrays.copyOf(png, png.length + 100))).isTrue();
        for (int length = 8; length < png.length; length++) {
            assertThat(PictureFile.whole(Arrays.copyOf(png, length))).isFalse();
        }
        png[45]++;
        assertThat(PictureFile.whole(png)).isFalse();
    }

    @Test
    void a_drawing_that_multiplies_is_refused() {
        StringBuilder bomb = new StringBuilder("<svg><defs><g id='a0'><circle r='1'/></g>");
        for (int i = 1; i < 10; i++) {
            bomb.append("<g id='a").append(i).append("'>");
            bomb.append(("<use xlink:href='#a" + (i - 1) + "'/>").repeat(10)).append("</g>");
        }
        bomb.append("</defs><use href='#a9'/></svg>");
        assertThat(PictureFile.look(latin(bomb.toString()))).isInstanceOf(Look.Refused.class);
        assertThat(PictureFile.look(latin("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg><text>&a;</text></svg>")))
                .isInstanceOf(Look.Refused.class);
        assertThat(PictureFile.look(latin("<svg width='1e9' height='1e9'/>"))).isInstanceOf(Look.Refused.class);
        assertThat(PictureFile.look(latin("<svg><g id='a'><use href='#a'/></g><use href='#a'/></svg>")))
                .isInstanceOf(Look.Fine.class);
    }

    @Test
    void the_document_type_that_drawing_programs_write_is_fine() {
        assertThat(PictureFile.look(latin("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>"
                        + "<svg><desc>[1]</desc></svg>")))
                .isInstanceOf(Look.Fine.class);
    }

    private static Look fine(String mime, int width, int height) {
        return new Look.Fine(new PictureFile(mime, width, height));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
