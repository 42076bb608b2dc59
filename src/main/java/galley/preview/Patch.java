package galley.preview;

import galley.markdown.Rendered;
import galley.preview.Piece.Tag;
import galley.preview.Sanitizer.Clean;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One section of a page as it is to be, ahead of the page that the reading of the whole text will bring. It goes only onto
 * the page of the version that it was made from, and only if the section is there what rendering it by itself gives.
 */
public final class Patch {
    /** What a composer makes something else of, or draws. */
    private static final Set<String> DRAWN = Set.of("img", "pre");

    private final String document;
    private final long base;
    private final long version;
    private final int section;
    private final int longer;
    private final Tag was;
    private final Tag now;

    private Patch(String document, long base, long version, int section, int longer, Tag was, Tag now) {
        this.document = document;
        this.base = base;
        this.version = version;
        this.section = section;
        this.longer = longer;
        this.was = was;
        this.now = now;
    }

    /**
     * Empty where the section is not made of words alone. Any thread with a deep stack.
     *
     * @param document as {@link Page} has it
     * @param base version of the text that the page is of
     * @param version of the text that it will be of
     */
    public static Optional<Patch> of(String document, long base, long version, Rendered.Part part) {
        Clean was = Sanitizer.clean(part.was().html());
        Clean now = Sanitizer.clean(part.now().html());
        if (was.left() != now.left() || !areWords(was.pieces()) || !areWords(now.pieces())) {
            return Optional.empty();
        }
        int longer = part.now().end() - part.was().end();
        return Optional.of(new Patch(document, base, version, part.index(), longer, section(was), section(now)));
    }

    private static Tag section(Clean clean) {
        return Piece.tag("div", ClassNames.SECTION).with(clean.pieces());
    }

    private static boolean areWords(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> switch (piece) {
            case Piece.Words(String text) -> text.indexOf('$') < 0 && text.indexOf('\\') < 0 && text.indexOf('{') < 0;
            case Tag tag -> !DRAWN.contains(tag.name()) && areWords(tag.children());
        });
    }

    String document() {
        return document;
    }

    /** Of the text, once it is on the page. */
    public long version() {
        return version;
    }

    /** Whether it can be shown once this page is. */
    boolean isFor(Page page) {
        return page.document().equals(document)
                && page.version() == base
                && page.excuse().isEmpty();
    }

    /** Whether it makes a newer page of this one. */
    boolean isFor(Sheet sheet) {
        return sheet.document().equals(document)
                && sheet.version() == base
                && section < sheet.sections().size()
                && sheet.sections().get(section).tree().equals(was);
    }

    int section() {
        return section;
    }

    /** @param sheet one that it {@linkplain #isFor is for} */
    Sheet on(Sheet sheet) {
        return sheet.with(section, now, longer, version);
    }
}
