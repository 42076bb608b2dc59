package galley.markdown;

import java.util.function.IntUnaryOperator;

/** A text asked for more time, depth or output than {@link Limits} allow. The message is for a person. */
public final class TooComplex extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** That it is not known where. */
    public static final int NOWHERE = -1;

    private final int offset;

    public TooComplex(String message) {
        this(message, NOWHERE);
    }

    /** @param offset in the body, of the block that asks too much, or {@link #NOWHERE} */
    public TooComplex(String message, int offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Where in the body, or {@link #NOWHERE}. */
    public int offset() {
        return offset;
    }

    /** The same, said of the text that the body was made from. */
    TooComplex moved(IntUnaryOperator source) {
        return offset < 0 ? this : new TooComplex(getMessage(), source.applyAsInt(offset));
    }

    /**
     * All of it in words.
     *
     * @param line finds the number of the line, counted from 1, that an offset of the body is in
     */
    public String told(IntUnaryOperator line) {
        String part =
                offset < 0 ? "" : "The part from line " + line.applyAsInt(offset) + " on is too large to render. ";
        return part + getMessage() + ".";
    }
}
