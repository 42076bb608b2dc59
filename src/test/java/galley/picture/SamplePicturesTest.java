package galley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.icc.IccDirectory;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that cameras, agencies and programs made. */
class SamplePicturesTest {
    private static final Notes ANN = new Notes("Ann", "Rain", "Flickr", "CC BY 2.0", "https://u.org/1", 1);

    private static Metadata metadata(byte[] file) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, nullValues = "-", textBlock = """
            data/images/jpg/5/2010-01-04T052300Z_01_BTRE6021PS000_RTROPTP_3_BUSINESS-US-TSE.JPG | YURIKO NAKAO | BUSINESS-US-TSE | REUTERS | ''
            images/jpeg/iptc/IMAGING-168/111083453-c07f1880-851e-11eb-8b61-2757f7d934bf.jpg | Yavuz Kavuş | '' | '' | ''
            data/images/iptc/1/Oregon Scientific DS6639 - DSC_0307 - iptc added with photoshop.jpg | author value | title value | '' | ''
            data/images/iptc/1/Oregon Scientific DS6639 - DSC_0307 - iptc added with irfanview.jpg | '' | '' | '' | Value 1
            images/webp/xmp/test.webp | Bruno Kinoshita | WebP tests | '' | Apache License
            jpeg/xdensity-out-of-range-zero.jpg | MED-EL Medical Electronics | '' | MED-EL | ''
            jpeg/cmm-exception-corbis-rgb.jpg | '' | '' | '' | © Corbis. All Rights Reserved.
            """)
    void whom_it_is_by_is_read_and_stays_in_the_copy_while_place_and_camera_go(
            String name, String author, String title, String place, String licence) throws Exception {
        byte[] file = SamplePictures.one(name);
        Intake.Fine fine = (Intake.Fine) Intake.of(file);
        assertThat(fine.notes()).isEqualTo(new Notes(author, title, place, licence, "", 1));
        byte[] copy = fine.bytes(fine.notes());
        assertThat(Notes.of(copy)).isEqualTo(fine.notes());
        Metadata said = metadata(copy);
        assertThat(said.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(said.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
        assertThat(said.getFirstDirectoryOfType(IccDirectory.class) == null)
                .isEqualTo(metadata(file).getFirstDirectoryOfType(IccDirectory.class) == null);
    }

    @Test
    void ink_of_a_real_printer_keeps_its_numbers_its_profile_and_its_photographer() throws Exception {
        byte[] file = SamplePictures.one("jpeg/cmyk-sample.jpg");
        Intake.Fine fine = (Intake.Fine) Intake.of(file);
        PictureRules small = new PictureRules("", 100, 80, PictureRules.Format.PNG, true);
        assertThat(Jpeg.bands(file)).isEqualTo(4);
        assertThat(fine.isMadeAnew(small)).isFalse();
        Intake.Fitted fitted = fine.fitted(ANN, small, share -> true);
        assertThat(fitted.extension()).isEqualTo(".jpg");
        assertThat(Jpeg.bands(fitted.bytes())).isEqualTo(4);
        assertThat(Notes.of(fitted.bytes()).author()).isEqualTo("Ann");
    }

    @Test
    void small_webp_pictures_are_taken_in_with_their_credit_and_not_a_pixel_changed() {
        Map<String, byte[]> few = SamplePictures.beside("webp/test.webp");
        few.keySet().removeIf(name -> !name.matches("small.*|test.*|blue_tile.*|bug3.*"));
        assertThat(taken(few)).isEqualTo(7);
    }

    @Test
    @Tag("faults")
    void every_kind_of_webp_is_taken_in_with_its_credit_and_not_a_pixel_changed() {
        assertThat(taken(SamplePictures.beside("webp/test.webp"))).isGreaterThan(25);
    }

    private static int taken(Map<String, byte[]> all) {
        int drawn = 0;
        for (Map.Entry<String, byte[]> each : all.entrySet()) {
            byte[] file = each.getValue();
            Intake intake = Intake.of(file);
            if (intake instanceof Intake.Refused refused) {
                assertThat(each.getKey()).as(refused.reason()).isEqualTo("very_short.webp");
                continue;
            }
            Intake.Fine fine = (Intake.Fine) intake;
            byte[] copy = fine.bytes(ANN);
            assertThat(PictureFile.look(copy)).as(each.getKey()).isEqualTo(PictureFile.look(file));
            assertThat(PictureFile.whole(copy)).as(each.getKey()).isTrue();
            assertThat(Notes.of(copy)).as(each.getKey()).isEqualTo(ANN);
            assertThat(WebpChunks.profile(copy)).as(each.getKey()).isEqualTo(WebpChunks.profile(file));
            Thumbnail before = Thumbnail.of(file, 96).orElseThrow(() -> new AssertionError(each.getKey()));
            assertThat(Thumbnail.of(copy, 96).orElseThrow().argb())
                    .as(each.getKey())
                    .isEqualTo(before.argb());
            drawn++;
        }
        return drawn;
    }

    @Test
    @Tag("faults")
    void a_webp_becomes_a_jpeg_or_png_where_the_site_wants_it_and_says_so_where_it_only_should_be_smaller()
            throws Exception {
        Intake.Fine fine = (Intake.Fine) Intake.of(SamplePictures.one("webp/photo-iccp-adobergb.webp"));
        PictureRules jpeg = new PictureRules("", 200, 80, PictureRules.Format.JPEG, true);
        Intake.Fitted made = fine.fitted(ANN, jpeg, share -> true);
        assertThat(PictureFile.look(made.bytes())).isEqualTo(new PictureFile.Look.Fine(fine.made(jpeg)));
        assertThat(made.extension()).isEqualTo(".jpg");
        assertThat(Notes.of(made.bytes())).isEqualTo(ANN);
        assertThat(Jpeg.profile(made.bytes())).isEqualTo(WebpChunks.profile(fine.original()));
        PictureRules smaller = new PictureRules("", 200, 80, PictureRules.Format.KEPT, true);
        assertThat(fine.fitted(ANN, smaller, share -> true).left()).isEqualTo("a WebP cannot be made smaller here");
        Intake.Fine clear = (Intake.Fine) Intake.of(SamplePictures.one("webp/1_webp_a.webp"));
        assertThat(clear.extension(jpeg)).isEqualTo(".webp");
        Intake.Fine moving = (Intake.Fine) Intake.of(SamplePictures.one("webp/animated-webp-supported.webp"));
        assertThat(moving.extension(jpeg)).isEqualTo(".webp");
        assertThat(PictureFile.look(DrawnWebp.png(moving.original(), moving.picture())))
                .isInstanceOf(PictureFile.Look.Fine.class);
        byte[] png = DrawnWebp.png(clear.original(), clear.picture());
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getColorModel().hasAlpha())
                .isTrue();
    }

    @Test
    void damaged_pictures_are_refused_or_taken_and_never_break_anything() {
        SamplePictures.beside("broken-jpeg/broken-no-sof-ascii-transfer-mode.jpg")
                .values()
                .forEach(SamplePicturesTest::look);
        byte[] webp = SamplePictures.one("webp/1_webp_a.webp");
        byte[] lossless = SamplePictures.one("webp/small_31x13.webp");
        for (int cut = 0; cut < webp.length; cut += 997) {
            byte[] part = Arrays.copyOf(webp, cut);
            assertThat(Intake.of(part)).isInstanceOf(Intake.Refused.class);
        }
        for (int at = 0; at < lossless.length; at += 5) {
            byte[] other = lossless.clone();
            other[at] ^= (byte) 0xff;
            look(other);
        }
    }

    private static void look(byte[] file) {
        if (Intake.of(file) instanceof Intake.Fine fine) {
            fine.bytes(ANN);
        }
        Thumbnail.of(file, 96);
    }
}
