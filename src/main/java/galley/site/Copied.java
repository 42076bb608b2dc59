package galley.site;

import galley.post.Family;
import galley.post.Post;
import galley.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * A post as another generator would read it, to be taken elsewhere: its header in that one's way, its body as it is.
 *
 * @param text nothing where it cannot be done
 * @param said what is other in the header, or why it cannot be done; sentences for a person
 */
public record Copied(Optional<Text> text, List<String> said) {
    public static Copied of(Post post, Family family) {
        return switch (Fitting.of(post, Generators.of(family))) {
            case Fitting.Fit.AsIs asIs -> new Copied(Optional.of(post.text()), List.of());
            case Fitting.Fit.Made made -> new Copied(Optional.of(made.text()), made.changes());
            case Fitting.Fit.Refused refused -> new Copied(Optional.empty(), List.of("This post " + refused.reason()));
        };
    }
}
