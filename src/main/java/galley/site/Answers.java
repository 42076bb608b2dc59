package galley.site;

import galley.text.Text;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the author says is to become of files that somebody else put into the site or changed there.
 *
 * @param all whether every one may be replaced, as it is now, that nothing is said about
 * @param each by the file's place in the site
 */
public record Answers(boolean all, Map<String, Answer> each) {
    public static final Answers NONE = new Answers(false, Map.of());

    public Answers {
        each = Map.copyOf(each);
    }

    /** About one file. Good for what was seen of both sides alone: if either changes, it is asked about again. */
    public sealed interface Answer {
        /** Hash of what the site has there. */
        String theirs();

        /** Hash of what the post gives; empty for a file that it does not go to any more. */
        String made();

        /** The site's stays. */
        record Keep(String theirs, String made) implements Answer {}

        /** The post's goes over it; where nothing does, it goes away. */
        record Take(String theirs, String made) implements Answer {}

        /** This text goes over it. */
        record Merged(String theirs, String made, Text text) implements Answer {}

        private boolean fits(String there, String mine) {
            return theirs().equals(there) && made().equals(mine);
        }
    }

    public Answers with(String target, Answer answer) {
        Map<String, Answer> more = new HashMap<>(each);
        more.put(target, answer);
        return new Answers(all, more);
    }

    /** The same, but for whether all others may be replaced. */
    public Answers withAll(boolean replaced) {
        return new Answers(replaced, each);
    }

    /** About a file that nothing goes to any more. */
    Optional<Answer> toOutdated(String target, String theirs) {
        return Optional.ofNullable(each.get(target)).filter(answer -> answer.fits(theirs, ""));
    }

    Optional<Answer> to(String target, String theirs, String made) {
        return Optional.ofNullable(each.get(target))
                .filter(answer -> answer.fits(theirs, made))
                .or(() -> all ? Optional.of(new Answer.Take(theirs, made)) : Optional.empty());
    }
}
