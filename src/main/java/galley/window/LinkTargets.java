package galley.window;

import galley.library.Card;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The posts of the open folder as places that a post can lead to, found by letters of their titles or file names. */
final class LinkTargets {
    private final Supplier<List<Card>> cards;
    private final Supplier<Path> folder;

    /**
     * @param cards on the FX thread
     * @param folder where a post lies that has no file yet; may give null
     */
    LinkTargets(Supplier<List<Card>> cards, Supplier<Path> folder) {
        this.cards = cards;
        this.folder = folder;
    }

    List<Card> all() {
        return cards.get();
    }

    /** Where the links of a post begin. */
    Optional<Path> folderOf(OpenPost post) {
        Path file = post.session().path();
        return Optional.ofNullable(file == null ? folder.get() : file.getParent());
    }

    /** Those that the letters fit, the best first, or in their order where none are typed. Any thread. @param self is left out */
    static List<Card> fitting(List<Card> all, String typed, Path self, int most) {
        record Scored(Card card, int score) {}
        return all.stream()
                .filter(card -> !card.path().equals(self))
                .map(card -> new Scored(card, typed.isBlank() ? 0 : score(card, typed)))
                .filter(scored -> scored.score() >= 0)
                .sorted(Comparator.comparingInt(scored -> -scored.score()))
                .limit(most)
                .map(Scored::card)
                .toList();
    }

    private static int score(Card card, String typed) {
        return Math.max(Palette.score(card.title(), typed), Palette.score(card.fileName(), typed));
    }

    /** What is said beside its title. */
    static String detail(Card card) {
        return card.draft()
                ? "draft"
                : card.date().substring(0, Math.min(10, card.date().length()));
    }
}
