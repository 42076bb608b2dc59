package galley.form;

import galley.post.PictureKeys;
import galley.post.Post;
import java.util.List;
import java.util.Optional;

/** What the other posts of the folder use already, the most used first. Asked on the FX thread, so it answers at once. */
@FunctionalInterface
public interface Suggestions {
    Suggestions NONE = key -> List.of();

    /** @param key under which the header keeps the value; nothing where posts have no values of it in common */
    List<String> values(String key);

    /** The names under which most of them keep their picture and whose it is. */
    default Optional<PictureKeys> pictureKeys() {
        return Optional.empty();
    }

    /** The title of another post that would get the same page. */
    default Optional<String> sharing(Post post) {
        return Optional.empty();
    }
}
