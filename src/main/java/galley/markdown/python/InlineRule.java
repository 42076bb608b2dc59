package galley.markdown.python;

/** One kind of mark inside a line. */
interface InlineRule {
    /** The characters one of which stands where it may be. */
    String signs();

    /**
     * @param at the place of a sign
     * @return null when there is nothing of that kind here
     */
    Found at(GapText text, int at);

    /**
     * Whether what failed here may succeed once something behind it has been replaced, as a star that found a star
     * inside of what is now gone.
     */
    default boolean mayRetry() {
        return true;
    }

    /**
     * What a rule makes of a piece of text.
     *
     * @param element to be put in its place; or
     * @param words to be put in its place; or neither, when it stays as it is
     */
    record Found(int start, int end, Element element, String words) {
        static Found element(int start, int end, Element element) {
            return new Found(start, end, element, null);
        }

        static Found words(int start, int end, String words) {
            return new Found(start, end, null, words);
        }

        /** The piece stays as it is, and the rule goes on behind it. */
        static Found nothing(int start, int end) {
            return new Found(start, end, null, null);
        }

        boolean isNothing() {
            return element == null && words == null;
        }
    }
}
