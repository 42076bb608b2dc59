package galley.generators;

import galley.post.Family;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real generator behind a script of {@code ../shared/oracle}.
 *
 * @param probe a command that fails where the generator, or a package of it, is not installed
 * @param command renders the files of a list with the generator's default settings
 */
public record Oracle(Family family, List<String> probe, List<String> command) {
    static final Path SCRIPTS = Path.of("../shared/oracle").toAbsolutePath().normalize();

    /** Debian's own: another Python on the path does not see Debian's packages. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final String PACKAGES = "process.env.ORACLE_NODE || '/tmp/oracle-node'";

    /** How it went. */
    public record Ended(int code, String output) {}

    static Oracle of(Family family) {
        return switch (family) {
            case PELICAN ->
                new Oracle(
                        family,
                        List.of(PYTHON, "-c", "import pelican, markdown, pygments"),
                        List.of(PYTHON, script("pelican_oracle.py")));
            case JEKYLL ->
                new Oracle(
                        family,
                        List.of("ruby", "-e", "require 'jekyll'; require 'kramdown-parser-gfm'; require 'rouge'"),
                        List.of("ruby", script("jekyll_oracle.rb")));
            // Without stubs Hugo stops at the first shortcode that only the blog's own theme has.
            case HUGO ->
                new Oracle(
                        family,
                        List.of("hugo", "version"),
                        List.of(PYTHON, script("hugo_oracle.py"), "--stub-shortcodes"));
            case ELEVENTY -> new Oracle(family, node("@11ty/eleventy"), List.of("node", script("eleventy_oracle.mjs")));
            case HEXO -> new Oracle(family, node("hexo"), List.of("node", script("hexo_oracle.mjs")));
            case COMMONMARK -> throw new IllegalArgumentException("a language, not a generator");
        };
    }

    /** Reads headers only: {@code out/FILE.meta.json}. Templates in the bodies are left alone. */
    static Oracle ofHeaders(Family family) {
        Oracle bodies = of(family);
        List<String> options = switch (family) {
            case JEKYLL, ELEVENTY -> List.of("--meta", "--no-liquid");
            case HEXO -> List.of("--meta", "--no-tags");
            default -> List.of("--meta");
        };
        // The script tells what Python-Markdown reads; this one goes on to what Pelican makes of that.
        List<String> command = family == Family.PELICAN
                ? List.of(PYTHON, "src/test/resources/galley/generators/pelican_headers.py")
                : Stream.concat(bodies.command.stream(), options.stream()).toList();
        return new Oracle(family, bodies.probe, command);
    }

    private static List<String> node(String name) {
        return List.of("node", "-e", "fs.accessSync(path.join(" + PACKAGES + ", 'node_modules', '" + name + "'))");
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    boolean isInstalled() {
        return run(probe).code() == 0;
    }

    /** Whether {@link #compare} can do its work. */
    static boolean canCompare() {
        return run(List.of(PYTHON, "-c", "import html5lib")).code() == 0;
    }

    /** Writes {@code out/FILE.html} or {@code out/FILE.meta.json} for each file it can render or read. */
    Ended render(Path list, Path root, Path out) {
        List<String> arguments = List.of(out.toString(), "--root", root.toString(), "--list", list.toString());
        return run(Stream.concat(command.stream(), arguments.stream()).toList());
    }

    /** Shows where each post differs first, then the figures in one line. */
    static Ended compare(Path expected, Path actual) {
        return run(List.of(
                PYTHON,
                script("compare.py"),
                expected.toString(),
                actual.toString(),
                "--show",
                "" + Integer.MAX_VALUE));
    }

    /** Runs a program; code -1 where it is not there. */
    public static Ended run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException notThere) {
            return new Ended(-1, notThere.getMessage());
        } catch (InterruptedException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
