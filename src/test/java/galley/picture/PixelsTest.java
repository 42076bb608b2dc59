package galley.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelsTest {
    private static final Notes ANN = new Notes("Ann", "Rain", "Flickr", "CC BY 2.0", "https://u.org/1", 1);
    private static final int RED = 0xd02020;
    private static final int GREEN = 0x20d020;
    private static final int BLUE = 0x2020d0;
    private static final int WHITE = 0xf0f0f0;

    /** 48 × 32 pixels; red and green above, blue and white below. */
    private static BufferedImage corners(int type) {
        BufferedImage image = new BufferedImage(48, 32, type);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 48; x++) {
                int colour = y < 16 ? (x < 24 ? RED : GREEN) : (x < 24 ? BLUE : WHITE);
                image.setRGB(x, y, 0xff000000 | colour);
            }
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static Intake.Fine fine(byte[] file) {
        return (Intake.Fine) Intake.of(file);
    }

    private static PictureRules rules(int longest, PictureRules.Format format) {
        return new PictureRules("", longest, 90, format, true);
    }

    private static Intake.Fitted fitted(byte[] file, PictureRules rules) {
        Intake.Fitted fitted = fine(file).fitted(ANN, rules, share -> true);
        assertThat(fitted.left()).isEmpty();
        return fitted;
    }

    /** The colours of the corners, from the left above on, as the nearest of the four. */
    private static String corners(BufferedImage image) {
        int right = image.getWidth() - 3;
        int low = image.getHeight() - 3;
        StringBuilder found = new StringBuilder();
        for (int[] place : new int[][] {{2, 2}, {right, 2}, {2, low}, {right, low}}) {
            int colour = image.getRGB(place[0], place[1]);
            int r = colour >> 16 & 0xff;
            int g = colour >> 8 & 0xff;
            int b = colour & 0xff;
            found.append(r > 150 && g > 150 ? 'W' : r > 150 ? 'R' : g > 150 ? 'G' : b > 150 ? 'B' : '?');
        }
        return found.toString();
    }

    /** What each orientation makes of a picture, by EXIF's own words for row 0 and column 0. */
    @ParameterizedTest
    @CsvSource({"1, RGBW", "2, GRWB", "3, WBGR", "4, BWRG", "5, RBGW", "6, BRWG", "7, WGBR", "8, GWRB"})
    void a_picture_is_turned_as_its_exif_says_and_keeps_its_profile_and_credit(int orientation, String seen)
            throws Exception {
        byte[] profile = Jpegs.latin("ICC_PROFILE\0\1\1" + "p".repeat(200));
        byte[] file = Jpegs.with(file(corners(BufferedImage.TYPE_INT_RGB), "jpg"), 0xe2, profile);
        file = Jpegs.with(file, 0xe1, Jpegs.exif(orientation, "Ann Lee", "CC BY 2.0"));
        byte[] before = file.clone();
        byte[] made = fitted(file, PictureRules.USUAL).bytes();
        assertThat(file).isEqualTo(before);
        BufferedImage image = image(Jpeg.clean(made, Notes.NONE, new byte[0]));
        assertThat(corners(image)).isEqualTo(seen);
        assertThat(image.getWidth()).isEqualTo(orientation < 5 ? 48 : 32);
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(made));
        assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
        assertThat(Jpeg.profile(made)).isEqualTo("p".repeat(200).getBytes());
        assertThat(Notes.of(made)).isEqualTo(ANN);
    }

    @Test
    void the_numbers_of_pixels_are_not_moved_to_another_profile() throws IOException {
        byte[] real = java.awt.color.ICC_Profile.getInstance(java.awt.color.ColorSpace.CS_LINEAR_RGB)
                .getData();
        byte[] file = Jpeg.clean(file(corners(BufferedImage.TYPE_INT_RGB), "jpg"), Notes.NONE, real);
        Intake.Fitted small = fitted(file, rules(24, PictureRules.Format.PNG));
        assertThat(small.extension()).isEqualTo(".png");
        assertThat(PngChunks.profile(small.bytes())).isEqualTo(real);
        BufferedImage numbers = image(PngChunks.bare(small.bytes()));
        assertThat(numbers.getRGB(4, 4) >> 16 & 0xff).isCloseTo(0xd0, within(6));
        byte[] back = fitted(small.bytes(), rules(0, PictureRules.Format.JPEG)).bytes();
        assertThat(Jpeg.profile(back)).isEqualTo(real);
    }

    @Test
    void a_picture_is_made_no_larger_than_the_site_wants() throws IOException {
        byte[] png = file(corners(BufferedImage.TYPE_INT_RGB), "png");
        BufferedImage small =
                image(fitted(png, rules(24, PictureRules.Format.KEPT)).bytes());
        assertThat(small.getWidth() + "x" + small.getHeight()).isEqualTo("24x16");
        assertThat(corners(small)).isEqualTo("RGBW");
        assertThat(fine(png).isMadeAnew(rules(48, PictureRules.Format.KEPT))).isFalse();
    }

    @Test
    void a_mean_is_that_of_the_pixels_and_what_is_transparent_has_no_colour_in_it() throws IOException {
        BufferedImage image = new BufferedImage(4, 2, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = {0xffff0000, 0x0000ff00, 0xff000000, 0xffffffff, 0xffff0000, 0x0000ff00, 0xff000000, 0xffffffff};
        image.setRGB(0, 0, 4, 2, pixels, 0, 4);
        BufferedImage small = image(
                fitted(file(image, "png"), rules(2, PictureRules.Format.JPEG)).bytes());
        assertThat(Integer.toHexString(small.getRGB(0, 0))).isEqualTo("80ff0000");
        assertThat(Integer.toHexString(small.getRGB(1, 0))).isEqualTo("ff808080");
    }

    @ParameterizedTest
    @CsvSource({"5", "10", "11", "12", "13"})
    void every_kind_of_pixels_is_turned_and_stays_its_kind(int type) throws IOException {
        byte[] png = file(corners(type), "png");
        byte[] turned = withOrientation(png, 3);
        assertThat(Notes.of(turned).orientation()).isEqualTo(3);
        byte[] made = fitted(turned, PictureRules.USUAL).bytes();
        assertThat(made[24]).as("bits").isEqualTo(png[24] < 8 ? 8 : png[24]);
        BufferedImage before = image(png);
        BufferedImage after = image(made);
        assertThat(after.getRGB(2, 2)).isEqualTo(before.getRGB(45, 29));
        assertThat(after.getRGB(45, 2)).isEqualTo(before.getRGB(2, 29));
        assertThat(Notes.of(made).orientation()).isEqualTo(1);
    }

    private static byte[] withOrientation(byte[] png, int orientation) {
        byte[] exif = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        ByteBuffer chunk = ByteBuffer.allocate(12 + exif.length).putInt(exif.length);
        chunk.put(Jpegs.latin("eXIf")).put(exif);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(chunk.array(), 4, 4 + exif.length);
        chunk.putInt((int) sum.getValue());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.writeBytes(chunk.array());
        out.write(png, 33, png.length - 33);
        return out.toByteArray();
    }

    @Test
    void what_is_ink_or_has_nothing_to_be_changed_keeps_its_pixels() throws IOException {
        byte[] jpeg = file(corners(BufferedImage.TYPE_INT_RGB), "jpg");
        assertThat(fitted(jpeg, PictureRules.USUAL).bytes())
                .isEqualTo(fine(jpeg).bytes(ANN));
        byte[] ink = Jpegs.with(jpeg, 0xe1, Jpegs.exif(6, "Ann", ""));
        int frame = frame(ink);
        ink[frame + 9] = 4;
        Intake.Fine fine = fine(ink);
        assertThat(fine.isMadeAnew(rules(10, PictureRules.Format.PNG))).isFalse();
        byte[] kept = fine.fitted(ANN, rules(10, PictureRules.Format.PNG), share -> true)
                .bytes();
        assertThat(Notes.of(kept).orientation()).isEqualTo(6);
    }

    private static int frame(byte[] jpeg) {
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xc0) {
            at += 2 + ((jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff);
        }
        return at;
    }

    @Test
    void damaged_pixels_are_said_and_the_file_stays_what_it_was() throws IOException {
        byte[] png = file(corners(BufferedImage.TYPE_INT_RGB), "png");
        byte[] damaged = Arrays.copyOf(png, png.length);
        int data = new String(png, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("IDAT");
        int length = ByteBuffer.wrap(png).getInt(data - 4);
        Arrays.fill(damaged, data + 8, data + 4 + length, (byte) 0x5a);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(damaged, data, 4 + length);
        ByteBuffer.wrap(damaged).putInt(data + 4 + length, (int) sum.getValue());
        Intake.Fitted fitted = fine(damaged).fitted(ANN, rules(10, PictureRules.Format.KEPT), share -> true);
        assertThat(fitted.left()).isEqualTo("its pixels cannot be read");
        assertThat(fitted.bytes()).isEqualTo(fine(damaged).bytes(ANN));
    }

    @Test
    void it_tells_how_far_it_is_and_ends_where_it_is_told_to() throws IOException {
        byte[] png = file(new BufferedImage(600, 600, BufferedImage.TYPE_INT_RGB), "png");
        List<Double> told = new ArrayList<>();
        fine(png).fitted(ANN, rules(100, PictureRules.Format.KEPT), told::add);
        assertThat(told).isSorted().hasSizeGreaterThan(50).endsWith(1.0);
        for (double end : new double[] {0.1, 0.6}) {
            assertThatThrownBy(() -> fine(png).fitted(ANN, rules(100, PictureRules.Format.KEPT), share -> share < end))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void rules_are_plain_lines_and_nonsense_among_them_is_nothing() {
        PictureRules rules = new PictureRules("static/img", 1600, 82, PictureRules.Format.JPEG, false);
        assertThat(PictureRules.read(rules.lines())).isEqualTo(rules);
        assertThat(PictureRules.read(PictureRules.USUAL.lines())).isEqualTo(PictureRules.USUAL);
        assertThat(PictureRules.read("longest = -1\nquality=101\nformat = tiff\n\0\nfolder"))
                .isEqualTo(PictureRules.USUAL);
    }
}
