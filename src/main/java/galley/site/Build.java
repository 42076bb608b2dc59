package galley.site;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a site is built by its own generator. Only ever run by its author's hand: a site's settings may be programs.
 *
 * <p>Sources: {@code pelican --help}, {@code hugo help}, {@code jekyll help build}, {@code eleventy --help}; Hexo's folder is
 * its setting {@code public_dir} alone.
 *
 * @param root where it is run
 * @param out where the pages go
 * @param own whether that is where the site's pages always go
 * @param command program and arguments
 */
public record Build(Path root, Path out, boolean own, List<String> command) {
    private static final String LOCAL = "node_modules/.bin/";

    public Build {
        command = List.copyOf(command);
    }

    /** @param elsewhere an empty folder to build into, so that nothing of the site changes; nothing for its own */
    public static Optional<Build> of(Site site, Optional<Path> elsewhere) {
        Path root = site.root();
        return switch (site.family()) {
            case PELICAN -> {
                Path out = elsewhere.orElse(root.resolve(text(site, "OUTPUT_PATH", "output")));
                Path content = root.resolve(text(site, "PATH", "content"));
                yield build(
                        root,
                        out,
                        elsewhere,
                        "pelican",
                        content.toString(),
                        "-s",
                        "pelicanconf.py",
                        "-o",
                        out.toString());
            }
            case HUGO -> {
                Path out = elsewhere.orElse(root.resolve(text(site, "publishDir", "public")));
                yield build(
                        root,
                        out,
                        elsewhere,
                        "hugo",
                        "--buildDrafts",
                        "--buildFuture",
                        "--destination",
                        out.toString());
            }
            case JEKYLL -> {
                Path out = elsewhere.orElse(root.resolve(text(site, "destination", "_site")));
                List<String> words = new ArrayList<>(
                        site.files().isFile(root.resolve("Gemfile")) ? List.of("bundle", "exec") : List.of());
                words.addAll(List.of(
                        "jekyll",
                        "build",
                        "--drafts",
                        "--future",
                        "--disable-disk-cache",
                        "--destination",
                        out.toString()));
                yield build(root, out, elsewhere, words.toArray(String[]::new));
            }
            case HEXO -> {
                Path out = root.resolve(text(site, "public_dir", "public"));
                yield build(root, out, Optional.empty(), LOCAL + "hexo", "generate");
            }
            case ELEVENTY -> {
                Path out = elsewhere.orElse(root.resolve("_site"));
                yield build(root, out, elsewhere, LOCAL + "eleventy", "--output=" + out);
            }
            case COMMONMARK -> Optional.empty();
        };
    }

    private static String text(Site site, String name, String usual) {
        return site.settings()
                .at(name)
                .map(value -> value.display().strip())
                .filter(word -> !word.isEmpty())
                .orElse(usual);
    }

    private static Optional<Build> build(Path root, Path out, Optional<Path> elsewhere, String... command) {
        return Optional.of(new Build(root, out.normalize(), elsewhere.isEmpty(), List.of(command)));
    }

    /** The same with a command that its author typed. */
    public Build with(List<String> typed) {
        return new Build(root, out, own, typed);
    }

    /** The command as one line: what has a blank in it between quotes. */
    public String line() {
        return String.join(
                " ",
                command.stream()
                        .map(word -> word.isEmpty() || word.matches(".*[\\s\"'].*")
                                ? "\"" + word.replace("\"", "\\\"") + "\""
                                : word)
                        .toList());
    }

    /** Program and arguments of a line; quotes hold blanks together, and nothing else means anything. */
    public static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (word != null) {
                    words.add(word.toString());
                    word = null;
                }
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (c == '\\' && quote == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                word.append(line.charAt(++i));
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        if (word != null) {
            words.add(word.toString());
        }
        return words;
    }
}
