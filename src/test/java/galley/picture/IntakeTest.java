package galley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import galley.preview.Png;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final Notes ANN = new Notes("Ann & <Lee>", "Rain", "Flickr", "CC BY 2.0", "https://u.org/1", 1);

    @Test
    void whom_a_picture_is_by_is_read_from_exif_iptc_and_xmp() {
        byte[] plain = Jpegs.of(8, 6);
        assertThat(Notes.of(plain)).isEqualTo(Notes.NONE);
        assertThat(Notes.of(Jpegs.with(plain, 0xe1, Jpegs.exif(6, "Ann Lee", "All rights reserved"))))
                .isEqualTo(new Notes("Ann Lee", "", "", "All rights reserved", "", 6));
        assertThat(Notes.of(Jpegs.with(plain, 0xed, Jpegs.iptc("Rain", "Zoë", "Agency", "CC BY-SA 4.0"))))
                .isEqualTo(new Notes("Zoë", "Rain", "Agency", "CC BY-SA 4.0", "", 1));
        byte[] xmp = Jpegs.latin("http://ns.adobe.com/xap/1.0/\0");
        byte[] packet = Xmp.of(ANN);
        byte[] both = Arrays.copyOf(xmp, xmp.length + packet.length);
        System.arraycopy(packet, 0, both, xmp.length, packet.length);
        assertThat(Notes.of(Jpegs.with(plain, 0xe1, both))).isEqualTo(ANN);
    }

    @Test
    void place_and_camera_are_taken_out_of_the_copy_while_pixels_colours_and_names_stay() throws Exception {
        byte[] profile = Jpegs.latin("ICC_PROFILE\0\1\1" + "p".repeat(200));
        byte[] file = Jpegs.with(Jpegs.of(8, 6), 0xe2, profile);
        file = Jpegs.with(file, 0xed, Jpegs.iptc("Rain", "Ann Lee", "Flickr", "CC BY 2.0"));
        file = Jpegs.with(file, 0xe1, Jpegs.exif(6, "Ann Lee", "CC BY 2.0"));
        file = Jpegs.with(file, 0xfe, Jpegs.latin("SecretCam was here"));
        assertThat(metadata(file).getFirstDirectoryOfType(GpsDirectory.class)).isNotNull();
        Intake.Fine fine = (Intake.Fine) Intake.of(file);
        byte[] copy = fine.bytes(fine.notes());
        assertThat(metadata(copy).getFirstDirectoryOfType(GpsDirectory.class)).isNull();
        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .doesNotContain("SecretCam")
                .contains("p".repeat(200));
        assertThat(metadata(copy)
                        .getFirstDirectoryOfType(ExifIFD0Directory.class)
                        .getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .isEqualTo(6);
        assertThat(Notes.of(copy)).isEqualTo(fine.notes());
        assertThat(pixels(copy)).isEqualTo(pixels(Jpegs.of(8, 6)));
        assertThat(fine.extension()).isEqualTo(".jpg");
    }

    @Test
    void what_stands_behind_the_end_of_a_picture_is_not_copied() {
        byte[] file = Jpegs.of(8, 6);
        byte[] longer = Arrays.copyOf(file, file.length + 5000);
        Intake.Fine fine = (Intake.Fine) Intake.of(longer);
        assertThat(fine.bytes(Notes.NONE)).isEqualTo(file);
    }

    @Test
    void a_png_loses_its_texts_and_gets_whom_it_is_by() throws Exception {
        byte[] plain = Png.of(8, 6, 0x123456);
        Intake.Fine fine = (Intake.Fine) Intake.of(plain);
        byte[] copy = fine.bytes(ANN);
        assertThat(PictureFile.whole(copy)).isTrue();
        assertThat(Notes.of(copy)).isEqualTo(ANN);
        assertThat(pixels(copy)).isEqualTo(pixels(plain));
        assertThat(((Intake.Fine) Intake.of(copy)).bytes(Notes.NONE)).isEqualTo(plain);
    }

    @Test
    void broken_mislabelled_and_hostile_files_are_refused_with_a_reason() throws Exception {
        byte[] jpeg = Jpegs.of(60, 40);
        byte[] png = Png.of(8, 6, 0);
        Set<String> reasons = new HashSet<>();
        for (byte[] file : new byte[][] {
            new byte[0],
            Jpegs.latin("<html>no</html>"),
            Arrays.copyOf(jpeg, jpeg.length / 2),
            Arrays.copyOf(jpeg, 12),
            Arrays.copyOf(png, png.length - 5),
            Png.file(50_000, 50_000, new byte[0]),
            Jpegs.latin("<svg width='9' height='9'><script>alert(1)</script></svg>"),
            Jpegs.latin("<svg width='9' height='9' onload='alert(1)'></svg>"),
            Jpegs.latin("BM" + "\0".repeat(16) + "\5\0\0\0\5\0\0\0")
        }) {
            Intake refused = Intake.of(file);
            assertThat(refused).isInstanceOf(Intake.Refused.class);
            reasons.add(((Intake.Refused) refused).reason());
        }
        assertThat(reasons).hasSizeGreaterThan(5).noneMatch(String::isBlank);
    }

    /** Two frames of one pixel, and a loop. Source: GIF89a. */
    private static final byte[] MOVING = Jpegs.latin("GIF89a\1\0\1\0\u0080\0\0\0\0\0\u00ff\u00ff\u00ff"
            + "!\u00ff\u000bNETSCAPE2.0\3\1\0\0\0"
            + "!\u00f9\4\0\n\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0".repeat(2) + ";");

    @Test
    void what_moves_is_taken_byte_for_byte_whatever_the_site_wants() throws Exception {
        assertThat(ImageIO.read(new ByteArrayInputStream(MOVING))).isNotNull();
        PictureRules rules = new PictureRules("", 1, 50, PictureRules.Format.JPEG, true);
        Intake.Fine gif = (Intake.Fine) Intake.of(MOVING);
        assertThat(gif.fitted(ANN, rules, share -> true)).isEqualTo(new Intake.Fitted(MOVING, ".gif", ""));
        byte[] png = Png.of(8, 6, 0);
        byte[] control = ByteBuffer.allocate(20)
                .putInt(8)
                .put(Jpegs.latin("acTL"))
                .putInt(1)
                .putInt(0)
                .array();
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(control, 4, 12);
        ByteBuffer.wrap(control).putInt(16, (int) sum.getValue());
        ByteBuffer moving = ByteBuffer.allocate(png.length + 20);
        moving.put(png, 0, 33).put(control).put(png, 33, png.length - 33);
        Intake.Fine animated = (Intake.Fine) Intake.of(moving.array());
        assertThat(animated.fitted(Notes.NONE, rules, share -> true).bytes()).isEqualTo(moving.array());
        assertThat(animated.bytes(Notes.NONE)).isEqualTo(moving.array());
    }

    /** Half of a header stands for every file that is still being written. */
    @Test
    void wherever_a_picture_is_cut_off_it_is_refused_and_nothing_is_thrown() {
        for (byte[] whole : new byte[][] {Jpegs.of(60, 40), pngBytes()}) {
            for (int length = 0; length < whole.length - 2; length++) {
                assertThat(Intake.of(Arrays.copyOf(whole, length)))
                        .as("%d bytes of %d", length, whole.length)
                        .isInstanceOf(Intake.Refused.class);
            }
        }
    }

    private static byte[] pngBytes() {
        try {
            return Png.of(8, 6, 0x123456);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Lengths within the notes that lead nowhere, and a document type in the XMP. */
    @Test
    void damaged_notes_are_no_notes_and_do_no_harm() {
        byte[] exif = Jpegs.exif(1, "Ann", "x");
        for (int at = 6; at < exif.length; at++) {
            byte[] hurt = exif.clone();
            ByteBuffer.wrap(hurt).put(at, (byte) 0xff);
            Notes.of(Jpegs.with(Jpegs.of(8, 6), 0xe1, hurt));
        }
        byte[] bomb =
                Jpegs.latin("http://ns.adobe.com/xap/1.0/\0<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
                        + "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description rdf:about='' xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/'>"
                        + "<photoshop:Credit>&a;</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>");
        assertThat(Notes.of(Jpegs.with(Jpegs.of(8, 6), 0xe1, bomb)).place()).isEmpty();
    }

    private static Metadata metadata(byte[] file) throws Exception {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    private static int[] pixels(byte[] file) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
