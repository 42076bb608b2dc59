package galley.markdown.marked;

import java.util.List;

/** A span of a text. Confined to one rendering. */
final class Span {
    enum Kind {
        TEXT,
        HTML,
        LINK,
        IMAGE,
        EMPHASIS,
        STRONG,
        CODE,
        BREAK,
        STRIKE
    }

    final Kind kind;
    /** How many characters of the source it takes. */
    final int length;

    String text;
    List<Span> children = List.of();
    String target = "";
    String title = "";
    /** Text that is HTML already. */
    boolean ready;
    /** Text that later text may be added to. */
    boolean grows;

    Span(Kind kind, int length, String text) {
        this.kind = kind;
        this.length = length;
        this.text = text;
    }
}
