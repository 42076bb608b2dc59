package galley.cli;

import galley.store.PostFile;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The command line: verbs, their options and exit codes. Each verb is a class of its own. */
public final class Cli {
    /** In the order of the help. */
    private static final Map<String, Function<Console, Object>> VERBS = new LinkedHashMap<>();

    static {
        VERBS.put("render", RenderVerb::new);
        VERBS.put("get", GetVerb::new);
        VERBS.put("set", SetVerb::new);
        VERBS.put("check", CheckVerb::new);
        VERBS.put("export", ExportVerb::new);
        VERBS.put("new", NewVerb::new);
        VERBS.put("site", SiteVerb::new);
        VERBS.put("search", SearchVerb::new);
        VERBS.put("shot", ShotVerb::new);
        VERBS.put("help", console -> new CommandLine.HelpCommand());
    }

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
        CommandLine line = new CommandLine(new Galley(console));
        VERBS.forEach((name, verb) -> line.addSubcommand(name, verb.apply(console)));
        line.setOut(new PrintWriter(out, true))
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
        boolean verbs = args.length > 0 && VERBS.containsKey(args[0]);
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
