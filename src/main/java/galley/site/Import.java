package galley.site;

import galley.post.Family;
import galley.store.PostEntry;
import galley.store.PostFolder;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder whose posts are to go into a site. Of a whole site they are what its generator takes for posts, drafts too; of
 * any other folder all Markdown files.
 *
 * @param folder as it was named
 * @param home the site that it is or lies in
 * @param posts sorted by path
 * @param troubles sentences about folders that could not be read
 */
public record Import(Path folder, Optional<Site> home, List<Path> posts, List<String> troubles) {
    /** Reads the disk. */
    public static Import of(Path folder) {
        SiteFiles files = new SiteFiles();
        Path real = files.real(folder);
        Optional<Site> home = Generators.site(folder, files);
        boolean whole =
                home.filter(site -> files.real(site.root()).equals(real)).isPresent();
        String sources =
                whole ? home.map(site -> site.generator().sources(site)).orElse("") : "";
        PostFolder.Listing found = new PostFolder(folder.resolve(sources)).list();
        List<Path> posts = found.posts().stream()
                .map(PostEntry::path)
                .filter(path -> !whole || isPost(home.get(), path))
                .toList();
        return new Import(folder, home, posts, found.troubles());
    }

    private static boolean isPost(Site site, Path path) {
        Path file = path.toAbsolutePath().normalize();
        boolean folders = site.family() == Family.JEKYLL || site.family() == Family.HEXO;
        return Habits.isPost(site, file) || folders && ("/" + site.inside(file).orElse("")).contains("/_drafts/");
    }

    /** Those that do not lie in this site, where its folder lies within this one. Reads the disk. */
    public List<Path> into(Site site) {
        SiteFiles files = new SiteFiles();
        Path there = files.real(site.root());
        return files.real(folder).startsWith(there)
                ? posts
                : posts.stream()
                        .filter(post -> !files.real(post).startsWith(there))
                        .toList();
    }

    /** Why nothing can go from here into this site, as a sentence; nothing where it can. Reads the disk. */
    public Optional<String> objection(Optional<Site> site) {
        SiteFiles files = new SiteFiles();
        if (!files.isFolder(folder)) {
            return Optional.of("There is no such folder.");
        }
        Path here = files.real(folder);
        boolean own = site.map(to -> files.real(to.root()))
                .filter(root -> here.equals(root)
                        || here.startsWith(root.resolve(site.get().generator().sources(site.get())))
                                && home.filter(mine -> files.real(mine.root()).equals(root))
                                        .isPresent())
                .isPresent();
        if (own) {
            return Optional.of("These are the site’s own posts: choose another folder or site.");
        }
        return posts.isEmpty() ? Optional.of(none()) : Optional.empty();
    }

    private String none() {
        return troubles.isEmpty()
                ? "There are no posts in this folder: no file of Markdown, such as rain.md."
                : troubles.getFirst();
    }
}
