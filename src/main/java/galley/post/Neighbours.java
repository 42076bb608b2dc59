package galley.post;

import java.nio.file.Path;
import java.util.Optional;

/** What the other posts around one have that it must not have too, or has otherwise. Answers from what it knows. */
public interface Neighbours {
    Neighbours NONE = new Neighbours() {
        @Override
        public Optional<Path> sharing(String address, Path post) {
            return Optional.empty();
        }

        @Override
        public String usual(String tag) {
            return tag;
        }
    };

    /** Another post with that address. @param post the one that asks; null when it has no file yet */
    Optional<Path> sharing(String address, Path post);

    /** The tag as most of the posts write it; itself where none has it. */
    String usual(String tag);
}
