package galley.cli;

import galley.header.Json;
import galley.header.Value;
import galley.post.Check;
import galley.post.Family;
import galley.post.Post;
import galley.post.Problem;
import galley.store.Loaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "What may be wrong with posts, a line each; exit code 1 if anything is.")
final class CheckVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Posts, and folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--as",
            paramLabel = "GENERATOR",
            converter = PostArguments.Families.class,
            description = "As in render.")
    private Family family;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    CheckVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Path> files = new ArrayList<>();
        paths.forEach(path -> files.addAll(Detect.posts(path)));
        Progress progress = new Progress(console, files.size());
        List<Value> found = new ArrayList<>();
        int code = Console.FINE;
        int faulty = 0;
        for (Path file : files) {
            progress.step();
            switch (console.files().load(file)) {
                case Loaded.Failed failed -> {
                    console.complain(failed);
                    code = Console.FAILED;
                }
                case Loaded.Opened opened -> {
                    Post post = console.detect().post(file, opened.text(), family);
                    List<Problem> problems = Check.post(post, console.detect().surroundings(post, console.clock()));
                    problems.forEach(problem -> found.add(json ? value(file, problem) : print(file, problem)));
                    faulty += problems.isEmpty() ? 0 : 1;
                }
            }
        }
        progress.done();
        if (json) {
            console.out().println(Json.text(new Value.Items(found)));
        } else if (!found.isEmpty() && files.size() > 1) {
            console.err().println(found.size() + " problems in " + faulty + " of " + files.size() + " posts");
        }
        return Math.max(code, found.isEmpty() ? Console.FINE : Console.PROBLEMS);
    }

    private Value print(Path file, Problem problem) {
        console.out()
                .println(file + ":" + problem.line() + ":" + problem.column() + ": "
                        + problem.severity().id() + ": " + problem.message() + " [" + problem.code() + "]");
        return new Value.Nil();
    }

    private static Value value(Path file, Problem problem) {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("file", Value.of(file.toString()));
        entries.put("line", new Value.Num((long) problem.line()));
        entries.put("column", new Value.Num((long) problem.column()));
        entries.put("severity", Value.of(problem.severity().id()));
        entries.put("code", Value.of(problem.code()));
        entries.put("message", Value.of(problem.message()));
        return new Value.Table(entries);
    }
}
