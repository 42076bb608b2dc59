package galley.text.find;

/** A search that cannot be made: its expression is no expression, or takes too long. The message is for a person. */
public final class CannotFind extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotFind(String reason) {
        super(reason, null, false, false);
    }
}
