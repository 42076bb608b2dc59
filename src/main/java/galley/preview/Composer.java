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
    /**
     * What was made of one block's HTML, whatever its place.
     *
     * @param placed with its pictures, before anything is drawn
     * @param drawn whether the tree is another as soon as something is drawn or the look changes
     */
    private record Made(Clean clean, List<Piece> placed, Tag tree, boolean drawn) {}

    /** What keeps a site's own style at rest. */
    private static final String REST = Shell.resource("rest.css");

    private static final int LONGEST_SOURCE = 200_000;

    private final Images images;
    private final Remote remote;
    private final SiteLook looks;
    private final Drawings drawings;
    private final String name;
    private Map<String, Made> last = Map.of();
    private SiteLook.Look look = SiteLook.Look.PLAIN;
    private Illustrator.Look drawnFor;
    private List<Piece> diagrams = List.of();
    private Shelf shelf;
    private String document;
    private int documents;

    /** @param name unique in the process */
    Composer(Images images, Remote remote, SiteLook looks, Drawings drawings, String name) {
        this.images = images;
        this.remote = remote;
        this.looks = looks;
        this.drawings = drawings;
        this.name = name;
    }

    /**
     * @param afresh looks for all pictures again
     * @param dark what is drawn is for the dark look
     * @param paper what is drawn is there in the light look too, to be seen on paper alone
     */
    Sheet compose(Page page, boolean afresh, boolean dark, boolean paper) {
        if (!page.document().equals(document)) {
            document = page.document();
            shelf = new Shelf(name + "-" + documents++);
            last = Map.of();
            diagrams = List.of();
            look = looks.look(document);
        } else if (afresh) {
            look = looks.look(document);
        }
        Illustrator.Look now =
                new Illustrator.Look(dark, paper, page.mathematics().orElse(look.mathematics()), page.templates());
        boolean redrawn = !now.equals(drawnFor);
        drawnFor = now;
        Illustrator illustrator = new Illustrator(drawings, shelf, now, diagrams);
        Pictures pictures = new Pictures(images, remote, document, shelf);
        Map<String, Made> made = new HashMap<>();
        List<Section> sections = new ArrayList<>();
        int left = 0;
        for (Html.Block block : page.blocks()) {
            List<String> hints = hints(page, block);
            Made one = made.computeIfAbsent(
                    block.html() + hints,
                    key -> made(key, block.html(), hints, pictures, illustrator, afresh, redrawn));
            left += one.clean().left();
            sections.add(new Section(page.bodyStart() + block.start(), page.bodyStart() + block.end(), one.tree()));
        }
        if (page.blocks().isEmpty() && !page.excuse().isEmpty()) {
            sections.add(source(page));
        }
        last = made;
        diagrams = illustrator.diagrams();
        List<Piece> masthead = pictures.placed(Headline.of(page.masthead()));
        return new Sheet(
                document,
                page.version(),
                shelf,
                masthead,
                sections,
                foot(left),
                page.bodyStart(),
                illustrator.wanted(),
                look.css().isEmpty() ? "" : REST + look.css());
    }

    /** Only where the HTML has code and the source is there to be asked. */
    private static List<String> hints(Page page, Html.Block block) {
        boolean known = block.end() <= page.source().length() && block.start() < block.end();
        return known && block.html().contains("<pre")
                ? CodeBlock.hints(page.source().substring(block.start(), block.end()))
                : List.of();
    }

    private Made made(
            String key,
            String html,
            List<String> hints,
            Pictures pictures,
            Illustrator illustrator,
            boolean afresh,
            boolean redrawn) {
        Made before = last.get(key);
        if (before != null && !afresh && !redrawn && !before.drawn()) {
            return before;
        }
        Clean clean = before == null ? Sanitizer.clean(html) : before.clean();
        List<Piece> placed = before == null || afresh ? pictures.placed(clean.pieces()) : before.placed();
        int wanted = illustrator.wanted().size();
        int diagramsBefore = illustrator.diagrams().size();
        Tag tree = Piece.tag("div", ClassNames.SECTION).with(illustrator.illustrated(placed, hints));
        boolean drawn =
                illustrator.wanted().size() > wanted || illustrator.diagrams().size() > diagramsBefore;
        return new Made(clean, placed, before != null && before.tree().equals(tree) ? before.tree() : tree, drawn);
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
