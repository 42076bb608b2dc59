package galley.markdown.commonmark;

import org.commonmark.node.Link;
import org.commonmark.node.Text;

/** An address that is a link though nobody marked it. */
public final class BareLink extends Link {
    public BareLink(String destination, String shown) {
        super(destination, null);
        appendChild(new Text(shown));
    }

    /** Puts the address in its own place as the text it was. */
    void unlinkAddress() {
        insertBefore(getFirstChild());
        unlink();
    }
}
