package galley.preview;

/** The class names that the page's own style sheet knows. */
final class ClassNames {
    static final String BOX = "galley-box";
    static final String BOX_WHAT = "galley-box-what";
    static final String BOX_DETAIL = "galley-box-detail";
    static final String BROKEN = "galley-broken";
    static final String ALONE = "galley-alone";
    static final String REFUSED = "galley-refused";
    static final String SHORTCODE = "galley-shortcode";
    static final String SCREEN = "galley-screen";
    static final String PAPER = "galley-paper";
    static final String SECTION = "galley-section";

    private ClassNames() {}

    /** @param classes the value of an element's {@code class} */
    static boolean has(String classes, String name) {
        return (" " + classes + " ").contains(" " + name + " ");
    }
}
