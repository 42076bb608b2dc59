package galley.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A picture made small to be recognised by, turned as it says. Only every so many pixels are read, so that its memory is
 * that of the result; a file whose header asks for too many is not read at all. Any thread.
 *
 * @param argb row by row from the upper left, each with alpha, not multiplied by it
 */
public record Thumbnail(int width, int height, int[] argb) {
    private static final Set<String> KINDS = Set.of("image/jpeg", "image/png", "image/webp");

    /**
     * Nothing for what is no sound JPEG, PNG or WebP, for ink (CMYK), and for a WebP whose pixels the free memory does not
     * hold, as all of them are decoded.
     *
     * @param most pixels of its longer side, twice as many at the most
     */
    public static Optional<Thumbnail> of(byte[] file, int most) {
        if (!(PictureFile.look(file) instanceof PictureFile.Look.Fine(PictureFile picture))) {
            return Optional.empty();
        }
        boolean webp = picture.mime().equals("image/webp");
        boolean readable = KINDS.contains(picture.mime()) && (!webp || Pixels.fits(picture, 8));
        if (!readable) {
            return Optional.empty();
        }
        ImageReader reader;
        try {
            reader = Pixels.reader(picture.mime());
        } catch (IOException none) {
            return Optional.empty();
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(picture.width(), picture.height()) / most);
            how.setSourceSubsampling(step, step, 0, 0);
            BufferedImage read = reader.read(0, how);
            return Optional.of(turned(
                    read,
                    picture.mime().equals("image/png") ? 1 : Notes.of(file).orientation()));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Source: EXIF 2.3, “Orientation”: 5 to 8 lie on a side; 2, 4, 5, 7 are seen in a mirror. */
    private static Thumbnail turned(BufferedImage read, int orientation) {
        boolean onSide = orientation >= 5;
        int width = onSide ? read.getHeight() : read.getWidth();
        int height = onSide ? read.getWidth() : read.getHeight();
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = width - 1 - x;
                int up = height - 1 - y;
                pixels[y * width + x] = switch (orientation) {
                    case 2 -> read.getRGB(left, y);
                    case 3 -> read.getRGB(left, up);
                    case 4 -> read.getRGB(x, up);
                    case 5 -> read.getRGB(y, x);
                    case 6 -> read.getRGB(y, left);
                    case 7 -> read.getRGB(up, left);
                    case 8 -> read.getRGB(up, x);
                    default -> read.getRGB(x, y);
                };
            }
        }
        return new Thumbnail(width, height, pixels);
    }
}
