package galley.cli;

import galley.store.PostFile;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command line: verbs, their options and exit codes. Each verb is a class of its own. */
public final class Cli {
    private static final Set<String> VERBS =
            Set.of("render", "get", "set", "check", "export", "new", "site", "search", "shot", "help");

    private Cli() {}

    /** On the process's own streams, which speak UTF-8 here whatever the system's habit is. */
    public static int run(String[] args, Desktop desktop) {
        return run(args, utf8(System.out), utf8(System.err), desktop);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** @return the exit code: 0 fine, 1 problems found or refused, 2 wrong usage or a file that failed */
    public static int run(String[] args, PrintStream out, PrintStream err, Desktop desktop) {
        Optional<List<Path>> subjects = subjects(args);
        if (subjects.isPresent()) {
            return desktop.open(subjects.get());
        }
        Console console = new Console(out, err, new PostFile(), Clock.systemDefaultZone(), desktop, new Detect());
        CommandLine line = new CommandLine(new Galley(console))
                .addSubcommand("render", new RenderVerb(console))
                .addSubcommand("get", new GetVerb(console))
                .addSubcommand("set", new SetVerb(console))
                .addSubcommand("check", new CheckVerb(console))
                .addSubcommand("export", new ExportVerb(console))
                .addSubcommand("new", new NewVerb(console))
                .addSubcommand("site", new SiteVerb(console))
                .addSubcommand("search", new SearchVerb(console))
                .addSubcommand("shot", new ShotVerb(console))
                .addSubcommand("help", new CommandLine.HelpCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setParameterExceptionHandler((wrong, given) -> {
                    console.complain(wrong.getMessage().lines().findFirst().orElse("wrong usage"));
                    console.err()
                            .println("Try: galley "
                                    + (wrong.getCommandLine().getCommandName().equals("galley")
                                            ? ""
                                            : wrong.getCommandLine().getCommandName() + " ")
                                    + "--help");
                    return Console.FAILED;
                })
                .setExecutionExceptionHandler((failure, command, given) -> {
                    console.complain(failure.toString());
                    return Console.FAILED;
                });
        int code = line.execute(args);
        out.flush();
        err.flush();
        return code;
    }

    /** What the window is to open, if that is all there is: to have it found out takes a third of a second. */
    private static Optional<List<Path>> subjects(String[] args) {
        boolean verbs = args.length > 0 && VERBS.contains(args[0]);
        boolean options = Stream.of(args).anyMatch(arg -> arg.startsWith("-") || arg.startsWith("@"));
        try {
            return verbs || options
                    ? Optional.empty()
                    : Optional.of(Stream.of(args).map(Path::of).toList());
        } catch (InvalidPathException told) {
            return Optional.empty();
        }
    }

    @Command(
            name = "galley",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "A Markdown editor for static-site blogs. Without a verb it opens the window.")
    private static final class Galley implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "FILE|FOLDER", arity = "0..*", description = "What to open in the window.")
        private List<Path> subjects = List.of();

        Galley(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            return console.desktop().open(subjects);
        }
    }

    private static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"galley " + (version == null ? "(not packaged)" : version)};
        }
    }
}
