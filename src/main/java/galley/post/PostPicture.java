package galley.post;

import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import java.util.Optional;

/**
 * A picture that a post shows, what it says about it, and where.
 *
 * @param address as written, or as the header's format reads it
 * @param target where the address stands; of a picture by reference in the definition; nothing where it cannot be told
 * @param at where the picture is shown
 * @param alt what stands for it where it is not seen; empty for nothing
 * @param altPlace nothing where it can only be written by hand
 * @param credit whose it is, as it stands in the line below, the caption or the header
 * @param creditPlace nothing where there is none
 */
public record PostPicture(
        Kind kind,
        String address,
        Optional<Span> target,
        int at,
        String alt,
        Optional<Place> altPlace,
        Credit credit,
        Optional<Place> creditPlace) {
    /** In which way it stands there. */
    public enum Kind {
        MARKDOWN,
        HTML,
        SHORTCODE,
        /** By Hexo's tag, from the folder of the post's own. */
        ASSET,
        /** The header's own picture, with whose it is. */
        FEATURED,
        /** Another one that the header names. */
        HEADER
    }

    /** Where words about a picture stand, or would. */
    public sealed interface Place {
        /** @param before what is written ahead of the words where there are none yet, {@code after} behind them */
        record InText(Span span, Wording wording, String before, String after) implements Place {}

        /** A line of its own below the picture, which is not there yet. @param end of the line of the picture */
        record Below(int end, String indent) implements Place {}

        /** @param name as in {@link PictureKeys} */
        record InHeader(String name) implements Place {}

        /** The words as the page will have them once they are put here: not every generator can be told all. */
        default String shown(String words) {
            return this instanceof InText(Span span, Wording wording, String before, String after)
                    ? wording.read(wording.write(words, ""))
                    : words;
        }

        /**
         * The post's text with these words at this place, any other character as it was.
         *
         * @param post the one that the place was found in
         * @return nothing where the header does not take them
         */
        default Optional<Text> put(Post post, String words) {
            return switch (this) {
                case InText(Span span, Wording wording, String before, String after) -> {
                    String there = span.in(post.text());
                    String written = wording.read(there).equals(words) && !span.isEmpty()
                            ? there
                            : before + wording.write(words, there) + after;
                    yield Optional.of(post.text().with(new Edit(span.start(), span.end(), written)));
                }
                case Below(int end, String indent) ->
                    Optional.of(
                            words.isBlank()
                                    ? post.text()
                                    : post.text()
                                            .with(new Edit(end, end, "\n\n" + indent + CreditLine.written(words))));
                case InHeader(String name) ->
                    PictureKeys.set(post.text(), post.family().rules(), name, words);
            };
        }
    }

    /** The address as a site looks it up. */
    public String link() {
        return kind == Kind.ASSET ? AssetTag.link(address) : address;
    }

    /** Whether a theme shows whose it is, so that it should be said. */
    public boolean wantsCredit() {
        return kind == Kind.FEATURED && creditPlace.isPresent() && credit.text().isBlank();
    }

    /** Whether it should say what it shows and does not. */
    public boolean wantsAlt() {
        return kind != Kind.HEADER && altPlace.isPresent() && alt.isBlank() && !decorative();
    }

    /** An empty description in HTML says that there is nothing to be described. */
    private boolean decorative() {
        return kind == Kind.HTML
                && altPlace.orElse(null) instanceof Place.InText in
                && in.before().isEmpty();
    }

    /** The line it is shown in, from 1. */
    public int line(Text text) {
        return text.lineAt(Math.min(at, text.length())) + 1;
    }
}
