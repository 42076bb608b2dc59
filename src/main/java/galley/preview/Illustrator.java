package galley.preview;

import galley.preview.Drawing.Drawn;
import galley.preview.Piece.Tag;
import galley.preview.Piece.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts in what was drawn: colours into code, formulas for their source, diagrams for theirs. What is not drawn yet stays as
 * it was written and is asked for. One for each sheet; on the worker.
 */
final class Illustrator {
    private static final Set<String> VERBATIM = Set.of("code", "kbd", "samp", "tt");

    private final Drawings drawings;
    private final Shelf shelf;
    private final Look look;
    private final List<Piece> before;
    private final Set<Drawing> wanted = new LinkedHashSet<>();
    private final List<Piece> diagrams = new ArrayList<>();

    /**
     * What the drawings depend on.
     *
     * @param dark whether they are for the dark look
     * @param paper whether they are for paper too, which is light
     * @param dollars whether a formula may stand between single dollars
     * @param templates whether tags of a template language have been obeyed, and what looks like one is words
     */
    record Look(boolean dark, boolean paper, boolean dollars, boolean templates) {}

    /** @param before the diagrams of the sheet before, in order, shown until theirs are drawn anew */
    Illustrator(Drawings drawings, Shelf shelf, Look look, List<Piece> before) {
        this.drawings = drawings;
        this.shelf = shelf;
        this.look = look;
        this.before = before;
    }

    Set<Drawing> wanted() {
        return wanted;
    }

    List<Piece> diagrams() {
        return diagrams;
    }

    /** @param hints languages of the code in it, in order, for where the HTML does not say */
    List<Piece> illustrated(List<Piece> pieces, List<String> hints) {
        return illustrated(pieces, new ArrayList<>(hints), "");
    }

    private List<Piece> illustrated(List<Piece> pieces, List<String> hints, String language) {
        List<Piece> out = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            switch (piece) {
                case Words(String text) -> {
                    List<Piece> found = Formulas.found(text, look.dollars(), this::formula);
                    List<Piece> words = found == null ? List.of(piece) : found;
                    out.addAll(look.templates() ? words : TemplateTags.boxed(words));
                }
                case Tag tag when tag.name().equals("pre") -> out.addAll(code(tag, hints, language));
                case Tag tag when VERBATIM.contains(tag.name()) -> out.add(tag);
                case Tag tag -> {
                    List<Piece> inside = illustrated(
                            tag.children(), hints, CodeBlock.language(tag).orElse(language));
                    out.add(inside.equals(tag.children()) ? tag : tag.with(inside));
                }
            }
        }
        return out;
    }

    private List<Piece> code(Tag pre, List<String> hints, String around) {
        Optional<CodeBlock> found = CodeBlock.of(pre, around);
        if (found.isEmpty()) {
            return List.of(pre);
        }
        CodeBlock block = found.get();
        String hint = hints.isEmpty() ? "" : hints.removeFirst();
        String language = block.language().isEmpty() ? hint : block.language();
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "" -> List.of(pre);
            case "mermaid" -> diagram(pre, block.text());
            case "math", "katex" -> formula(new Drawing.Formula(block.text().strip(), true), block.text());
            default ->
                drawn(new Drawing.Code(language, block.text())) instanceof Drawn.Inline(List<Piece> coloured)
                        ? List.of(CodeBlock.with(pre, coloured))
                        : List.of(pre);
        };
    }

    private List<Piece> formula(Drawing.Formula formula, String written) {
        return switch (drawn(formula)) {
            case Drawn.Inline(List<Piece> pieces) -> pieces;
            case Drawn.Not(String why) -> List.of(Sanitizer.box(written, why).marked(ClassNames.BROKEN));
            case Drawn.Picture none -> List.of(Piece.words(written));
            case null -> List.of(Piece.words(written));
        };
    }

    private List<Piece> diagram(Tag pre, String source) {
        int index = diagrams.size();
        List<Piece> shown = switch (drawn(new Drawing.Diagram(source.strip(), look.dark()))) {
            case Drawn.Picture(Images.Found.Local picture) -> picture(pre, picture);
            case Drawn.Not(String why) -> refused(pre, why);
            case Drawn.Inline none -> List.of(pre);
            case null ->
                index < before.size()
                                && before.get(index) instanceof Tag old
                                && old.name().equals("figure")
                        ? List.of(old)
                        : List.of(pre);
        };
        List<Piece> out = look.dark() && look.paper() ? alsoLight(pre, source, shown) : shown;
        diagrams.add(out.getLast());
        return out;
    }

    /** A figure for the screen with the one for paper beside it, once that is drawn. */
    private List<Piece> alsoLight(Tag pre, String source, List<Piece> shown) {
        if (drawn(new Drawing.Diagram(source.strip(), false)) instanceof Drawn.Picture(Images.Found.Local light)
                && shown.getLast() instanceof Tag figure
                && figure.children().getFirst() instanceof Tag screen
                && picture(pre, light).getLast() instanceof Tag other
                && other.children().getFirst() instanceof Tag paper
                && screen.name().equals("img")
                && paper.name().equals("img")) {
            return List.of(figure.with(List.of(screen.marked(ClassNames.SCREEN), paper.marked(ClassNames.PAPER))));
        }
        return shown;
    }

    private List<Piece> picture(Tag pre, Images.Found.Local picture) {
        return switch (shelf.put(picture)) {
            case Shelf.Kept.Not(String reason) -> refused(pre, reason);
            case Shelf.Kept.At(Shelf.Place place) -> {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("src", place.address());
                attributes.put("alt", "Diagram");
                if (place.file().width() > 0 && place.file().height() > 0) {
                    attributes.put("width", Integer.toString(place.file().width()));
                    attributes.put("height", Integer.toString(place.file().height()));
                }
                yield List.of(Piece.tag("figure", "galley-diagram", new Tag("img", attributes, List.of())));
            }
        };
    }

    private static List<Piece> refused(Tag pre, String why) {
        Tag box = Sanitizer.box("This diagram cannot be drawn", why)
                .marked(ClassNames.BROKEN)
                .marked(ClassNames.ALONE);
        return List.of(box, pre);
    }

    /** Null where it is still to be drawn. */
    private Drawn drawn(Drawing drawing) {
        Drawn known = drawings.find(drawing).orElse(null);
        if (known == null) {
            wanted.add(drawing);
        }
        return known;
    }
}
