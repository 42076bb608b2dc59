package galley.site;

import galley.post.Family;
import galley.post.Post;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No generator: a folder of Markdown files, in which links mean what they mean to a file manager. */
final class PlainMarkdown implements Generator {
    @Override
    public Family family() {
        return Family.COMMONMARK;
    }

    @Override
    public Optional<SiteSettings> settings(Path folder, SiteFiles files) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> dialectOptions(SiteSettings settings) {
        return Map.of();
    }

    @Override
    public List<String> places(Site site, Reference link, Path post) {
        return Places.below(List.of(""), link.below(Places.folderOf(site, "", post)));
    }

    @Override
    public String place(Site site, Post post) {
        return Places.nameOf(post.path());
    }
}
