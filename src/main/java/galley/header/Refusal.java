package galley.header;

/** Thrown inside this package where a change cannot be made without guessing; becomes an {@link Outcome.Refused}. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String reason) {
        super(reason, null, false, false);
    }
}
