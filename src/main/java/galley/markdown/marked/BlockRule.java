package galley.markdown.marked;

/** One kind of block. */
@FunctionalInterface
interface BlockRule {
    /** The block that begins at this place, or null. */
    Block read(String text, int at);
}
