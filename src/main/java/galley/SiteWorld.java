package galley;

import galley.library.Card;
import galley.library.Shelf;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.post.Draft;
import galley.post.Family;
import galley.preview.Images;
import galley.preview.Links;
import galley.session.Analyzer;
import galley.window.World;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lies around the open posts, as the panes ask for it: the site, the folder's other posts, the browser. */
final class SiteWorld implements World, Images, Links {
    private final Clock clock;
    private final Optional<Family> chosen;
    private final Shelf shelf = new Shelf();

    /** @param chosen whose rules count for every post; empty to find out */
    SiteWorld(Clock clock, Optional<Family> chosen) {
        this.clock = clock;
        this.chosen = chosen;
    }

    @Override
    public Analyzer rules(Path path) {
        Family family = chosen.orElse(Family.PELICAN);
        return new Analyzer(family, Dialects.named("commonmark", Map.of(), Limits.PREVIEW));
    }

    @Override
    public List<Card> posts(Path folder) {
        return shelf.cards(folder, (path, head) -> rules(path).family());
    }

    @Override
    public String draft(Path folder) {
        return Draft.text("", rules(folder).family(), ZonedDateTime.now(clock));
    }

    @Override
    public String fileName(String title) {
        return Draft.fileName(title, Family.PELICAN, ZonedDateTime.now(clock));
    }

    @Override
    public Found find(String document, String link) {
        return new Found.Missing(link);
    }

    @Override
    public void browse(URI address) {}

    @Override
    public void follow(String document, String link) {}

    @Override
    public void refuse(String address) {}
}
