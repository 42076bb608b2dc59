package galley.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG file anew without its texts, its time and its EXIF; the image and its colours as they were. Source: PNG 3, 11. */
final class PngChunks {
    private static final Set<String> DROPPED = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME", "caBX");
    private static final String XMP = "XML:com.adobe.xmp\0\0\0\0\0";

    private PngChunks() {}

    /** @param file {@link PictureFile#whole} */
    static byte[] clean(byte[] file, Notes notes) {
        Bytes in = new Bytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 8);
        int at = 8;
        while (true) {
            int end = at + in.big32(at) + 12;
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!DROPPED.contains(type)) {
                out.write(file, at, end - at);
            }
            if (type.equals("IHDR") && !notes.areEmpty()) {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                text.writeBytes(XMP.getBytes(StandardCharsets.ISO_8859_1));
                text.writeBytes(Xmp.of(notes));
                chunk(out, "iTXt", text.toByteArray());
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at = end;
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
