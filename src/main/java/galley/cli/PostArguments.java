package galley.cli;

import galley.post.Family;
import galley.post.Post;
import galley.store.Loaded;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What the verbs on posts have in common: many files, and whose rules they are read by. */
final class PostArguments {
    /** One post after the other; a file that cannot be read is named on stderr and the rest go on. */
    @FunctionalInterface
    interface Each {
        /** @return an exit code */
        int on(Loaded.Opened opened, Post post);
    }

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Posts.")
    private List<Path> files = List.of();

    @Option(
            names = "--as",
            paramLabel = "GENERATOR",
            converter = Families.class,
            description = "pelican, hugo, jekyll, hexo, eleventy or commonmark; found out without it.")
    private Family family;

    Family family() {
        return family;
    }

    /** @return the worst exit code */
    int each(Console console, Each action) {
        Progress progress = new Progress(console, files.size());
        int worst = Console.FINE;
        for (Path file : files) {
            progress.step();
            int code = switch (console.files().load(file)) {
                case Loaded.Failed failed -> {
                    console.complain(failed);
                    yield Console.FAILED;
                }
                case Loaded.Opened opened -> action.on(opened, console.detect().post(file, opened.text(), family));
            };
            worst = Math.max(worst, code);
        }
        progress.done();
        return worst;
    }

    int count() {
        return files.size();
    }

    /** Reads a generator's name. */
    static final class Families implements picocli.CommandLine.ITypeConverter<Family> {
        @Override
        public Family convert(String name) {
            return Family.of(name)
                    .orElseThrow(() -> new TypeConversionException("no generator is called '" + name
                            + "'; it is one of pelican, hugo, jekyll, hexo, eleventy, commonmark"));
        }
    }
}
