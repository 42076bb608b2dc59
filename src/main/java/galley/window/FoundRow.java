package galley.window;

import galley.library.Card;
import galley.library.Occurrences.Occurrence;
import galley.library.Rewrite.State;
import galley.window.PostsSearch.Found;

/** A line of the list of what was found. */
sealed interface FoundRow {
    /** @param chosen whether it shall be changed */
    record Post(Found found, boolean chosen) implements FoundRow {
        boolean toWrite() {
            return chosen && found.rewrite() != null && found.rewrite().state() == State.PLANNED;
        }
    }

    record Hit(Card card, Occurrence what) implements FoundRow {}
}
