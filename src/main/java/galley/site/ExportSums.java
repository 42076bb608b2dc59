package galley.site;

import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How much an export is or was. Pure.
 *
 * @param posts all of them
 * @param written of these
 * @param same as the site has them
 * @param other posts that wait for a word of their author's or cannot be taken
 * @param pictures that are shown or named by them and lie on the disk
 * @param missing pictures that were found nowhere, or cannot be copied
 * @param changed posts of which something is other or lost in the site
 * @param rewritten links and pictures that are written in another way there
 * @param nowhere links that lead to nothing
 */
public record ExportSums(
        int posts,
        int written,
        int same,
        int other,
        int pictures,
        int missing,
        int changed,
        int rewritten,
        int nowhere) {
    /** What a plan would do. */
    public static ExportSums of(ExportPlan plan) {
        return of(plan.items().stream()
                .map(item -> new Export.Result(item, item.state().writes(), item.reason(), null))
                .toList());
    }

    /** What was done. */
    public static ExportSums of(List<Export.Result> results) {
        List<Export.Result> posts = results.stream()
                .filter(result -> result.item().kind() == Kind.POST)
                .toList();
        List<Item> pictures = results.stream()
                .map(Export.Result::item)
                .filter(item -> item.kind() == Kind.PICTURE)
                .toList();
        int written = (int) posts.stream().filter(Export.Result::written).count();
        int same = (int) posts.stream()
                .filter(result -> !result.written() && isSettled(result.item()))
                .count();
        int missing = places(pictures, ExportSums::isMissing);
        return new ExportSums(
                posts.size(),
                written,
                same,
                posts.size() - written - same,
                places(pictures, item -> !isMissing(item)),
                missing,
                (int) posts.stream()
                        .filter(result -> !result.item().changes().isEmpty())
                        .count(),
                posts.stream()
                        .mapToInt(result -> result.item().links().rewritten())
                        .sum(),
                posts.stream()
                        .mapToInt(result -> result.item().links().nowhere().size())
                        .sum());
    }

    /** A picture of several posts is one. */
    private static int places(List<Item> pictures, Predicate<Item> which) {
        return (int)
                pictures.stream().filter(which).map(Item::target).distinct().count();
    }

    private static boolean isMissing(Item picture) {
        return picture.state() == State.MISSING || picture.state() == State.REFUSED;
    }

    private static boolean isSettled(Item item) {
        return item.state() == State.SAME || item.state() == State.KEPT || item.state() == State.IN_PLACE;
    }

    /** In one line for a person; what is none is not said. @param done whether it was done, or would be */
    public String words(boolean done) {
        List<String> words = new ArrayList<>();
        add(words, posts, "post", "");
        add(words, done ? written : 0, "", "written");
        add(words, same, "", "the same already");
        add(words, other, "", done ? "not written" : "not to be written");
        add(words, changed, "", "with something changed or lost");
        String first = String.join(", ", words);
        words.clear();
        add(words, pictures, "picture", "");
        add(words, missing, "picture", "not found");
        add(words, rewritten, "link", "rewritten");
        add(words, nowhere, "link", nowhere == 1 ? "leads nowhere" : "lead nowhere");
        return first + (words.isEmpty() ? "." : "; " + String.join(", ", words) + ".");
    }

    private static void add(List<String> words, int count, String noun, String what) {
        if (count > 0) {
            words.add((count + " " + noun + (noun.isEmpty() || count == 1 ? "" : "s") + " " + what)
                    .replace("  ", " ")
                    .strip());
        }
    }
}
