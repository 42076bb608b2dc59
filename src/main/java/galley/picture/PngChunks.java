package galley.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** A PNG file anew without its texts, its time and its EXIF; the image and its colours as they were. Source: PNG 3, 11. */
final class PngChunks {
    private static final Set<String> DROPPED = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME", "caBX");
    private static final Set<String> BARE = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS");
    private static final Set<String> COLOURS = Set.of("iCCP", "sRGB", "gAMA", "cHRM", "cICP");
    private static final int LARGEST_PROFILE = 4 << 20;
    private static final String XMP = "XML:com.adobe.xmp\0\0\0\0\0";

    private PngChunks() {}

    /** @param file {@link PictureFile#whole} */
    static byte[] clean(byte[] file, Notes notes) {
        return copied(file, notes, type -> !DROPPED.contains(type), new byte[0]);
    }

    /** No more than what the pixels are; not what their numbers mean as colours. */
    static byte[] bare(byte[] file) {
        return copied(file, Notes.NONE, BARE::contains, new byte[0]);
    }

    /** The file with what another says of colours. */
    static byte[] coloured(byte[] file, Notes notes, byte[] other) {
        ByteArrayOutputStream colours = new ByteArrayOutputStream();
        each(other, (type, at, end) -> {
            if (COLOURS.contains(type)) {
                colours.write(other, at, end - at);
            }
        });
        return copied(file, notes, BARE::contains, colours.toByteArray());
    }

    /** The file with a colour profile; an empty one is none. */
    static byte[] profiled(byte[] file, Notes notes, byte[] profile) {
        ByteArrayOutputStream colours = new ByteArrayOutputStream();
        if (profile.length > 0) {
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            data.writeBytes(new byte[] {'i', 'c', 'c', 0, 0});
            try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
                packed.write(profile);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
            chunk(colours, "iCCP", data.toByteArray());
        }
        return copied(file, notes, BARE::contains, colours.toByteArray());
    }

    /** The colour profile; empty for none, or for one that is damaged. */
    static byte[] profile(byte[] file) {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        each(file, (type, at, end) -> {
            int data = at + 8;
            while (type.equals("iCCP") && data < end && file[data] != 0) {
                data++;
            }
            if (type.equals("iCCP") && data + 2 < end - 4) {
                try (InflaterInputStream in =
                        new InflaterInputStream(new ByteArrayInputStream(file, data + 2, end - 4 - data - 2))) {
                    found.writeBytes(in.readNBytes(LARGEST_PROFILE));
                } catch (IOException damaged) {
                    found.reset();
                }
            }
        });
        return found.toByteArray();
    }

    static boolean has(byte[] file, String wanted) {
        boolean[] found = {false};
        each(file, (type, at, end) -> found[0] |= type.equals(wanted));
        return found[0];
    }

    private interface Chunk {
        void see(String type, int at, int end);
    }

    private static void each(byte[] file, Chunk told) {
        Bytes in = new Bytes(file);
        String type;
        int at = 8;
        do {
            int end = at + in.big32(at) + 12;
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            told.see(type, at, end);
            at = end;
        } while (!type.equals("IEND"));
    }

    private static byte[] copied(byte[] file, Notes notes, Predicate<String> kept, byte[] colours) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        out.write(file, 0, 8);
        each(file, (type, at, end) -> {
            if (kept.test(type)) {
                out.write(file, at, end - at);
            }
            if (type.equals("IHDR")) {
                out.writeBytes(colours);
            }
            if (type.equals("IHDR") && !notes.areEmpty()) {
                ByteArrayOutputStream text = new ByteArrayOutputStream();
                text.writeBytes(XMP.getBytes(StandardCharsets.ISO_8859_1));
                text.writeBytes(Xmp.of(notes));
                chunk(out, "iTXt", text.toByteArray());
            }
        });
        return out.toByteArray();
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
