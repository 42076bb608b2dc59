package galley.picture;

import galley.post.PictureKeys;
import galley.post.Surroundings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How a site wants its pictures. Kept as plain lines {@code name = value}; what makes no sense is as if it were not there.
 *
 * @param folder where they go, counted from the site's folder; empty to go by where other pictures are
 * @param longest the most pixels of the longer side; 0 for as many as there are
 * @param quality of a JPEG that is made anew, in percent
 * @param keys under which names headers have a picture and whose it is; empty to go by what the site's posts say
 * @param signed whether whom it is by is written into the file; else it says what it said before
 */
public record PictureRules(
        String folder, int longest, int quality, Format format, boolean signed, Optional<PictureKeys> keys) {
    public PictureRules(String folder, int longest, int quality, Format format, boolean signed) {
        this(folder, longest, quality, format, signed, Optional.empty());
    }

    /** What a picture is made into; drawings, and what moves or is transparent, stay what they are. */
    public enum Format {
        KEPT,
        JPEG,
        PNG;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final PictureRules USUAL = new PictureRules("", 0, 90, Format.KEPT, true);

    /** In bytes; a page that has a larger picture is slow to come on a telephone. */
    public static final long HEAVY = Surroundings.LARGE_PICTURE;

    /** Whether a picture of the site is more than the site wants, or than a page should have. @param size in bytes */
    public boolean isTooLarge(PictureFile picture, long size) {
        return size > HEAVY || longest > 0 && Math.max(picture.width(), picture.height()) > longest;
    }

    public static PictureRules read(String lines) {
        Map<String, String> said = new LinkedHashMap<>();
        lines.lines()
                .map(line -> line.split("=", 2))
                .filter(parts -> parts.length == 2)
                .forEach(parts -> said.put(parts[0].strip(), parts[1].strip()));
        return new PictureRules(
                said.getOrDefault("folder", ""),
                number(said.get("longest"), 1, 20_000).orElse(USUAL.longest),
                number(said.get("quality"), 1, 100).orElse(USUAL.quality),
                Arrays.stream(Format.values())
                        .filter(format -> format.word().equals(said.get("format")))
                        .findFirst()
                        .orElse(USUAL.format),
                !"no".equals(said.get("credit")),
                PictureKeys.of(
                        said.get("key.picture"), said.get("key.credit"), said.get("key.link"), said.get("key.alt")));
    }

    private static Optional<Integer> number(String said, int least, int most) {
        return Optional.ofNullable(said)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
    }

    /** What {@link #read} reads as this. */
    public String lines() {
        return (folder.isEmpty() ? "" : "folder = " + folder + "\n")
                + (longest == 0 ? "" : "longest = " + longest + "\n")
                + "quality = " + quality + "\nformat = " + format.word() + "\n"
                + (signed ? "" : "credit = no\n")
                + keys.map(PictureRules::lines).orElse("");
    }

    private static String lines(PictureKeys keys) {
        return line("picture", keys.picture())
                + line("credit", keys.credit())
                + line("link", keys.link())
                + line("alt", keys.alt());
    }

    private static String line(String name, String key) {
        return key == null ? "" : "key." + name + " = " + key + "\n";
    }

    /** The same with this folder; empty to go by where other pictures are. */
    public PictureRules in(String place) {
        return new PictureRules(place, longest, quality, format, signed, keys);
    }

    /** The same with these names. */
    public PictureRules with(Optional<PictureKeys> names) {
        return new PictureRules(folder, longest, quality, format, signed, names);
    }

    /** How many pixels a side of so many gets, in a picture whose longer side has so many. */
    int fitted(int side, int longer) {
        boolean smaller = longest > 0 && longer > longest;
        return smaller ? Math.max(1, (int) Math.round((double) side * longest / longer)) : side;
    }
}
