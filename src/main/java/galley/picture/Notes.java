package galley.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import galley.post.Licence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a picture says within itself of whom it is by. Each is one line, empty where it does not say. Sources: IPTC-IIM 4.2,
 * XMP (Dublin Core, {@code photoshop}, {@code xmpRights}, {@code cc}, {@code plus}), EXIF 2.3.
 *
 * @param licence a name, as {@link Licence#of} has it, or whatever words there are
 * @param link the page that says so
 * @param orientation how it has to be turned, as EXIF counts; 1 for not at all
 */
public record Notes(String author, String title, String place, String licence, String link, int orientation) {
    public static final Notes NONE = new Notes("", "", "", "", "", 1);

    private static final int LONGEST = 300;

    /** Never fails: a picture whose notes cannot be read has none. Takes time that grows with the file; any thread. */
    public static Notes of(byte[] picture) {
        Metadata metadata;
        try {
            metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture), picture.length);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return NONE;
        }
        Map<String, String> xmp = new HashMap<>();
        metadata.getDirectoriesOfType(XmpDirectory.class)
                .forEach(directory -> directory.getXmpProperties().forEach(xmp::putIfAbsent));
        IptcDirectory iptc = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        String rights = first(
                xmp.get("dc:rights[1]"),
                text(iptc, IptcDirectory.TAG_COPYRIGHT_NOTICE),
                text(exif, ExifIFD0Directory.TAG_COPYRIGHT));
        String deed = first(xmp.get("cc:license"), xmp.get("xmpRights:WebStatement"), xmp.get("plus:LicensorURL"));
        Optional<String> named = Stream.of(deed, xmp.get("xmpRights:UsageTerms[1]"), rights)
                .map(Notes::line)
                .flatMap(words -> Licence.at(words).or(() -> Licence.of(words)).stream())
                .map(Licence::name)
                .findFirst();
        boolean leadsToDeed = Licence.at(deed).isPresent();
        return new Notes(
                first(
                        xmp.get("dc:creator[1]"),
                        xmp.get("cc:attributionName"),
                        text(iptc, IptcDirectory.TAG_BY_LINE),
                        text(exif, ExifIFD0Directory.TAG_ARTIST)),
                first(xmp.get("dc:title[1]"), text(iptc, IptcDirectory.TAG_OBJECT_NAME)),
                first(xmp.get("photoshop:Credit"), text(iptc, IptcDirectory.TAG_CREDIT)),
                named.orElse(rights),
                first(xmp.get("cc:attributionURL"), leadsToDeed ? "" : deed),
                orientation(exif));
    }

    /** The same of a picture that has to be turned like this. */
    Notes turned(int other) {
        return new Notes(author, title, place, licence, link, other);
    }

    /** Whether there is anything but how it has to be turned. */
    boolean areEmpty() {
        return turned(NONE.orientation).equals(NONE);
    }

    private static int orientation(ExifIFD0Directory exif) {
        Integer said = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return said == null || said < 1 || said > 8 ? 1 : said;
    }

    private static String text(Directory directory, int tag) {
        return directory == null ? "" : directory.getString(tag);
    }

    private static String first(String... all) {
        return Stream.of(all)
                .map(Notes::line)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Cameras fill such fields with blanks and NULs. */
    private static String line(String text) {
        String line =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}
