package galley.site;

import galley.header.Value;
import galley.post.Vocabulary;
import galley.store.FileNames;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that a site has for the headers of its posts, whether a post uses them or not. Reads the disk; a theme that comes
 * as a package is not looked for. Sources: Hugo, “Multilingual mode”; Hexo, “Internationalization (i18n)”; Pelican's
 * {@code i18n_subsites}; Jekyll, “Layouts”; Hexo, “Templates”; Eleventy, “Layouts”.
 */
public final class SiteWords {
    private static final List<String> LANGUAGES = List.of("languages", "language", "I18N_SUBSITES");
    private static final int MOST = 100;

    private SiteWords() {}

    public static Map<Vocabulary, List<String>> of(Site site) {
        Map<Vocabulary, List<String>> words = new EnumMap<>(Vocabulary.class);
        words.put(Vocabulary.LANGUAGE, languages(site));
        words.put(Vocabulary.LAYOUT, layouts(site));
        return words;
    }

    private static List<String> languages(Site site) {
        Set<String> codes = new LinkedHashSet<>();
        site.language().ifPresent(codes::add);
        LANGUAGES.stream()
                .flatMap(name -> site.settings().at(name).stream())
                .flatMap(value ->
                        value instanceof Value.Table table ? table.entries().keySet().stream() : value.texts().stream())
                .filter(code -> code.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*"))
                .forEach(codes::add);
        return List.copyOf(codes);
    }

    /** As a header names them: Eleventy's by their path with its ending, the others' by the name alone. */
    private static List<String> layouts(Site site) {
        Path root = site.root();
        Path sources = root.resolve(site.generator().sources(site));
        Stream<String> names = switch (site.family()) {
            case JEKYLL -> stems(site, root.resolve(site.settings().text("layouts_dir", "_layouts")));
            case HEXO -> stems(site, root.resolve("themes/" + site.settings().text("theme", "landscape") + "/layout"));
            case ELEVENTY ->
                Stream.of(sources, root.resolve("src"))
                        .distinct()
                        .flatMap(folder -> Stream.concat(
                                Stream.of("", "layouts/")
                                        .flatMap(below -> names(site, folder.resolve("_includes/" + below))
                                                .map(name -> below + name)),
                                names(site, folder.resolve("_layouts"))));
            default -> Stream.of();
        };
        return names.distinct().limit(MOST).toList();
    }

    private static Stream<String> stems(Site site, Path folder) {
        return names(site, folder).map(FileNames::stem);
    }

    private static Stream<String> names(Site site, Path folder) {
        return site.files().list(folder).stream()
                .limit(MOST)
                .filter(site.files()::isFile)
                .map(path -> path.getFileName().toString())
                .filter(name -> !name.startsWith(".") && !name.startsWith("_"));
    }
}
