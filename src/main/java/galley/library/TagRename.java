package galley.library;

import galley.library.Wish.Granted;
import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.Saved;
import galley.store.Stamp;
import galley.text.Edit;
import galley.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * A tag that gets another name in many posts, or becomes one with a tag that is there. Looking writes nothing; writing
 * makes exactly the edits that were looked at, each in a file that still is what it was, and each can be taken back as
 * long as nobody changed the file since. Use it on the disk thread.
 */
public final class TagRename {
    /** Where one post stands. */
    public enum State {
        PLANNED,
        WRITTEN,
        /** Written and taken back. */
        RESTORED,
        /** Not touched, for the reason that is told. */
        LEFT
    }

    /**
     * One post that has the tag.
     *
     * @param merges whether it has the new tag too, so that it will have one tag less
     * @param stamp of the file as it is in this state; null where it could not be read
     * @param edit from this state to the next one; null where there is none
     * @param trouble why it was left, a sentence for a person; empty for nothing
     */
    public record Item(Path path, State state, boolean merges, Stamp stamp, Edit edit, String trouble) {
        /** The same post, not to be touched for this reason. */
        public Item left(String reason) {
            return new Item(path, State.LEFT, merges, stamp, null, reason);
        }
    }

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
    public Optional<Item> look(Path path) {
        return switch (files.load(path)) {
            case Loaded.Failed failed -> Optional.of(new Item(path, State.LEFT, false, null, null, failed.reason()));
            case Loaded.Opened opened -> look(opened);
        };
    }

    private Optional<Item> look(Loaded.Opened opened) {
        Post post = Post.read(opened.path(), opened.text(), families.apply(opened.path(), opened.text()));
        Optional<String> key = Field.keys(Field.TAGS, post.family()).stream()
                .filter(name -> post.header().items(name).contains(from))
                .findFirst();
        if (key.isEmpty()) {
            return Optional.empty();
        }
        boolean merges = post.header().items(key.get()).contains(to);
        Item item = new Item(opened.path(), State.PLANNED, merges, opened.stamp(), null, "");
        if (opened.readOnly() != null) {
            return Optional.of(item.left(opened.readOnly()));
        }
        return switch (Wish.all(List.of(new Wish.Rename(key.get(), from, to)), post)) {
            case Granted.Refused refused -> Optional.of(item.left(refused.reason()));
            case Granted.Now now ->
                Edit.between(opened.text(), now.text())
                        .map(edit -> new Item(item.path(), State.PLANNED, merges, opened.stamp(), edit, ""));
        };
    }

    /** Writes what was planned for a post; the history has the text before it. */
    public Item write(Item planned) {
        return make(planned, State.WRITTEN);
    }

    /** Takes back what was written. */
    public Item restore(Item written) {
        return make(written, State.RESTORED);
    }

    private Item make(Item item, State next) {
        return switch (files.load(item.path())) {
            case Loaded.Failed failed -> item.left(failed.reason());
            case Loaded.Opened opened
            when !opened.stamp().sha256().equals(item.stamp().sha256()) ->
                item.left("It was changed meanwhile; nothing was written.");
            case Loaded.Opened opened -> {
                Text after = opened.text().with(item.edit());
                Edit back = item.edit().inverse(opened.text());
                yield switch (files.save(opened.path(), after, opened.encoding(), opened.stamp())) {
                    case Saved.Done done -> new Item(item.path(), next, item.merges(), done.stamp(), back, "");
                    case Saved.Conflict conflict -> item.left("It was changed meanwhile; nothing was written.");
                    case Saved.Failed failed -> item.left(failed.reason());
                };
            }
        };
    }
}
