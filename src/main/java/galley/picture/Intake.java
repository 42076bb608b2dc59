package galley.picture;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

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
                default -> original;
            };
        }
    }

    /** @param reason for a person, as it goes on from “The picture was not taken:” */
    record Refused(String reason) implements Intake {}

    Pattern SCRIPT = Pattern.compile("(?i)<(?:\\w+:)?script\\b|\\son\\w+\\s*=|javascript:|<(?:\\w+:)?foreignObject\\b");

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
            case "image/svg+xml" -> ".svg";
            default -> "";
        };
        if (extension.isEmpty()) {
            return new Refused("no browser is sure to show a picture of the kind " + picture.mime());
        }
        if (extension.equals(".svg")
                && SCRIPT.matcher(new String(file, StandardCharsets.UTF_8)).find()) {
            return new Refused("it is a drawing with a script in it");
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
