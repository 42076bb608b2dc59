package galley.cli;

import galley.header.Json;
import galley.header.Value;
import galley.markdown.TooComplex;
import galley.post.Check;
import galley.post.Family;
import galley.post.Post;
import galley.post.Problem;
import galley.post.Roster;
import galley.post.Severities;
import galley.post.Surroundings;
import galley.site.Site;
import galley.store.Loaded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "What may be wrong with posts, a line each; exit code 1 if anything is, notes apart. How bad a"
                + " site takes each is in its .galley/checks: CODE = error, warning, note or off.")
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
        Set<Path> files = new LinkedHashSet<>();
        paths.forEach(path -> files.addAll(Detect.posts(path)));
        Progress progress = new Progress(console, files.size());
        Map<Path, List<Problem>> problems = new LinkedHashMap<>();
        Map<Path, Roster> rosters = new HashMap<>();
        Map<Path, Site> sites = new HashMap<>();
        int code = Console.FINE;
        for (Path file : files) {
            progress.step();
            switch (console.files().load(file)) {
                case Loaded.Failed failed -> {
                    console.complain(failed);
                    code = Console.FAILED;
                }
                case Loaded.Opened opened -> {
                    Post post = console.detect().post(file, opened.text(), family);
                    console.detect().unread(post).forEach(console::complain);
                    problems.put(file, new ArrayList<>(alone(post)));
                    console.detect().site(file).ifPresent(site -> {
                        sites.put(site.root(), site);
                        rosters.computeIfAbsent(site.root(), root -> new Roster())
                                .add(post);
                    });
                }
            }
        }
        progress.done();
        rosters.forEach((root, roster) -> {
            Severities severities = sites.get(root).severities();
            roster.problems().forEach((file, more) -> problems.get(file).addAll(severities.weigh(more)));
        });
        problems.values().forEach(found -> found.sort(Problem.BY_PLACE));
        int count = problems.values().stream().mapToInt(List::size).sum();
        tell(problems);
        if (!json && count > 0 && files.size() > 1) {
            long faulty =
                    problems.values().stream().filter(found -> !found.isEmpty()).count();
            console.err().println(count + " problems in " + faulty + " of " + files.size() + " posts");
        }
        boolean grave = problems.values().stream()
                .flatMap(List::stream)
                .anyMatch(problem -> problem.severity() != Problem.Severity.NOTE);
        return Math.max(code, grave ? Console.PROBLEMS : Console.FINE);
    }

    private List<Problem> alone(Post post) {
        Surroundings surroundings = console.detect().surroundings(post, console.clock());
        return Check.post(post, surroundings, () -> html(post));
    }

    private Optional<String> html(Post post) {
        try {
            return Optional.of(console.detect().html(post).text());
        } catch (TooComplex tooComplex) {
            return Optional.empty();
        }
    }

    private void tell(Map<Path, List<Problem>> problems) {
        if (json) {
            List<Value> all = new ArrayList<>();
            problems.forEach((file, found) -> found.forEach(problem -> all.add(value(file, problem))));
            console.out().println(Json.text(new Value.Items(all)));
        } else {
            problems.forEach((file, found) -> found.forEach(problem -> print(file, problem)));
        }
    }

    private void print(Path file, Problem problem) {
        console.out()
                .println(file + ":" + problem.line() + ":" + problem.column() + ": "
                        + problem.severity().id() + ": " + problem.message() + " [" + problem.code() + "]");
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
