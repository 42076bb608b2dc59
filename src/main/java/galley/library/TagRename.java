package galley.library;

import galley.library.Wish.Granted;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.text.Edit;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A tag that gets another name in many posts, or becomes one with a tag that is there: plans the {@link Rewrite} of each.
 * Use it on the disk thread.
 */
public final class TagRename {
    private final PostFile files;
    private final BiFunction<Path, Text, Family> families;
    private final String from;
    private final String to;

    /** @param families whose rules a post is read by, given its path and text */
    public TagRename(PostFile files, BiFunction<Path, Text, Family> families, String from, String to) {
        this.files = files;
        this.families = families;
        this.from = from;
        this.to = to;
    }

    /** What would happen to a post; nothing if it does not have the tag. */
    public Optional<Rewrite> look(Path path) {
        return switch (files.load(path)) {
            case Loaded.Failed failed -> Optional.of(Rewrite.left(path, null, failed.reason()));
            case Loaded.Opened opened -> look(opened);
        };
    }

    private Optional<Rewrite> look(Loaded.Opened opened) {
        Post post = Post.read(opened.path(), opened.text(), families.apply(opened.path(), opened.text()));
        Optional<String> key = Field.keys(Field.TAGS, post.family()).stream()
                .filter(name -> post.header().items(name).contains(from))
                .findFirst();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        boolean merges = post.header().items(key.get()).contains(to);
        if (opened.readOnly() != null) {
            return Optional.of(Rewrite.left(opened.path(), opened.stamp(), opened.readOnly()));
        }
        return switch (Wish.all(List.of(new Wish.Rename(key.get(), from, to)), post)) {
            case Granted.Refused refused -> Optional.of(Rewrite.left(opened.path(), opened.stamp(), refused.reason()));
            case Granted.Now now ->
                Edit.between(opened.text(), now.text())
                        .map(edit -> Rewrite.planned(opened, merges ? "has both: to merge" : "to rename", edit));
        };
    }
}
