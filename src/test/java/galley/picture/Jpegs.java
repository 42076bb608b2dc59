package galley.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Makes JPEG files that say things of themselves, as cameras and agencies do. */
public final class Jpegs {
    private Jpegs() {}

    public static byte[] of(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with one more segment behind its first. */
    static byte[] with(byte[] jpeg, int marker, byte[] data) {
        int at = 4 + ((jpeg[4] & 0xff) << 8 | jpeg[5] & 0xff);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, at);
        out.writeBytes(ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .array());
        out.writeBytes(data);
        out.write(jpeg, at, jpeg.length - at);
        return out.toByteArray();
    }

    /** Orientation, artist, copyright, the camera's name and a place on the earth, as EXIF has them. */
    static byte[] exif(int orientation, String artist, String copyright) {
        ByteBuffer out = ByteBuffer.allocate(1000);
        out.put(latin("Exif\0\0"));
        int base = out.position();
        out.put(latin("MM\0*")).putInt(8);
        int entries = 5;
        int data = 8 + 2 + entries * 12 + 4;
        out.putShort((short) entries);
        byte[] make = latin("SecretCam\0");
        byte[] by = latin(artist + "\0    ");
        byte[] rights = latin(copyright + "\0    ");
        out.putShort((short) 0x010f).putShort((short) 2).putInt(make.length).putInt(data);
        out.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        int after = data + make.length;
        out.putShort((short) 0x013b).putShort((short) 2).putInt(by.length).putInt(after);
        after += by.length;
        out.putShort((short) 0x8298).putShort((short) 2).putInt(rights.length).putInt(after);
        after += rights.length;
        out.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(after);
        out.putInt(0);
        out.put(make).put(by).put(rights);
        out.putShort((short) 2);
        out.putShort((short) 1).putShort((short) 2).putInt(2).put(latin("N\0\0\0"));
        out.putShort((short) 2).putShort((short) 5).putInt(3).putInt(after + 2 + 24 + 4);
        out.putInt(0);
        for (int number : new int[] {48, 1, 51, 1, 30, 1}) {
            out.putInt(number);
        }
        byte[] result = new byte[out.position()];
        out.flip().get(result);
        return result;
    }

    /** A title, a name, a credit and a notice, as IPTC-IIM has them in Photoshop's segment. */
    static byte[] iptc(String title, String author, String credit, String notice) {
        ByteArrayOutputStream records = new ByteArrayOutputStream();
        String[] texts = {title, author, credit, notice};
        int[] numbers = {5, 80, 110, 116};
        for (int i = 0; i < texts.length; i++) {
            byte[] text = texts[i].getBytes(StandardCharsets.UTF_8);
            records.writeBytes(new byte[] {0x1c, 2, (byte) numbers[i], 0, (byte) text.length});
            records.writeBytes(text);
        }
        if (records.size() % 2 == 1) {
            records.write(0);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("Photoshop 3.0\0008BIM"));
        out.writeBytes(ByteBuffer.allocate(8)
                .putShort((short) 0x0404)
                .putShort((short) 0)
                .putInt(records.size())
                .array());
        out.writeBytes(records.toByteArray());
        return out.toByteArray();
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
