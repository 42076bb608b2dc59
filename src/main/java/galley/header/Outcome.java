package galley.header;

import galley.text.Edit;

/** What became of a wish to change a header. */
public sealed interface Outcome {
    /** Make this one edit of the post's text. */
    record Changed(Edit edit) implements Outcome {}

    /** The header says so already. */
    record Unchanged() implements Outcome {}

    /** It cannot be done without guessing; the reason is for a person. */
    record Refused(String reason) implements Outcome {}
}
