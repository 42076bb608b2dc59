package galley.site;

import galley.post.Family;
import galley.store.Inside;
import galley.store.LocalDisk;
import galley.store.PostFolder;
import galley.store.TextFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The templates that there are for the posts of a folder: of the site's generator ({@code archetypes}, {@code scaffolds}),
 * of the site for Galley ({@code .galley/templates}), and the author's own. Reads the disk; not on the FX thread.
 */
public final class Templates {
    private static final String DEFAULT = "default";

    private Templates() {}

    /**
     * @param folder the one that the post will lie in
     * @param own the folder of the author's
     * @return those of the generator first; in each place by name
     */
    public static List<PostTemplate> of(Optional<Site> site, Path folder, Path own) {
        List<PostTemplate> found = new ArrayList<>();
        site.filter(it -> it.family() == Family.HUGO)
                .ifPresent(hugo -> add(
                        hugo.root().resolve(hugo.settings().text("archetypeDir", "archetypes")),
                        PostTemplate.Way.HUGO,
                        section(hugo, folder),
                        found));
        site.filter(it -> it.family() == Family.HEXO)
                .ifPresent(hexo -> add(hexo.root().resolve("scaffolds"), PostTemplate.Way.HEXO, "", found));
        site.flatMap(it -> new Inside(it.root()).own("templates") instanceof Inside.Place.In(Path templates)
                        ? Optional.of(templates)
                        : Optional.empty())
                .ifPresent(templates -> add(templates, PostTemplate.Way.NAMES, "", found));
        add(own, PostTemplate.Way.NAMES, "", found);
        return List.copyOf(found);
    }

    private static void add(Path folder, PostTemplate.Way way, String section, List<PostTemplate> found) {
        for (TextFolder.Entry entry :
                new TextFolder(new LocalDisk()).read(folder).texts()) {
            if (PostFolder.isPost(entry.path())) {
                String file = entry.path().getFileName().toString();
                String name = file.substring(0, file.lastIndexOf('.'));
                found.add(new PostTemplate(name, entry.path(), way, section, entry.text()));
            }
        }
    }

    /**
     * What a post begins with when nobody chose: what the generator itself would take, Hugo the section's or {@code
     * default}, Hexo {@code post}; for others {@code default} of the site.
     *
     * @param own the folder of the author's, of which none is taken unasked
     */
    public static Optional<PostTemplate> usual(List<PostTemplate> templates, Path own) {
        return named(
                        templates,
                        own,
                        PostTemplate.Way.HUGO,
                        templates.stream()
                                .map(PostTemplate::section)
                                .findFirst()
                                .orElse(""))
                .or(() -> named(templates, own, PostTemplate.Way.HUGO, DEFAULT))
                .or(() -> named(templates, own, PostTemplate.Way.HEXO, "post"))
                .or(() -> named(templates, own, PostTemplate.Way.NAMES, DEFAULT));
    }

    private static Optional<PostTemplate> named(List<PostTemplate> all, Path own, PostTemplate.Way way, String name) {
        return all.stream()
                .filter(one -> one.way() == way
                        && one.name().equals(name)
                        && !one.path().startsWith(own))
                .findFirst();
    }

    /** The first folder below that of the content; empty for none. */
    private static String section(Site hugo, Path folder) {
        Path content = hugo.root().resolve(hugo.settings().text("contentDir", "content"));
        Path whole = folder.toAbsolutePath().normalize();
        return whole.startsWith(content) && !whole.equals(content)
                ? content.relativize(whole).getName(0).toString()
                : "";
    }
}
