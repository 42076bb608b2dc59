package galley.preview;

import java.net.URI;

/** Where a click on a link leads; supplied by the root, called on the FX thread. */
public interface Links {
    /** @param address http, https or mailto, absolute, in ASCII: fit to be given to the system's browser */
    void browse(URI address);

    /**
     * A link to something of the site: another post, a file.
     *
     * @param document of the page that was clicked
     * @param link as the HTML has it
     */
    void follow(String document, String link);

    /** An address that is never opened from a post, to be shown to the author in full. */
    void refuse(String address);
}
