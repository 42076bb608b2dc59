package galley.picture;

import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What a picture's bytes say it is, before anything decodes them: its type by its first bytes, never by its name, and its
 * size by its header. A file of 109 kB can ask for 900 million pixels.
 *
 * @param mime what the page is told
 * @param width in pixels; 0 when an SVG does not say
 */
public record PictureFile(String mime, int width, int height) {
    public static final int LARGEST = 64 << 20;
    public static final long MOST_PIXELS = 40_000_000;

    /** Enough for the header of any picture that a camera makes, and for a whole drawing. */
    public static final int HEAD = Svg.LARGEST + 1;

    /** Either the picture or, for a person, why it is not shown. */
    public sealed interface Look {
        record Fine(PictureFile picture) implements Look {}

        record Refused(String reason) implements Look {}
    }

    /** @param bytes the file, or at least its first {@link #HEAD} bytes */
    public static Look look(byte[] bytes) {
        Bytes in = new Bytes(bytes);
        Optional<PictureFile> found;
        try {
            if (in.startsWith(0, "\u0089PNG\r\n\u001a\n")) {
                found = Optional.of(new PictureFile("image/png", in.big32(16), in.big32(20)));
            } else if (in.startsWith(0, "\u00ff\u00d8\u00ff")) {
                found = jpeg(in);
            } else if (in.startsWith(0, "GIF87a") || in.startsWith(0, "GIF89a")) {
                found = gif(in);
            } else if (WebpChunks.is(in)) {
                found = WebpChunks.look(in);
            } else if (in.startsWith(0, "BM")) {
                found = Optional.of(new PictureFile("image/bmp", in.little32(18), Math.abs(in.little32(22))));
            } else {
                return Svg.look(bytes);
            }
        } catch (ArrayIndexOutOfBoundsException cut) {
            return new Look.Refused("cut off");
        }
        return found.map(PictureFile::limited).orElseGet(() -> new Look.Refused("not a picture"));
    }

    /**
     * Whether a file is not cut off or damaged as far as it tells itself: PNG by its sums, WebP by its length. WebKit itself
     * would leave an empty place and not say so.
     */
    public static boolean whole(byte[] file) {
        Bytes in = new Bytes(file);
        if (!in.startsWith(0, "\u0089PNG")) {
            return !WebpChunks.is(in) || WebpChunks.isWhole(in);
        }
        CRC32 sum = new CRC32();
        int at = 8;
        while (at <= file.length - 12) {
            int length = in.big32(at);
            if (length < 0 || length > file.length - at - 12) {
                return false;
            }
            sum.reset();
            sum.update(file, at + 4, length + 4);
            if ((int) sum.getValue() != in.big32(at + 8 + length)) {
                return false;
            }
            if (in.startsWith(at + 4, "IEND")) {
                return true;
            }
            at += length + 12;
        }
        return false;
    }

    private Look limited() {
        if (width <= 0 || height <= 0) {
            return new Look.Refused("not a picture");
        }
        if ((long) width * height > MOST_PIXELS) {
            return new Look.Refused("too large: %,d × %,d pixels".formatted(width, height));
        }
        return new Look.Fine(this);
    }

    /** Source: ITU-T T.81, B.1.1.3: segments until a frame header, SOF0 to SOF15 without DHT, JPG and DAC. */
    private static Optional<PictureFile> jpeg(Bytes in) {
        int at = 2;
        while (at < in.length()) {
            if (in.at(at) != 0xff) {
                return Optional.empty();
            }
            int marker = in.at(at + 1);
            boolean frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
            if (frame) {
                return Optional.of(new PictureFile("image/jpeg", in.big16(at + 7), in.big16(at + 5)));
            }
            if (marker == 0xff) {
                at++;
            } else if (marker == 0xd9 || marker == 0xda) {
                return Optional.empty();
            } else {
                at += 2 + in.big16(at + 2);
            }
        }
        return Optional.empty();
    }

    /** The screen of a GIF, or its first frame where that is larger. Source: GIF89a, 18 and 20. */
    private static Optional<PictureFile> gif(Bytes in) {
        int width = in.little16(6);
        int height = in.little16(8);
        int at = 13 + colours(in.at(10));
        while (at < in.length() && in.at(at) == '!') {
            at += 2;
            while (in.at(at) != 0) {
                at += 1 + in.at(at);
            }
            at++;
        }
        if (at + 8 < in.length() && in.at(at) == ',') {
            width = Math.max(width, in.little16(at + 1) + in.little16(at + 5));
            height = Math.max(height, in.little16(at + 3) + in.little16(at + 7));
        }
        return Optional.of(new PictureFile("image/gif", width, height));
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }
}
