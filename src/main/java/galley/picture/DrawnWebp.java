package galley.picture;

import galley.picture.PictureRules.Format;
import java.io.IOException;

/** A WebP as PNG, for what draws no WebP: WebKit as JavaFX has it, and JavaFX itself. Of what moves the first picture. */
public final class DrawnWebp {
    /** More pixels of the longer side take long to be written, and no pane is as wide. */
    private static final PictureRules SHOWN = new PictureRules("", 2000, 0, Format.PNG, false);

    private DrawnWebp() {}

    /**
     * Takes the memory of its pixels twice, and seconds where there are many; any thread.
     *
     * @throws IOException if it cannot be decoded, or there is not memory enough
     */
    public static byte[] png(byte[] file, PictureFile picture) throws IOException {
        if (!Pixels.fits(picture, 8)) {
            throw new IOException("not enough memory for its pixels");
        }
        return new Pixels(file, picture.mime(), share -> true).made(SHOWN, 1, false, Notes.NONE);
    }
}
