package galley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ThumbnailTest {
    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void a_large_picture_is_small_and_keeps_its_shape() {
        Thumbnail small = Thumbnail.of(Jpegs.of(3000, 1500), 96).orElseThrow();
        assertThat(small.width()).isBetween(96, 192);
        assertThat(small.height() * 2).isCloseTo(small.width(), org.assertj.core.api.Assertions.within(2));
        assertThat(small.argb()).hasSize(small.width() * small.height());
    }

    @Test
    void what_is_in_a_corner_stays_there_and_what_is_seen_through_too() throws IOException {
        BufferedImage image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(39, 0, 0xff0000ff);
        Thumbnail small = Thumbnail.of(png(image), 96).orElseThrow();
        assertThat(small.width()).isEqualTo(40);
        assertThat(small.argb()[39]).isEqualTo(0xff0000ff);
        assertThat(small.argb()[0]).isZero();
    }

    @Test
    void one_that_lies_on_its_side_stands_up() {
        byte[] lying = Jpegs.with(Jpegs.of(400, 200), 0xe1, Jpegs.exif(6, "a", "b"));
        Thumbnail small = Thumbnail.of(lying, 96).orElseThrow();
        assertThat(small.height()).isEqualTo(small.width() * 2);
    }

    @Test
    void a_header_that_asks_for_too_much_what_is_cut_off_and_other_files_have_none() throws IOException {
        byte[] huge = png(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
        ByteBuffer.wrap(huge).putInt(16, 50_000).putInt(20, 50_000);
        CRC32 sum = new CRC32();
        sum.update(huge, 12, 17);
        ByteBuffer.wrap(huge).putInt(29, (int) sum.getValue());
        assertThat(Thumbnail.of(huge, 96)).isEmpty();
        assertThat(Thumbnail.of(Arrays.copyOf(huge, 20), 96)).isEmpty();
        assertThat(Thumbnail.of(new byte[0], 96)).isEmpty();
        assertThat(Thumbnail.of("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), 96))
                .isEmpty();
    }
}
