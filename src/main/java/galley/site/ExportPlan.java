package galley.site;

import galley.store.Stamp;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an export would do, to be looked at before it is done. A value: it goes stale when the disk changes, and
 * {@link Export#run} looks again at each file before it writes.
 *
 * @param root the site's folder, every symbolic link followed when the plan was made: an export goes there or nowhere
 * @param items pictures before the post they belong to; posts in the order they were asked for; last what goes away
 * @param was addresses that a post had before, by its place in the site
 */
public record ExportPlan(Site site, Path root, List<Item> items, Map<String, List<String>> was) {
    public ExportPlan {
        items = List.copyOf(items);
        was = Map.copyOf(was);
    }

    /**
     * One file.
     *
     * @param post the post that it belongs to, or is
     * @param source what is copied, by a path without symbolic links; null for a picture that was not found
     * @param target where to, from the site's root; for a picture without a place the link as it is written
     * @param known hash of what is there and may be replaced or stays; null where there is nothing
     * @param made hash of what the post gives; null where that was not looked at
     * @param reason why it is not copied, in words for a person; empty where it is
     * @param fitted what is written in its stead, where the site's generator would not read it as it is; else null
     */
    public record Item(
            Path post,
            Path source,
            String target,
            Kind kind,
            State state,
            String known,
            String made,
            String reason,
            Fitted fitted) {
        Item(Path post, Path source, String target, Kind kind, State state, String known, String reason) {
            this(post, source, target, kind, state, known, null, reason, null);
        }

        Item as(State other, String why) {
            return new Item(post, source, target, kind, other, known, made, why, fitted);
        }

        /** @param hash of what the post gives */
        Item made(String hash) {
            return new Item(post, source, target, kind, state, known, hash, reason, fitted);
        }

        Item fitted(Fitted text) {
            return new Item(post, source, target, kind, state, known, made, reason, text);
        }

        /** Hash of what is written; null where nothing is there afterwards. */
        String written() {
            if (state == State.REMOVED) {
                return null;
            }
            return state == State.MERGED ? fitted.bytes().map(Stamp::hash).orElse(made) : made;
        }

        /** What is other in the header than in the post's own, a sentence each for a person. */
        public List<String> changes() {
            return fitted == null ? List.of() : fitted.changes();
        }

        /** What became of its links. */
        public Fitted.Followed links() {
            return fitted == null ? Fitted.Followed.NONE : fitted.links();
        }
    }

    /** What a file is to its post. */
    public enum Kind {
        POST,
        PICTURE,
        /** A file that the post, or a picture of it, went to before and does not go to any more. */
        OLD;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the site has in a file's place. */
    public enum State {
        /** Nothing. */
        NEW,
        /** The very same; nothing to do. */
        SAME,
        /** What Galley put there before. */
        CHANGED,
        /** Something that somebody else put there or changed; it is left alone. */
        CHANGED_ELSEWHERE,
        /** Something of somebody else's, which the author wants to keep; nothing to do. */
        KEPT,
        /** What somebody else wrote, which a text that the author made of both is to replace. */
        MERGED,
        /** It went there before, and goes there no more; it stays until its author says what is to become of it. */
        OUTDATED,
        /** The same, and it is taken away. */
        REMOVED,
        /** The post lies where the site builds it from; nothing to do. */
        IN_PLACE,
        /** The picture is neither beside the post nor in the site. */
        MISSING,
        /** It cannot be exported. */
        REFUSED;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the file would be written. */
        public boolean writes() {
            return this == NEW || this == CHANGED || this == MERGED;
        }

        /** Whether anything is done to the site. */
        public boolean acts() {
            return writes() || this == REMOVED;
        }

        /** Whether something is wrong that the author should know. */
        public boolean isTrouble() {
            return this == CHANGED_ELSEWHERE || this == OUTDATED || this == MISSING || this == REFUSED;
        }
    }

    /** These answers, and that all may go away that its posts go to no more. */
    public Answers pruned(Answers answers) {
        Answers all = answers;
        for (Item item : items) {
            if (item.state() == State.OUTDATED) {
                all = all.with(item.target(), new Answers.Answer.Take(item.known(), item.made()));
            }
        }
        return all;
    }

    /** Whether all of it can be done. */
    public boolean sound() {
        return items.stream().noneMatch(item -> item.state().isTrouble());
    }
}
