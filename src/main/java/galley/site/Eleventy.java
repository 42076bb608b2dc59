package galley.site;

import galley.post.Family;
import galley.post.Post;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Eleventy's settings are a program, which is not run: the usual folders are taken for the site's. */
final class Eleventy implements Generator {
    private static final List<String> SETTINGS = List.of(
            ".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs", "eleventy.config.ts");
    private static final List<String> FOLDERS = List.of("", "src", "public", "static", "content");

    @Override
    public Family family() {
        return Family.ELEVENTY;
    }

    @Override
    public Optional<SiteSettings> settings(Path folder, SiteFiles files) {
        boolean set = SETTINGS.stream().anyMatch(name -> files.isFile(folder.resolve(name)))
                || files.text(folder.resolve("package.json"))
                        .filter(json -> json.contains("\"@11ty/eleventy\""))
                        .isPresent();
        return set ? Optional.of(SiteSettings.NONE) : Optional.empty();
    }

    @Override
    public Map<String, String> dialectOptions(SiteSettings settings) {
        return Map.of();
    }

    @Override
    public List<String> places(Site site, Reference link, Path post) {
        if (link.fromRoot()) {
            return Places.below(FOLDERS, link.below(""));
        }
        String folder = Places.folderOf(site, "", post);
        Set<String> places = new LinkedHashSet<>(Places.below(List.of(""), link.below(folder)));
        places.addAll(Places.below(FOLDERS, link.below("")));
        return List.copyOf(places);
    }

    @Override
    public String place(Site site, Post post) {
        String folder = Places.firstFolder(
                site, "posts", "src/posts", "content/blog", "content/posts", "src/content/posts", "blog", "_posts");
        return folder + "/" + Places.nameOf(post.path());
    }
}
