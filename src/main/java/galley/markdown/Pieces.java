package galley.markdown;

import java.util.ArrayList;
import java.util.List;

/** Collects a line's coloured pieces in order; belongs to one call. */
final class Pieces {
    private final int length;
    private final List<Highlighter.Piece> pieces = new ArrayList<>();

    Pieces(int length) {
        this.length = length;
    }

    void add(int start, int end, Style style) {
        if (start < end && end <= length && style != null) {
            pieces.add(new Highlighter.Piece(start, end, style));
        }
    }

    List<Highlighter.Piece> list() {
        return List.copyOf(pieces);
    }
}
