package galley.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * A JPEG file anew, its image data as it was: of what is said beside it only what shows it right is kept (JFIF, colour
 * profile, Adobe's colour transform). Pictures that phones put behind its end go too. Source: ITU-T T.81, B.1.
 */
final class Jpeg {
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int MOST = 0xffff - 2;

    private static final String PROFILE = "ICC_PROFILE\0";
    private static final int LARGEST_PROFILE = 4 << 20;

    private final Bytes in;
    private final byte[] profile;
    private final ByteArrayOutputStream out;

    private Jpeg(byte[] file, byte[] profile) {
        this.in = new Bytes(file);
        this.profile = profile;
        this.out = new ByteArrayOutputStream(file.length);
    }

    /** @throws ArrayIndexOutOfBoundsException if the file is cut off */
    static byte[] clean(byte[] file, Notes notes) {
        return new Jpeg(file, null).copied(notes);
    }

    /** @param profile what its numbers mean as colours, in the stead of what the file says of that; empty for nothing */
    static byte[] clean(byte[] file, Notes notes, byte[] profile) {
        return new Jpeg(file, profile).copied(notes);
    }

    /** The colour profile; empty for none. Source: ICC.1, B.4. */
    static byte[] profile(byte[] file) {
        Bytes in = new Bytes(file);
        Map<Integer, byte[]> parts = new TreeMap<>();
        for (int at = 2; isSegment(in, at); at = next(in, at)) {
            if (in.at(at + 1) == 0xe2 && in.startsWith(at + 4, PROFILE) && next(in, at) > at + 18) {
                parts.putIfAbsent(in.at(at + 16), Arrays.copyOfRange(file, at + 18, next(in, at)));
            }
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.values().forEach(whole::writeBytes);
        return whole.size() > LARGEST_PROFILE ? new byte[0] : whole.toByteArray();
    }

    /** How many numbers a pixel has: 1 for grey, 3 for colour, 4 for ink; 0 where it does not say. */
    static int bands(byte[] file) {
        Bytes in = new Bytes(file);
        for (int at = 2; isSegment(in, at); at = next(in, at)) {
            int marker = in.at(at + 1);
            if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
                return in.at(at + 9);
            }
        }
        return 0;
    }

    /** Whether something is said there that stands before the image data. */
    private static boolean isSegment(Bytes in, int at) {
        return in.at(at) == 0xff && in.at(at + 1) != SCAN && in.at(at + 1) != END;
    }

    /** What follows a segment, or a byte that only fills. */
    private static int next(Bytes in, int at) {
        return in.at(at + 1) == 0xff ? at + 1 : at + 2 + in.big16(at + 2);
    }

    private byte[] copied(Notes notes) {
        out.write(0xff);
        out.write(0xd8);
        boolean noted = false;
        int at = 2;
        while (true) {
            while (in.at(at) == 0xff && in.at(at + 1) == 0xff) {
                at++;
            }
            if (in.at(at) != 0xff) {
                throw new ArrayIndexOutOfBoundsException(at);
            }
            int marker = in.at(at + 1);
            if (!noted && marker != 0xe0) { // what a reader of JFIF wants to see first is first
                note(notes);
                noted = true;
            }
            if (marker == END) {
                out.write(0xff);
                out.write(END);
                return out.toByteArray();
            }
            int end = at + 2 + in.big16(at + 2);
            if (marker == SCAN) {
                end = endOfScan(end);
            }
            in.at(end - 1);
            if (kept(marker, at)) {
                out.write(in.bytes(), at, end - at);
            }
            at = end;
        }
    }

    private boolean kept(int marker, int at) {
        boolean application = marker >= 0xe0 && marker <= 0xef;
        return switch (marker) {
            case 0xe0 -> in.startsWith(at + 4, "JFIF\0");
            case 0xe2 -> profile == null && in.startsWith(at + 4, PROFILE);
            case 0xee -> in.startsWith(at + 4, "Adobe");
            default -> !application && marker != 0xfe;
        };
    }

    /** Within a scan only a stuffed zero or a restart may follow {@code FF}. */
    private int endOfScan(int from) {
        int at = from;
        while (true) {
            if (in.at(at) == 0xff) {
                int next = in.at(at + 1);
                if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                    return at;
                }
            }
            at++;
        }
    }

    private void note(Notes notes) {
        if (notes.orientation() != 1) {
            segment(0xe1, "Exif\0\0", orientation(notes.orientation()));
        }
        if (!notes.areEmpty()) {
            segment(0xe1, "http://ns.adobe.com/xap/1.0/\0", Xmp.of(notes));
        }
        if (profile != null) {
            int room = MOST - PROFILE.length() - 2;
            int count = (profile.length + room - 1) / room;
            for (int i = 0; i < count; i++) {
                byte[] part = Arrays.copyOfRange(profile, i * room, Math.min(profile.length, (i + 1) * room));
                segment(0xe2, PROFILE + (char) (i + 1) + (char) count, part);
            }
        }
    }

    /** One directory with one entry: 0x0112, a SHORT. Source: TIFF 6.0. */
    static byte[] orientation(int value) {
        return new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) value, 0, 0, 0, 0, 0, 0
        };
    }

    private void segment(int marker, String name, byte[] data) {
        byte[] kind = name.getBytes(StandardCharsets.ISO_8859_1);
        int length = kind.length + data.length;
        if (length > MOST) {
            return;
        }
        out.write(0xff);
        out.write(marker);
        out.write(length + 2 >> 8);
        out.write(length + 2);
        out.writeBytes(kind);
        out.writeBytes(data);
    }
}
