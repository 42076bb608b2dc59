package galley.site;

import galley.post.Family;
import galley.post.Post;
import galley.store.PostEntry;
import galley.store.PostFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the posts that a site has already have in common, which new ones should have too.
 *
 * @param layout the template that most of them name; empty where none does
 */
record Habits(String layout) {
    private static final int ENOUGH = 40;

    /** Generators whose posts name the template that they are shown by. */
    private static final Set<Family> BY_LAYOUT = Set.of(Family.JEKYLL, Family.ELEVENTY);

    static Habits of(Site site) {
        if (!BY_LAYOUT.contains(site.family())) {
            return new Habits("");
        }
        Post any = Post.read(site.root().resolve("post.md"), galley.text.Text.EMPTY, site.family());
        String place = site.generator().place(site, any);
        PostFolder folder = new PostFolder(site.root().resolve(place).getParent());
        Map<String, Integer> layouts = new HashMap<>();
        List<PostEntry> posts = folder.list().posts();
        for (PostEntry entry : posts.subList(0, Math.min(ENOUGH, posts.size()))) {
            Post post = Post.read(entry.path(), PostFolder.head(entry).text(), site.family());
            post.header()
                    .entry("layout")
                    .map(found -> found.value().display())
                    .filter(layout -> !layout.isBlank())
                    .ifPresent(layout -> layouts.merge(layout, 1, Integer::sum));
        }
        return new Habits(layouts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(site.family() == Family.JEKYLL && hasPostLayout(site) ? "post" : ""));
    }

    private static boolean hasPostLayout(Site site) {
        return site.settings().at("theme").isPresent()
                || site.files().isFile(site.root().resolve("_layouts/post.html"));
    }
}
