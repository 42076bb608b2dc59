package galley.preview;

import java.net.URI;
import java.util.Optional;

/** What a click on the page does: a link goes to the browser, to the site or to a place on the page; words go to the text. */
final class Clicks implements Guard.Clicks {
    private final PreviewPane pane;
    private final Links links;

    Clicks(PreviewPane pane, Links links) {
        this.pane = pane;
        this.links = links;
    }

    @Override
    public void link(String href) {
        switch (Address.of(href)) {
            case Address.Web(String written) -> browse(written);
            case Address.Mail(String written) -> browse(written);
            case Address.Fragment(String id) -> pane.jump(id);
            case Address.Local local -> links.follow(pane.shown().document(), href);
            case Address.Data data -> links.refuse(href);
            case Address.Refused refused -> links.refuse(href);
        }
    }

    private void browse(String written) {
        Optional<URI> address = Address.forBrowser(written);
        address.ifPresentOrElse(links::browse, () -> links.refuse(written));
    }

    @Override
    public void refused(String address) {
        links.refuse(address);
    }

    @Override
    public void text(double y) {
        pane.clicked(y);
    }

    @Override
    public void source(double y) {
        pane.goToSource(y);
    }
}
