package galley.markdown;

/** A text asked for more time, depth or output than {@link Limits} allow. The message is for a person. */
public final class TooComplex extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TooComplex(String message) {
        super(message, null, false, false);
    }
}
