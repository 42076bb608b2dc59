package galley.post;

import galley.header.Entry;
import java.util.Optional;

/**
 * What tells a post from the others of its site by its header alone. Two posts with the same one get the same page, and
 * one of them is lost. Pure; any thread.
 */
public final class Address {
    private Address() {}

    /**
     * Nothing where the file's name decides, or a template does. Pelican goes by slug and language, whatever the folder,
     * and makes the slug of the title (source: its {@code process_translations}); a slug of Hugo and Jekyll counts in its
     * folder; a permalink of Hexo and Eleventy is the whole address.
     */
    public static Optional<String> of(Post post) {
        Optional<String> written = post.value(Field.SLUG).map(String::strip);
        return switch (post.family()) {
            case PELICAN ->
                written.or(() -> post.title().map(title -> Slug.of(title, Family.PELICAN)))
                        .filter(slug -> !slug.isEmpty())
                        .map(slug -> slug + " " + language(post));
            case HEXO, ELEVENTY ->
                written.filter(link -> !link.equals("false") && link.indexOf('{') < 0 && link.indexOf(':') < 0);
            case HUGO, JEKYLL, COMMONMARK ->
                written.map(slug -> (post.path() == null ? "" : post.path().getParent() + " ")
                        + slug
                        + (post.family() == Family.JEKYLL ? " " + day(post) : ""));
        };
    }

    private static String language(Post post) {
        return post.header()
                .entry("lang")
                .map(Entry::value)
                .map(value -> value.display().strip())
                .orElse("");
    }

    /** Jekyll's addresses begin with the day, which the file's name has where the header has none. */
    private static String day(Post post) {
        String name = post.path() == null ? "" : post.path().getFileName().toString();
        String date = post.value(Field.DATE).orElse(name);
        return date.substring(0, Math.min(10, date.length()));
    }
}
