package galley.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes the file of a picture anew, turned and no larger than wanted. Only what the header says is small enough comes here. */
final class Pixels {
    private final byte[] file;
    private final String mime;
    private final boolean jpeg;
    private final DoublePredicate goesOn;

    /** @param goesOn told how far it is, 0 to 1; false ends it with a {@link CancellationException} */
    Pixels(byte[] file, String mime, DoublePredicate goesOn) {
        this.file = file;
        this.mime = mime;
        this.jpeg = mime.equals("image/jpeg");
        this.goesOn = goesOn;
    }

    /** Whether decoding fits into the memory that is there: source and target of up to four numbers, and room to work. */
    static boolean fits(PictureFile picture, int depth) {
        Runtime now = Runtime.getRuntime();
        long free = now.maxMemory() - now.totalMemory() + now.freeMemory();
        return (long) picture.width() * picture.height() * bands(picture) * (depth / 8) * 2 + (32L << 20) < free;
    }

    private static int bands(PictureFile picture) {
        return picture.mime().equals("image/jpeg") ? 3 : 4;
    }

    /**
     * @param orientation as EXIF counts
     * @param asJpeg only for what one cannot see through
     * @throws IOException if it cannot be decoded
     */
    byte[] made(PictureRules rules, int orientation, boolean asJpeg, Notes said) throws IOException {
        BufferedImage source = decoded();
        boolean png = mime.equals("image/png");
        boolean grey = png && file[25] == 0;
        Turned turned = new Turned(source, grey);
        int longer = Math.max(source.getWidth(), source.getHeight());
        WritableRaster pixels = turned.to(
                rules.fitted(source.getWidth(), longer),
                rules.fitted(source.getHeight(), longer),
                orientation,
                asJpeg ? 8 : turned.depth(),
                share -> tell(0.5 + 0.2 * share));
        byte[] encoded = encoded(pixels, turned.hasAlpha(), asJpeg, rules.quality());
        tell(1);
        if (asJpeg) {
            return Jpeg.clean(encoded, said, profile());
        }
        return png ? PngChunks.coloured(encoded, said, file) : PngChunks.profiled(encoded, said, profile());
    }

    private byte[] profile() {
        return switch (mime) {
            case "image/jpeg" -> Jpeg.profile(file);
            case "image/webp" -> WebpChunks.profile(file);
            default -> PngChunks.profile(file);
        };
    }

    private void tell(double share) {
        if (!goesOn.test(share)) {
            throw new CancellationException();
        }
    }

    /** Without its profile, which the decoder would make other numbers of. */
    private BufferedImage decoded() throws IOException {
        byte[] bare = switch (mime) {
            case "image/jpeg" -> Jpeg.clean(file, Notes.NONE, new byte[0]);
            case "image/webp" -> WebpChunks.bare(file);
            default -> PngChunks.bare(file);
        };
        ImageReader reader = reader(mime);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bare))) {
            reader.setInput(in, true, true);
            reader.addIIOReadProgressListener(new Watch());
            BufferedImage read = reader.read(0);
            tell(0.5);
            return read;
        } catch (RuntimeException damaged) {
            if (damaged instanceof CancellationException) {
                throw damaged;
            }
            throw new IOException(damaged);
        } finally {
            reader.dispose();
        }
    }

    /** The one that reads a kind of file. @throws IOException if there is none */
    static ImageReader reader(String mime) throws IOException {
        return mime.equals("image/webp")
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByMIMEType(mime).next();
    }

    private byte[] encoded(WritableRaster pixels, boolean alpha, boolean asJpeg, int quality) throws IOException {
        boolean grey = pixels.getNumBands() < 3;
        ColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
                pixels.getTransferType());
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(asJpeg ? "jpeg" : "png").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (asJpeg) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality / 100f);
            }
            writer.write(null, new IIOImage(new BufferedImage(colours, pixels, false, null), null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private final class Watch implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader source, float percent) {
            if (!goesOn.test(percent / 200)) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int index) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int index) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percent) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}
