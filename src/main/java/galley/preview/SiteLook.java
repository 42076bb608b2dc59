package galley.preview;

/** What a site says of the looks of its posts; supplied by the root, asked on the worker. */
@FunctionalInterface
public interface SiteLook {
    SiteLook NONE = document -> Look.PLAIN;

    /** @param document the post, as {@link Page#document()} names it */
    Look look(String document);

    /**
     * @param mathematics whether the site shows what is between single dollars as a formula
     * @param css its own style sheet for the preview, as written; may be empty
     */
    record Look(boolean mathematics, String css) {
        public static final Look PLAIN = new Look(false, "");
    }
}
