package galley.picture;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.DoublePredicate;

/**
 * A picture on its way into a site: looked at, and made fit for being published. Where it was taken and with which device is
 * not in the copy; its pixels, its colours and whom it is by are. Any thread but the window's: it reads the whole file.
 */
public sealed interface Intake {
    /**
     * @param extension with its dot, by what the bytes are and not by the name they came with
     * @param notes what the picture says of itself
     */
    record Fine(byte[] original, PictureFile picture, String extension, Notes notes) implements Intake {
        /** The bytes for the site. @param said whom it is by, to be told in the file too */
        public byte[] bytes(Notes said) {
            return switch (picture.mime()) {
                case "image/jpeg" -> Jpeg.clean(original, said.turned(notes.orientation()));
                case "image/png" -> PngChunks.clean(original, said);
                case "image/webp" -> WebpChunks.clean(original, said.turned(notes.orientation()));
                default -> original;
            };
        }

        /** The extension of the file for the site: what one can see through, and what moves, is made into no JPEG. */
        public String extension(PictureRules rules) {
            return switch (rules.format()) {
                case KEPT -> extension;
                case JPEG -> (isPng() || isWebp()) && !moves() && !isTransparent() ? ".jpg" : extension;
                case PNG -> isJpeg() && !isInk() || isWebp() && !moves() ? ".png" : extension;
            };
        }

        /** Whether the pixels are made anew: to be the right way up, fewer, or in another format. */
        public boolean isMadeAnew(PictureRules rules) {
            int longer = Math.max(picture.width(), picture.height());
            boolean other = !extension(rules).equals(extension);
            boolean wanted = notes.orientation() != 1 || rules.fitted(longer, longer) != longer || other;
            return wanted && (isJpeg() && !isInk() || isPng() && !moves() || isWebp() && other);
        }

        /** What it is once it is {@link #fitted}, where its pixels can be read. */
        public PictureFile made(PictureRules rules) {
            int longer = Math.max(picture.width(), picture.height());
            int width = rules.fitted(picture.width(), longer);
            int height = rules.fitted(picture.height(), longer);
            boolean onSide = isMadeAnew(rules) && notes.orientation() >= 5;
            String mime = extension(rules).equals(extension)
                    ? picture.mime()
                    : extension(rules).equals(".png") ? "image/png" : "image/jpeg";
            return isMadeAnew(rules)
                    ? new PictureFile(mime, onSide ? height : width, onSide ? width : height)
                    : picture;
        }

        /**
         * The file for the site, as the site wants it; {@link #bytes} where it wants nothing else. Takes seconds and the
         * memory of the pixels twice.
         *
         * @param goesOn told how far it is, 0 to 1; false ends it
         * @throws CancellationException if it was ended
         */
        public Fitted fitted(Notes said, PictureRules rules, DoublePredicate goesOn) {
            if (!isMadeAnew(rules)) {
                int longer = Math.max(picture.width(), picture.height());
                boolean large = isWebp() && rules.fitted(longer, longer) != longer;
                return new Fitted(bytes(said), extension, large ? "a WebP cannot be made smaller here" : "");
            }
            if (!Pixels.fits(picture, isPng() && original[24] == 16 ? 16 : 8)) {
                return new Fitted(bytes(said), extension, "there is not enough memory for its pixels");
            }
            boolean jpeg = extension(rules).equals(".jpg");
            try {
                byte[] made = new Pixels(original, picture.mime(), goesOn)
                        .made(rules, notes.orientation(), jpeg, said.turned(Notes.NONE.orientation()));
                return new Fitted(made, extension(rules), "");
            } catch (IOException damaged) {
                return new Fitted(bytes(said), extension, "its pixels cannot be read");
            }
        }

        private boolean isJpeg() {
            return extension.equals(".jpg");
        }

        private boolean isPng() {
            return extension.equals(".png");
        }

        private boolean isWebp() {
            return extension.equals(".webp");
        }

        private boolean isInk() {
            int bands = Jpeg.bands(original);
            return bands != 1 && bands != 3;
        }

        private boolean moves() {
            return isWebp() ? WebpChunks.moves(original) : PngChunks.has(original, "acTL");
        }

        private boolean isTransparent() {
            return isWebp()
                    ? WebpChunks.isTransparent(original)
                    : (original[25] & 4) != 0 || PngChunks.has(original, "tRNS");
        }
    }

    /** @param left why it is not as the site wants it, as it goes on from “It stays as it was:”; empty if it is */
    record Fitted(byte[] bytes, String extension, String left) {}

    /** @param reason for a person, as it goes on from “The picture was not taken:” */
    record Refused(String reason) implements Intake {}

    static Intake of(byte[] file) {
        if (file.length > PictureFile.LARGEST) {
            return new Refused("it is larger than " + (PictureFile.LARGEST >> 20) + " MB");
        }
        return switch (PictureFile.look(file)) {
            case PictureFile.Look.Refused refused -> new Refused(refused.reason());
            case PictureFile.Look.Fine fine -> of(file, fine.picture());
        };
    }

    private static Intake of(byte[] file, PictureFile picture) {
        String extension = switch (picture.mime()) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "image/webp" -> ".webp";
            case "image/svg+xml" -> ".svg";
            default -> "";
        };
        if (extension.isEmpty()) {
            return new Refused("no browser is sure to show a picture of the kind " + picture.mime());
        }
        Optional<String> danger = extension.equals(".svg") ? Svg.danger(file) : Optional.empty();
        if (danger.isPresent()) {
            return new Refused(danger.get());
        }
        if (!PictureFile.whole(file)) {
            return new Refused("it is cut off or damaged");
        }
        try {
            Fine fine = new Fine(file, picture, extension, Notes.of(file));
            fine.bytes(fine.notes());
            return fine;
        } catch (ArrayIndexOutOfBoundsException cut) {
            return new Refused("it is cut off");
        }
    }
}
