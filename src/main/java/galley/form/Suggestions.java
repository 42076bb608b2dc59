package galley.form;

import galley.post.PictureKeys;
import galley.post.Post;
import java.util.List;
import java.util.Optional;

/** What the other posts of the folder use already, the most used first. Asked on the FX thread, so it answers at once. */
public interface Suggestions {
    Suggestions NONE = new Suggestions() {
        @Override
        public List<String> tags() {
            return List.of();
        }

        @Override
        public List<String> categories() {
            return List.of();
        }
    };

    List<String> tags();

    List<String> categories();

    /** The names under which most of them keep their picture and whose it is. */
    default Optional<PictureKeys> pictureKeys() {
        return Optional.empty();
    }

    /** The title of another post that would get the same page. */
    default Optional<String> sharing(Post post) {
        return Optional.empty();
    }
}
