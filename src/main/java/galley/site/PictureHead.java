package galley.site;

import galley.picture.PictureFile;
import galley.store.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** What a file says it is, of which no more is read than that takes. Reads the disk; any thread. */
public final class PictureHead {
    /** Enough for the size of most; a photograph with much said before it, and a drawing, are read further. */
    private static final int[] BEGINNINGS = {4 << 10, 128 << 10, PictureFile.HEAD};

    private PictureHead() {}

    /** @param size of the file, in bytes */
    public static PictureFile.Look look(Path file, long size) {
        PictureFile.Look look = new PictureFile.Look.Refused("empty");
        for (int most : BEGINNINGS) {
            look = look(file, most);
            if (look instanceof PictureFile.Look.Fine || size <= most) {
                return look;
            }
        }
        return look;
    }

    private static PictureFile.Look look(Path file, int most) {
        try (InputStream in = Picture.open(file)) {
            return PictureFile.look(in.readNBytes(most));
        } catch (IOException | RuntimeException | OutOfMemoryError unreadable) {
            return new PictureFile.Look.Refused("cannot be read");
        }
    }
}
