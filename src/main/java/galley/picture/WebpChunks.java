package galley.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A WebP file anew without its EXIF and XMP; the image, its movement and its colours as they were. Source: RFC 9649. */
final class WebpChunks {
    private static final Set<String> KEPT = Set.of("VP8X", "ICCP", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L");
    private static final Set<String> BARE = Set.of("VP8X", "ANIM", "ANMF", "ALPH", "VP8 ", "VP8L");

    private static final int PROFILE = 0x20;
    private static final int ALPHA = 0x10;
    private static final int EXIF = 0x08;
    private static final int XMP = 0x04;
    private static final int MOVES = 0x02;

    private static final int FIRST = 12;
    private static final int LARGEST_PROFILE = 4 << 20;

    private WebpChunks() {}

    static boolean is(Bytes in) {
        return in.startsWith(0, "RIFF") && in.startsWith(8, "WEBP");
    }

    /**
     * Its canvas, or the largest of its frames where one of them asks for more.
     *
     * @throws ArrayIndexOutOfBoundsException if the file ends before its first frame
     */
    static Optional<PictureFile> look(Bytes in) {
        int width = 0;
        int height = 0;
        boolean framed = false;
        for (int at = FIRST; !framed || at + 8 < in.length(); at = next(in, at)) {
            String type = type(in, at);
            int data = at + 8;
            switch (type) {
                case "VP8X" -> {
                    width = 1 + little24(in, data + 4);
                    height = 1 + little24(in, data + 7);
                }
                case "ANMF" -> {
                    if (framed && data + 12 > in.length()) {
                        return found(width, height);
                    }
                    width = Math.max(width, 1 + little24(in, data + 6));
                    height = Math.max(height, 1 + little24(in, data + 9));
                    framed = true;
                }
                case "VP8 ", "VP8L" -> {
                    boolean lossless = type.equals("VP8L");
                    int packed = lossless ? in.little32(data + 1) : in.little32(data + 6);
                    width = Math.max(width, lossless ? 1 + (packed & 0x3fff) : packed & 0x3fff);
                    height = Math.max(height, lossless ? 1 + (packed >> 14 & 0x3fff) : packed >> 16 & 0x3fff);
                    framed = true;
                }
                default -> {
                    if (at == FIRST) {
                        return Optional.empty();
                    }
                }
            }
        }
        return found(width, height);
    }

    private static Optional<PictureFile> found(int width, int height) {
        return Optional.of(new PictureFile("image/webp", width, height));
    }

    /** Whether all of it is there that its header counts. */
    static boolean isWhole(Bytes in) {
        long end = 8L + in.little32(4);
        if (end > in.length() || end < FIRST) {
            return false;
        }
        int at = FIRST;
        while (at + 8 <= end) {
            int after = next(in, at);
            if (after > end + 1) {
                return false;
            }
            at = after;
        }
        return at > FIRST;
    }

    static boolean moves(byte[] file) {
        return has(file, "ANIM") || has(file, "ANMF");
    }

    /** Whether one may see through it. */
    static boolean isTransparent(byte[] file) {
        Bytes in = new Bytes(file);
        int lossless = at(in, "VP8L");
        return has(file, "ALPH") || lossless >= 0 && (in.little32(lossless + 9) >> 28 & 1) == 1;
    }

    /** The colour profile; empty for none. */
    static byte[] profile(byte[] file) {
        Bytes in = new Bytes(file);
        int at = at(in, "ICCP");
        int length = at < 0 ? 0 : in.little32(at + 4);
        return length <= 0 || length > LARGEST_PROFILE || at + 8 + length > file.length
                ? new byte[0]
                : Arrays.copyOfRange(file, at + 8, at + 8 + length);
    }

    /** No more than what the pixels are. */
    static byte[] bare(byte[] file) {
        return copied(file, Notes.NONE, BARE);
    }

    /** @param file {@link #isWhole} */
    static byte[] clean(byte[] file, Notes notes) {
        return copied(file, notes, KEPT);
    }

    private static byte[] copied(byte[] file, Notes notes, Set<String> kept) {
        Bytes in = new Bytes(file);
        boolean turned = notes.orientation() != 1;
        boolean said = !notes.areEmpty();
        ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
        if ((turned || said) && at(in, "VP8X") < 0) {
            PictureFile size = look(in).orElseThrow(() -> new ArrayIndexOutOfBoundsException(FIRST));
            chunk(out, "VP8X", extended(size, isTransparent(file) ? ALPHA : 0, turned, said));
        }
        long end = Math.min(file.length, 8L + in.little32(4));
        for (int at = FIRST; at + 8 <= end; at = next(in, at)) {
            String type = type(in, at);
            byte[] data = Arrays.copyOfRange(file, at + 8, Math.min(file.length, at + 8 + in.little32(at + 4)));
            if (type.equals("VP8X")) {
                data[0] &= (byte) ~(EXIF | XMP | (kept.contains("ICCP") ? 0 : PROFILE));
                data[0] |= (byte) ((turned ? EXIF : 0) | (said ? XMP : 0));
            }
            if (kept.contains(type)) {
                chunk(out, type, data);
            }
        }
        if (turned) {
            chunk(out, "EXIF", Jpeg.orientation(notes.orientation()));
        }
        if (said) {
            chunk(out, "XMP ", Xmp.of(notes));
        }
        return ByteBuffer.allocate(FIRST + out.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(latin("RIFF"))
                .putInt(out.size() + 4)
                .put(latin("WEBP"))
                .put(out.toByteArray())
                .array();
    }

    private static byte[] extended(PictureFile size, int flags, boolean turned, boolean said) {
        return ByteBuffer.allocate(10)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(flags | (turned ? EXIF : 0) | (said ? XMP : 0))
                .putInt(size.width() - 1 & 0xffffff | (size.height() - 1 & 0xff) << 24)
                .putShort((short) (size.height() - 1 >> 8))
                .array();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(latin(type));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(data.length)
                .array());
        out.writeBytes(data);
        if (data.length % 2 == 1) {
            out.write(0);
        }
    }

    private static boolean has(byte[] file, String type) {
        return at(new Bytes(file), type) >= 0;
    }

    /** Where the first of these begins; negative for none. */
    private static int at(Bytes in, String type) {
        for (int at = FIRST; at + 8 < in.length(); at = next(in, at)) {
            if (type(in, at).equals(type)) {
                return at;
            }
        }
        return -1;
    }

    /** What follows a chunk; beyond the end of any file where it says that it is longer than that. */
    private static int next(Bytes in, int at) {
        int length = in.little32(at + 4);
        return length < 0 || length > PictureFile.LARGEST ? Integer.MAX_VALUE - 8 : at + 8 + length + (length & 1);
    }

    private static String type(Bytes in, int at) {
        in.at(at + 3);
        return new String(in.bytes(), at, 4, StandardCharsets.ISO_8859_1);
    }

    private static int little24(Bytes in, int at) {
        return in.little16(at) | in.at(at + 2) << 16;
    }

    private static byte[] latin(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }
}
