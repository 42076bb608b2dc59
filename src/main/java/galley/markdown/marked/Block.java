package galley.markdown.marked;

import java.util.ArrayList;
import java.util.List;

/** A block of the tree that reading builds and writing reads. Confined to one rendering. */
final class Block {
    enum Kind {
        SPACE,
        CODE,
        HEADING,
        RULE,
        QUOTE,
        LIST,
        ITEM,
        HTML,
        DEFINITION,
        TABLE,
        ROW,
        CELL,
        PARAGRAPH,
        TEXT
    }

    final Kind kind;
    /** The source of it, as marked counts it: what is read next stands behind that many characters. */
    String raw;

    String text;
    List<Block> children = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    /** Offsets in the body, of a top-level block only. */
    int start;

    int end;

    /** Of a heading. */
    int level;
    /** What stands behind a fence. */
    String language = "";
    /** Of a list: its first number, or -1 if it has none. */
    long first = -1;
    /** Of a list and its items: with paragraphs. */
    boolean loose;

    boolean task;
    boolean checked;
    /** Of a cell: {@code left}, {@code right}, {@code center} or empty. */
    String alignment = "";
    /** Of a definition. */
    String target = "";

    String title = "";

    Block(Kind kind, String raw, String text) {
        this.kind = kind;
        this.raw = raw;
        this.text = text;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    boolean holdsText() {
        return kind == Kind.PARAGRAPH || kind == Kind.TEXT;
    }
}
