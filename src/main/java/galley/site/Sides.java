package galley.site;

import galley.store.Loaded;
import galley.text.Text;
import java.util.Optional;

/**
 * A post of which the site has another text than it would get.
 *
 * @param base what the post gave at the last export, where that is still known
 * @param mine what it gives now
 * @param theirs what the site has
 */
public record Sides(Optional<Text> base, Text mine, Loaded.Opened theirs) {}
