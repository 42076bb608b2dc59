package galley.markdown.python;

import java.util.Deque;

/** One kind of block. */
interface BlockRule {
    /**
     * Takes the first chunk, or a part of it and puts back the rest, and adds to the parent what it made of it.
     *
     * @return false when the chunk is of another kind; then nothing was touched
     */
    boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks);

    /** Whether what it takes can be seen on the page where it stands, as a definition of a link cannot. */
    default boolean isVisible() {
        return true;
    }
}
