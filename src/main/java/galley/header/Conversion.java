package galley.header;

import galley.text.Edit;
import java.util.List;

/** What would become of a header in another format; nothing is done until its edit is applied. */
public sealed interface Conversion {
    /**
     * @param edit the one edit of the post's text that does it; the body stays as it is
     * @param header the new header with its fences
     * @param losses what it cannot carry over, or only as something else: a sentence each, for a person
     * @param familiar whether who reads the header now would read the same in the new one
     */
    record Ready(Edit edit, String header, List<String> losses, boolean familiar) implements Conversion {
        public Ready {
            losses = List.copyOf(losses);
        }
    }

    /** It cannot be done; the reason is for a person. */
    record Refused(String reason) implements Conversion {}
}
