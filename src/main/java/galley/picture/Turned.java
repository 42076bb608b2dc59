package galley.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.function.DoubleConsumer;

/**
 * Pixels as they are to be seen: the right way up, and no more of them than wanted. Works on the numbers as the file has
 * them, so what they mean as colours stays what it was. Holds the source, the target and a line of each.
 */
final class Turned {
    private final BufferedImage source;
    private final Raster from;
    private final boolean palette;
    private final int bands;
    private final boolean alpha;
    private final int depth;
    private final int[] packed;

    /** @param grey whether a palette has nothing but greys */
    Turned(BufferedImage source, boolean grey) {
        this.source = source;
        this.from = source.getRaster();
        this.palette = source.getColorModel() instanceof IndexColorModel;
        this.alpha = source.getColorModel().hasAlpha();
        this.bands = palette ? (grey && !alpha ? 1 : alpha ? 4 : 3) : from.getNumBands();
        this.depth = from.getSampleModel().getDataType() == DataBuffer.TYPE_USHORT && !palette ? 16 : 8;
        this.packed = new int[palette ? source.getWidth() : 0];
    }

    /**
     * @param orientation as EXIF counts. Source: EXIF 2.3, 4.6.4, tag 274
     * @param width of the target before it is turned; no wider than the source, as with the height
     * @param bits 8 or 16 of each number
     * @param told how far it is, 0 to 1; may throw to end it
     */
    WritableRaster to(int width, int height, int orientation, int bits, DoubleConsumer told) {
        boolean onSide = orientation >= 5;
        boolean mirrored = orientation == 2 || orientation == 3 || orientation >= 7;
        boolean upsideDown = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        WritableRaster target = Raster.createInterleavedRaster(
                bits == 16 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE,
                onSide ? height : width,
                onSide ? width : height,
                bands,
                null);
        int[] line = new int[width * bands];
        int shift = depth - bits;
        boolean scaled = width != source.getWidth() || height != source.getHeight();
        Averages averages = scaled ? new Averages(width, height) : null;
        for (int y = 0; y < height; y++) {
            if (scaled) {
                averages.line(y, line);
            } else {
                read(y, line);
            }
            for (int i = 0; shift > 0 && i < line.length; i++) {
                line[i] >>= shift;
            }
            if (mirrored) {
                mirror(line, width);
            }
            int place = upsideDown ? height - 1 - y : y;
            if (onSide) {
                target.setPixels(place, 0, 1, width, line);
            } else {
                target.setPixels(0, place, width, 1, line);
            }
            told.accept((y + 1.0) / height);
        }
        return target;
    }

    int depth() {
        return depth;
    }

    boolean hasAlpha() {
        return alpha;
    }

    private void mirror(int[] line, int width) {
        for (int left = 0, right = width - 1; left < right; left++, right--) {
            for (int band = 0; band < bands; band++) {
                int kept = line[left * bands + band];
                line[left * bands + band] = line[right * bands + band];
                line[right * bands + band] = kept;
            }
        }
    }

    private void read(int y, int[] line) {
        if (!palette) {
            from.getPixels(0, y, source.getWidth(), 1, line);
            return;
        }
        source.getRGB(0, y, packed.length, 1, packed, 0, packed.length);
        for (int x = 0, at = 0; x < packed.length; x++) {
            line[at++] = packed[x] >> 16 & 0xff;
            if (bands > 1) {
                line[at++] = packed[x] >> 8 & 0xff;
                line[at++] = packed[x] & 0xff;
            }
            if (alpha) {
                line[at++] = packed[x] >>> 24;
            }
        }
    }

    /** Each pixel of the target is the mean of the area that it stands for; what is transparent has no colour in it. */
    private final class Averages {
        private final int width;
        private final double high;
        private final double wide;
        private final int[] whole = new int[source.getWidth() * bands];
        private final double[] reduced;
        private final double[] sums;
        private int held = -1;

        Averages(int width, int height) {
            this.width = width;
            this.high = (double) source.getHeight() / height;
            this.wide = (double) source.getWidth() / width;
            this.reduced = new double[width * bands];
            this.sums = new double[width * bands];
        }

        void line(int y, int[] line) {
            java.util.Arrays.fill(sums, 0);
            double top = y * high;
            double bottom = Math.min(source.getHeight(), top + high);
            for (int at = (int) top; at < bottom; at++) {
                double share = (Math.min(at + 1, bottom) - Math.max(at, top)) / (bottom - top);
                reduce(at);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += share * reduced[i];
                }
            }
            int most = (1 << depth) - 1;
            for (int x = 0; x < width; x++) {
                double seen = alpha ? sums[x * bands + bands - 1] / most : 1;
                for (int band = 0; band < bands; band++) {
                    double sum = sums[x * bands + band];
                    boolean colour = band < bands - 1 || !alpha;
                    double value = colour && seen > 0 ? sum / seen : sum;
                    line[x * bands + band] = Math.clamp(Math.round(value), 0, most);
                }
            }
        }

        private void reduce(int y) {
            if (y == held) {
                return;
            }
            held = y;
            read(y, whole);
            int most = (1 << depth) - 1;
            for (int x = 0; x < width; x++) {
                double left = x * wide;
                double right = Math.min(source.getWidth(), left + wide);
                for (int band = 0; band < bands; band++) {
                    boolean colour = alpha && band < bands - 1;
                    double sum = 0;
                    for (int at = (int) left; at < right; at++) {
                        double share = Math.min(at + 1, right) - Math.max(at, left);
                        double seen = colour ? (double) whole[at * bands + bands - 1] / most : 1;
                        sum += share * seen * whole[at * bands + band];
                    }
                    reduced[x * bands + band] = sum / (right - left);
                }
            }
        }
    }
}
