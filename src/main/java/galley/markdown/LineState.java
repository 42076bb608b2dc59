package galley.markdown;

/**
 * What a line's colouring needs to know of the lines above it. Two equal states colour the same line alike, which is
 * how painting knows where to stop after an edit.
 *
 * @param mark the fence that is open (its character and length), or the header's closing line; empty where none is
 */
public record LineState(Kind kind, String mark) {
    /** Where a line begins. */
    public enum Kind {
        /** At the top of the post, where a header may begin. */
        TOP,
        HEADER,
        /** {@code Key: value} lines, ended by a blank line. */
        META,
        BODY,
        /** In a paragraph: an indented line goes on with it. */
        PARAGRAPH,
        FENCED,
        COMMENT
    }

    public static final LineState TOP = new LineState(Kind.TOP, "");
    static final LineState META = new LineState(Kind.META, "");
    static final LineState BODY = new LineState(Kind.BODY, "");
    static final LineState PARAGRAPH = new LineState(Kind.PARAGRAPH, "");
    static final LineState COMMENT = new LineState(Kind.COMMENT, "");
}
