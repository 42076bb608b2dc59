package galley.preview;

import java.util.List;

/** Something in a post that a script library draws, away from the page: only what comes of it gets there. */
sealed interface Drawing {
    /** @param language as the author named it */
    record Code(String language, String text) implements Drawing {}

    /** @param display whether it stands on a line of its own */
    record Formula(String tex, boolean display) implements Drawing {}

    /** @param dark drawn in the colours of the dark look */
    record Diagram(String source, boolean dark) implements Drawing {}

    /** What came of it. */
    sealed interface Drawn {
        record Inline(List<Piece> pieces) implements Drawn {
            public Inline {
                pieces = List.copyOf(pieces);
            }
        }

        record Picture(Images.Found.Local picture) implements Drawn {}

        /** @param why for a person */
        record Not(String why) implements Drawn {}
    }
}
