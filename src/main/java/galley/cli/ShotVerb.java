package galley.cli;

import galley.post.Family;
import galley.store.Output;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

@Command(
        name = "shot",
        mixinStandardHelpOptions = true,
        description = "Draws the real window with a post open, with no display, and writes a picture.")
final class ShotVerb implements Callable<Integer> {
    record Size(int width, int height) {}

    enum Theme {
        light,
        dark
    }

    private final Console console;

    @Option(names = "--out", paramLabel = "PNG", required = true, description = "Where the picture goes.")
    private Path out;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = Sizes.class,
            description = "In pixels; 1280x800 without it.")
    private Size size = new Size(1280, 800);

    @Option(names = "--theme", paramLabel = "THEME", description = "light or dark.")
    private Theme theme = Theme.light;

    @Option(
            names = "--as",
            paramLabel = "GENERATOR",
            converter = PostArguments.Families.class,
            description = "As in render.")
    private Family family;

    @Option(names = "--select", paramLabel = "WORDS", description = "Selects the first such words of the text.")
    private String select;

    @Option(
            names = "--run",
            paramLabel = "COMMAND",
            description = "Runs a command of the menus first, such as edit.find; more than once if wished.")
    private List<String> commands = List.of();

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "0..*",
            description = "What to show, the last in front; the sample blog without it.")
    private List<Path> subjects = List.of();

    ShotVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Desktop.Shot shot = new Desktop.Shot(
                out,
                size.width(),
                size.height(),
                theme == Theme.dark,
                family == null ? null : family.id(),
                subjects,
                select,
                commands);
        Optional<String> trouble = switch (console.desktop().shoot(shot)) {
            case Desktop.Picture(byte[] png) -> Output.write(out, png);
            case Desktop.NotTaken(String why) -> Optional.of(why);
        };
        trouble.ifPresent(console::complain);
        return trouble.isPresent() ? Console.FAILED : Console.FINE;
    }

    /** Reads a size such as 1280x800. */
    static final class Sizes implements ITypeConverter<Size> {
        private static final Pattern SIZE = Pattern.compile("(\\d{3,4})[xX×](\\d{3,4})");

        @Override
        public Size convert(String words) {
            Matcher size = SIZE.matcher(words);
            if (!size.matches()) {
                throw new TypeConversionException("'" + words + "' is not a size such as 1280x800");
            }
            return new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        }
    }
}
