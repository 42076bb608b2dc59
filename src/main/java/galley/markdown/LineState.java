package galley.markdown;

/**
 * What a line's colouring needs to know of the lines above it. Two equal states colour the same line alike, which is
 * how painting knows where to stop after an edit.
 *
 * @param mark the fence that is open (its character and length), or the header's closing line; empty where none is
 * @param block in a header, what tells the lines of a value of several lines, which may look like fields and comments: how
 *     far its key is indented, or which quotation marks close it; {@link #NO_BLOCK} for none
 * @param closed whether a line closes the header; false only for one that nothing closes
 */
public record LineState(Kind kind, String mark, int block, boolean closed) {
    static final int NO_BLOCK = -1;

    public LineState(Kind kind, String mark) {
        this(kind, mark, NO_BLOCK, true);
    }

    /** Whether a line of a header belongs to the value that the lines above have begun. */
    public boolean goesOn(String line) {
        return block != NO_BLOCK && (mark.startsWith("+") || line.isBlank() || indentation(line) > block);
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    LineState within(int value) {
        return value == block ? this : new LineState(kind, mark, value, closed);
    }

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
    /** Where a header begins that nothing closes. */
    static final LineState UNCLOSED_TOP = new LineState(Kind.TOP, "", NO_BLOCK, false);

    static final LineState META = new LineState(Kind.META, "");
    static final LineState BODY = new LineState(Kind.BODY, "");
    static final LineState PARAGRAPH = new LineState(Kind.PARAGRAPH, "");
    static final LineState COMMENT = new LineState(Kind.COMMENT, "");
}
