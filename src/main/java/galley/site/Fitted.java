package galley.site;

import galley.store.Encoding;
import galley.store.Stamp;
import galley.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * A post as it goes into a site of another generator: with a header that this one reads, or merged with what
 * the site has. The post itself stays as it is.
 *
 * @param mine what the post itself gives: another text where this one was merged with what the site has
 * @param encoding how its file is written, and the copy will be
 * @param source what the post's file held when this was made of it
 * @param changes what is other in it, a sentence each for a person; what is lost among it
 * @param links how many of its links and pictures are written in another way, and which lead nowhere
 */
public record Fitted(Text text, Text mine, Encoding encoding, Stamp source, List<String> changes, Followed links) {
    public Fitted {
        changes = List.copyOf(changes);
    }

    /** What became of the links of a text. @param nowhere as they are written in the post */
    public record Followed(int rewritten, List<String> nowhere) {
        static final Followed NONE = new Followed(0, List.of());

        public Followed {
            nowhere = List.copyOf(nowhere);
        }
    }

    /** Empty if the encoding lacks a character; it has all that the post has. */
    Optional<byte[]> bytes() {
        return encoding.encode(text);
    }

    Optional<byte[]> mineBytes() {
        return encoding.encode(mine);
    }
}
