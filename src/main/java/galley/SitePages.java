package galley;

import galley.post.Family;
import galley.site.Generators;
import galley.site.PostRule;
import galley.site.PostRules;
import galley.site.Site;
import galley.site.Ways;
import galley.store.Inside;
import galley.store.Output;
import galley.store.SiteFiles;
import galley.window.World.SitePage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a site's settings, and how it is kept: {@code .galley/posts}, so that it goes where the site goes. */
final class SitePages {
    private SitePages() {}

    /** @param tried in place of what is kept */
    static SitePage of(Path root, Optional<PostRules> tried, ZonedDateTime now) {
        SiteFiles files = new SiteFiles();
        Site kept = Generators.at(root, files).orElseGet(() -> Site.plain(root, Family.COMMONMARK, files));
        PostRules rules = tried.orElse(kept.rules());
        Family family = rules.of(PostRule.GENERATOR)
                .flatMap(Family::of)
                .orElseGet(() -> Generators.found(kept).orElse(Family.COMMONMARK));
        Site site = new Site(
                root, family, Generators.of(family).settings(root, files).orElse(kept.settings()), files, rules);
        Ways ways = Ways.of(site);
        Ways untold = ways.untold();
        Map<PostRule, String> found = new EnumMap<>(PostRule.class);
        for (PostRule rule : PostRule.values()) {
            found.put(rule, untold.found(rule));
        }
        List<String> example = ways.example(now);
        return new SitePage(
                family,
                rules,
                found,
                root + ", "
                        + (ways.posts() == 0
                                ? "no posts yet"
                                : ways.posts() == 1 ? "one post" : ways.posts() + " posts")
                        + ". What is not chosen is as Galley finds it in the site’s settings and posts; what is, it"
                        + " keeps with the site and goes by at export, at publishing and for new posts.",
                "A post of now goes to " + example.get(0)
                        + (example.get(1).isEmpty() ? "" : "\nand its page to " + example.get(1)) + "\n\n"
                        + example.get(2).strip());
    }

    /** @return why it could not be kept, as a sentence */
    static Optional<String> keep(Path root, PostRules rules) {
        return switch (new Inside(root).own(PostRules.FILE)) {
            case Inside.Place.In(Path note) -> Output.write(note, rules.lines().getBytes(StandardCharsets.UTF_8));
            case Inside.Place.Out out -> Optional.of("“.galley/posts” " + out.reason() + ". Nothing was written.");
        };
    }
}
