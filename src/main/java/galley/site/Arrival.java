package galley.site;

import galley.post.Family;
import galley.post.Field;
import galley.post.Post;
import galley.store.FileNames;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the file of a post is called in a site of another generator: by the last part of the address that it has at home,
 * so that it keeps it. Pure.
 */
final class Arrival {
    private static final Set<Family> DATED = Set.of(Family.JEKYLL, Family.ELEVENTY);
    private static final Pattern DAY = Pattern.compile("^\\d{4}-\\d{1,2}-\\d{1,2}-(?=.)");

    private Arrival() {}

    /** @return without extension; never empty */
    static String stem(Post own, Site home) {
        String file = ofFile(own);
        Optional<String> slug = own.family() == Family.HEXO || own.family() == Family.ELEVENTY
                ? Optional.empty()
                : own.value(Field.SLUG).map(words -> words.strip().replace('/', '-'));
        Optional<String> ofTitle =
                own.family() == Family.PELICAN ? own.title().map(Pelican.slugs(home)::of) : Optional.empty();
        String stem = slug.or(() -> ofTitle)
                .filter(words -> !words.isBlank())
                .orElseGet(
                        () -> DATED.contains(own.family()) ? DAY.matcher(file).replaceFirst("") : file);
        return stem.isBlank() ? file : stem;
    }

    /** A post that is a folder, with its pictures beside it, has the folder's name: {@code x/index.de.md} is {@code x.de}. */
    private static String ofFile(Post own) {
        String stem = FileNames.stem(Places.nameOf(own.path()));
        Path folder = own.path() == null ? null : own.path().getParent();
        boolean bundle = stem.matches("_?index(\\.[A-Za-z-]{2,10})?");
        return bundle && folder != null && folder.getFileName() != null
                ? folder.getFileName() + stem.replaceFirst("^_?index", "")
                : stem;
    }

    /** Where it would lie if it lay beside the post and had its new name. */
    static Path named(Post own, Site home, Family there) {
        boolean keeps =
                own.family() == Family.COMMONMARK && ofFile(own).equals(FileNames.stem(Places.nameOf(own.path())));
        String stem = keeps ? ofFile(own) : stem(own, home);
        return own.path().resolveSibling(FileNames.of(stem, extension(own.path(), there), "post"));
    }

    /** Sources: the lists of each generator of what it takes for Markdown. */
    private static String extension(Path path, Family there) {
        String name = Places.nameOf(path);
        String extension = name.substring(FileNames.stem(name).length()).toLowerCase(Locale.ROOT);
        boolean known = there != Family.ELEVENTY && extension.equals(".markdown");
        return known ? extension : ".md";
    }
}
