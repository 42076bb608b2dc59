package galley.header;

import galley.text.Edit;
import galley.text.Text;
import java.util.function.Function;

/** What became of a wish to change a header. */
public sealed interface Outcome {
    /** The text that it is the outcome for, as it is afterwards: the same where nothing is to be changed, or nothing can. */
    default Text on(Text text) {
        return this instanceof Changed changed ? text.with(changed.edit()) : text;
    }

    /** The same, where nothing else will do. @param refusal what is thrown, by its reason, where it cannot be done */
    default Text on(Text text, Function<String, ? extends RuntimeException> refusal) {
        if (this instanceof Refused refused) {
            throw refusal.apply(refused.reason());
        }
        return on(text);
    }

    /** Make this one edit of the post's text. */
    record Changed(Edit edit) implements Outcome {}

    /** The header says so already. */
    record Unchanged() implements Outcome {}

    /** It cannot be done without guessing; the reason is for a person. */
    record Refused(String reason) implements Outcome {}
}
