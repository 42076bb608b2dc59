package galley.header;

/** Thrown inside this package where reading stops; becomes a {@link HeaderProblem}. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int offset;

    Unreadable(int offset, String message) {
        super(message, null, false, false);
        this.offset = offset;
    }

    /** Where, in the post. */
    int offset() {
        return offset;
    }
}
