package galley.site;

import galley.store.SiteFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Sites of programs that Galley knows by name alone: their posts are opened as CommonMark, and nothing is exported to them.
 * Reads the disk. Sources: Zola, “Configuration”; Astro, “Configuring Astro”.
 */
public final class OtherSites {
    private static final Pattern BASE_URL = Pattern.compile("(?m)^base_url\\s*=");

    private OtherSites() {}

    /** Whose site has its root at this very folder. */
    public static Optional<String> at(Path folder) {
        SiteFiles files = new SiteFiles();
        if (Stream.of("mjs", "js", "ts", "mts", "cjs")
                .anyMatch(extension -> files.isFile(folder.resolve("astro.config." + extension)))) {
            return Optional.of("Astro");
        }
        return Stream.of("config.toml", "zola.toml")
                .flatMap(name -> files.text(folder.resolve(name)).stream())
                .filter(text -> BASE_URL.matcher(text).find())
                .findFirst()
                .map(found -> "Zola");
    }

    /** Whose site a post lies in. */
    static Optional<String> around(Path post) {
        for (Path folder = post.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            Optional<String> found = at(folder);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Why nothing is exported there, as a sentence. */
    public static String told(String program) {
        return "This is a site of " + program
                + "’s. Galley edits and checks its posts as plain Markdown where they lie, but"
                + " cannot export to it.";
    }
}
