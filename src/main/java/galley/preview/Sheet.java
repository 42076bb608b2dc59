package galley.preview;

import galley.preview.Piece.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A page composed: all that is to be in the shell, and from where in the text it comes.
 *
 * @param version of the text that it is of
 * @param masthead what stands above the body
 * @param foot what stands below it
 * @param wanted what is still to be drawn; until then its source is on the sheet
 * @param css the site's own style sheet, at rest
 */
record Sheet(
        String document,
        long version,
        Shelf shelf,
        List<Piece> masthead,
        List<Section> sections,
        List<Piece> foot,
        int bodyStart,
        Set<Drawing> wanted,
        String css) {
    Sheet {
        masthead = List.copyOf(masthead);
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
        wanted = Collections.unmodifiableSet(new LinkedHashSet<>(wanted));
    }

    /**
     * The smallest part that stands on its own.
     *
     * @param start offset in the text of what it was made from
     * @param end where that ends
     */
    record Section(int start, int end, Tag tree) {}

    /** The same of a newer text, where one section is another and as much longer, and those behind it have moved. */
    Sheet with(int section, Tag tree, int longer, long newer) {
        List<Section> changed = new ArrayList<>(sections.size());
        int end = sections.get(section).end();
        for (int i = 0; i < sections.size(); i++) {
            Section one = sections.get(i);
            int moved = i != section && one.start() >= end ? longer : 0;
            changed.add(
                    i == section
                            ? new Section(one.start(), one.end() + longer, tree)
                            : new Section(one.start() + moved, one.end() + moved, one.tree()));
        }
        return new Sheet(document, newer, shelf, masthead, changed, foot, bodyStart, wanted, css);
    }

    List<Tag> trees() {
        return sections.stream().map(Section::tree).toList();
    }

    /** What is still to be drawn. @param diagrams whether they count */
    List<Drawing> wanted(boolean diagrams) {
        return wanted.stream()
                .filter(drawing -> diagrams || !(drawing instanceof Drawing.Diagram))
                .toList();
    }

    /** A place on the page: a section and how far down in it, from 0 to 1. */
    record Spot(int section, double fraction) {}

    /** Where an offset of the text is seen; an offset between two sections belongs to the end of the first. */
    Spot spot(int offset) {
        int low = 0;
        int high = sections.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sections.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return new Spot(-1, bodyStart == 0 ? 0 : Math.clamp((double) offset / bodyStart, 0, 1));
        }
        Section section = sections.get(low - 1);
        int length = section.end() - section.start();
        double fraction = length <= 0 ? 0 : (double) (offset - section.start()) / length;
        return new Spot(low - 1, Math.clamp(fraction, 0, 1));
    }

    /** The offset of what is seen at a spot. */
    int offset(Spot spot) {
        if (spot.section() < 0) {
            return (int) Math.round(spot.fraction() * bodyStart);
        }
        if (sections.isEmpty()) {
            return bodyStart;
        }
        if (spot.section() >= sections.size()) {
            return sections.getLast().end();
        }
        Section section = sections.get(spot.section());
        return section.start() + (int) Math.floor(spot.fraction() * (section.end() - section.start()));
    }
}
