package galley.site;

import galley.picture.PictureFile;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A picture among all of a site, there or only asked for.
 *
 * @param place counted from the root, names with {@code /} between them; for one that is missing, where it was looked for
 * @param file null where there is none
 * @param size in bytes
 * @param uses where posts lead to it
 * @param named files that have its name in some other way, where no post leads to it
 * @param twins places of other pictures with the same bytes
 * @param large whether it is more than the site wants
 */
public record SitePicture(
        String place,
        Path file,
        long size,
        PictureFile.Look look,
        List<Use> uses,
        List<String> named,
        List<String> twins,
        boolean large) {
    /** Where a post leads to it. @param at offset of the picture or link @param line from 1 */
    public record Use(Path post, int at, int line, boolean wantsAlt, boolean wantsCredit) {}

    /** What may be wrong with it, the worst first. */
    public enum Problem {
        MISSING,
        BROKEN,
        UNUSED,
        NO_DESCRIPTION,
        NO_CREDIT,
        DUPLICATE,
        LARGE
    }

    static SitePicture missing(String place, List<Use> uses) {
        return new SitePicture(
                place,
                null,
                0,
                new PictureFile.Look.Refused("not there"),
                List.copyOf(uses),
                List.of(),
                List.of(),
                false);
    }

    public Set<Problem> problems() {
        Set<Problem> problems = EnumSet.noneOf(Problem.class);
        if (file == null) {
            problems.add(Problem.MISSING);
        } else if (look instanceof PictureFile.Look.Refused && !place.matches("(?i).*\\.avif")) {
            problems.add(Problem.BROKEN);
        }
        if (file != null && uses.isEmpty() && named.isEmpty()) {
            problems.add(Problem.UNUSED);
        }
        if (uses.stream().anyMatch(Use::wantsAlt)) {
            problems.add(Problem.NO_DESCRIPTION);
        }
        if (uses.stream().anyMatch(Use::wantsCredit)) {
            problems.add(Problem.NO_CREDIT);
        }
        if (!twins.isEmpty()) {
            problems.add(Problem.DUPLICATE);
        }
        if (large) {
            problems.add(Problem.LARGE);
        }
        return problems;
    }

    /** The last part of its place. */
    public String name() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The posts that lead to it, each once, in order. */
    public List<Path> posts() {
        return uses.stream().map(Use::post).distinct().toList();
    }
}
