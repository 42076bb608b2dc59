package galley.generators;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.cli.Cli;
import galley.corpus.Corpus;
import galley.post.Family;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the corpus, by whose rules Galley reads its headers, and who else reads them. Astro and Hyde are not
 * installed and none of Galley's families; gray-matter reads their YAML, and Hugo Zola's TOML.
 */
enum Blogs {
    PELICAN(Family.PELICAN, Family.PELICAN),
    JEKYLL(Family.JEKYLL, Family.JEKYLL),
    HUGO(Family.HUGO, Family.HUGO),
    HEXO(Family.HEXO, Family.HEXO),
    ELEVENTY(Family.ELEVENTY, Family.ELEVENTY),
    ASTRO(Family.COMMONMARK, Family.ELEVENTY),
    HYDE(Family.COMMONMARK, Family.ELEVENTY),
    ZOLA(Family.COMMONMARK, Family.HUGO);

    private final Family family;
    private final Family reader;

    Blogs(Family family, Family reader) {
        this.family = family;
        this.reader = reader;
    }

    /** What a call of the program came to. */
    record Said(int code, String out, String err) {}

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Path root() {
        return Corpus.ROOT.resolve(id()).toAbsolutePath().normalize();
    }

    /** Hugo and Pelican do not tell keys apart by case. */
    boolean keysAreCaseBlind() {
        return reader == Family.HUGO || reader == Family.PELICAN;
    }

    Family reader() {
        return reader;
    }

    Oracle oracle() {
        return Oracle.ofHeaders(reader);
    }

    void assumeReadable() {
        assumeTrue(Files.isDirectory(Corpus.ROOT), "skipped: ../shared/corpus is not here");
        assumeTrue(Files.isDirectory(Oracle.SCRIPTS), "skipped: ../shared/oracle is not here");
        assumeTrue(oracle().isInstalled(), "skipped: " + reader.title() + " is not installed here");
    }

    /** All files below a folder, by their paths in it. */
    static List<String> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** A verb on files, as on the command line, by this blog's rules. */
    Said galley(String verb, List<String> options, Path root, List<String> files) {
        String[] arguments = Stream.of(
                        Stream.of(verb, "--as", family.id()),
                        options.stream(),
                        files.stream().map(file -> root.resolve(file).toString()))
                .flatMap(words -> words)
                .toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(arguments, print(out), print(err), null);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
