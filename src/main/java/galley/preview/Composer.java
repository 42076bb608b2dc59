package galley.preview;

import galley.markdown.Html;
import galley.preview.Piece.Tag;
import galley.preview.Sanitizer.Clean;
import galley.preview.Sheet.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a sheet of a page: sanitises, places the pictures, sets the masthead. What the last sheet had already is taken from
 * there. On the worker, one call at a time.
 */
final class Composer {
    /** What was made of one block's HTML, whatever its place. */
    private record Made(Clean clean, Tag tree) {}

    private static final int LONGEST_SOURCE = 200_000;

    private final Images images;
    private final String name;
    private Map<String, Made> last = Map.of();
    private Shelf shelf;
    private String document;
    private int documents;

    /** @param name unique in the process */
    Composer(Images images, String name) {
        this.images = images;
        this.name = name;
    }

    /** @param afresh looks for all pictures again */
    Sheet compose(Page page, boolean afresh) {
        if (!page.document().equals(document)) {
            document = page.document();
            shelf = new Shelf(name + "-" + documents++);
            last = Map.of();
        }
        Pictures pictures = new Pictures(images, document, shelf);
        Map<String, Made> made = new HashMap<>();
        List<Section> sections = new ArrayList<>();
        int left = 0;
        for (Html.Block block : page.blocks()) {
            Made one = made.computeIfAbsent(block.html(), html -> made(html, pictures, afresh));
            left += one.clean().left();
            sections.add(new Section(page.bodyStart() + block.start(), page.bodyStart() + block.end(), one.tree()));
        }
        if (page.blocks().isEmpty() && !page.excuse().isEmpty()) {
            sections.add(source(page));
        }
        last = made;
        List<Piece> masthead = pictures.placed(Headline.of(page.masthead()));
        return new Sheet(document, shelf, masthead, sections, foot(left), page.bodyStart());
    }

    private Made made(String html, Pictures pictures, boolean afresh) {
        Made before = last.get(html);
        if (before != null && !afresh) {
            return before;
        }
        Clean clean = before == null ? Sanitizer.clean(html) : before.clean();
        Tag tree = Piece.tag("div", ClassNames.SECTION).with(pictures.placed(clean.pieces()));
        return new Made(clean, before != null && before.tree().equals(tree) ? before.tree() : tree);
    }

    private static Section source(Page page) {
        String source = page.source();
        String shown = source.length() > LONGEST_SOURCE ? source.substring(0, LONGEST_SOURCE) + "\n…" : source;
        Tag tree = Piece.tag(
                "div",
                ClassNames.SECTION,
                Piece.tag("p", "galley-excuse", Piece.words(page.excuse())),
                Piece.tag("pre", "galley-source", Piece.words(shown)));
        return new Section(page.bodyStart(), page.bodyStart() + source.length(), tree);
    }

    private static List<Piece> foot(int left) {
        if (left == 0) {
            return List.of();
        }
        String words = left == 1
                ? "One part is not shown in the preview. It will be on your site."
                : left + " parts are not shown in the preview. They will be on your site.";
        return List.of(Piece.tag("p", "galley-note", Piece.words(words)));
    }
}
