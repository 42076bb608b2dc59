package galley.site;

import galley.store.BuiltFiles;
import galley.store.BuiltFiles.BuiltFile;
import galley.store.Inside;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page that a generator has made of a post, found by its words: whatever address it has, it has all of the post's
 * paragraphs, and a list of posts has fewer of them.
 *
 * @param file in the folder of built pages
 * @param html what is in its body
 * @param css of its style sheets that lie beside it
 */
public record BuiltPage(Path file, String html, String css) {
    private static final int ENOUGH = 20;

    /** @param title the post's, and {@code rendered} what its body becomes */
    public static Optional<BuiltPage> of(Path out, String title, String rendered) {
        List<String> marks = marks(rendered);
        String name = plain(title);
        return BuiltFiles.best(out, text -> score(Jsoup.parse(text), name, marks))
                .map(file -> page(out, file));
    }

    private static List<String> marks(String rendered) {
        List<String> marks = new ArrayList<>();
        for (Element block : Jsoup.parse(rendered).select("p, h2, h3, li")) {
            String words = plain(block.text());
            if (words.length() > 12 && marks.size() < ENOUGH) {
                marks.add(words.substring(0, Math.min(60, words.length())));
            }
        }
        return marks;
    }

    /** Lists of posts may have all of a post, but another title. */
    private static int score(Document page, String title, List<String> marks) {
        String words = plain(page.text());
        int found = (int) marks.stream().filter(words::contains).count();
        int named = title.isEmpty() ? 0 : plain(page.title()).contains(title) ? ENOUGH : words.contains(title) ? 1 : 0;
        return marks.isEmpty() ? named : found == 0 ? 0 : 2 * found + named;
    }

    /** Letters and digits alone: quotes and dashes are made nicer by some. */
    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static BuiltPage page(Path out, BuiltFile file) {
        Document page = Jsoup.parse(file.text());
        StringBuilder css = new StringBuilder();
        SiteFiles files = new SiteFiles();
        for (Element sheet : page.select("link[rel=stylesheet][href]")) {
            at(out, file.path(), sheet.attr("href"))
                    .flatMap(files::text)
                    .ifPresent(text -> css.append(text).append('\n'));
        }
        return new BuiltPage(file.path(), page.body().html(), css.toString());
    }

    /** A file of the built site that a page leads to. */
    public static Optional<Path> at(Path out, Path page, String link) {
        return Reference.of(link)
                .map(Reference::unescaped)
                .map(reference -> reference.fromRoot()
                        ? reference.path().replaceFirst("^/+", "")
                        : names(out.relativize(
                                page.getParent().resolve(reference.path()).normalize())))
                .flatMap(path -> new Inside(out).existing(path) instanceof Inside.Place.In(Path in)
                        ? Optional.of(in)
                        : Optional.empty());
    }

    private static String names(Path path) {
        return path.toString().replace('\\', '/');
    }
}
