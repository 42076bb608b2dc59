package galley.cli;

import galley.header.Entry;
import galley.header.Json;
import galley.header.Value;
import galley.post.Post;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "get", mixinStandardHelpOptions = true, description = "The header of posts, as the generator reads it.")
final class GetVerb implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PostArguments posts;

    @Option(names = "--json", description = "One JSON document: an object for one file, a list of them for more.")
    private boolean json;

    @Option(names = "--key", paramLabel = "KEY", description = "Only this field.")
    private String key;

    GetVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Value> documents = new ArrayList<>();
        int code = posts.each(console, (opened, post) -> {
            if (json) {
                documents.add(document(post));
            } else {
                print(post);
                post.header()
                        .problems()
                        .forEach(problem ->
                                console.complain(post.path() + ":" + problem.line() + ": " + problem.message()));
            }
            return post.header().problems().isEmpty() ? Console.FINE : Console.PROBLEMS;
        });
        if (json) {
            console.out()
                    .println(Json.text(
                            posts.count() == 1 && documents.size() == 1
                                    ? documents.getFirst()
                                    : new Value.Items(documents)));
        }
        return code;
    }

    private List<Entry> wanted(Post post) {
        return key == null
                ? post.header().entries()
                : post.header().entry(key).stream().toList();
    }

    private void print(Post post) {
        String before = posts.count() > 1 ? post.path() + ": " : "";
        for (Entry entry : wanted(post)) {
            String name = key == null ? entry.key() + ": " : "";
            console.out().println(before + name + entry.value().display());
        }
    }

    private Value document(Post post) {
        List<Value> fields = new ArrayList<>();
        for (Entry entry : wanted(post)) {
            fields.add(table(
                    "key", Value.of(entry.key()),
                    "value", entry.value(),
                    "line", number(entry.line()),
                    "endLine", number(entry.endLine())));
        }
        List<Value> problems = new ArrayList<>();
        post.header()
                .problems()
                .forEach(problem ->
                        problems.add(table("line", number(problem.line()), "message", Value.of(problem.message()))));
        return table(
                "file",
                Value.of(post.path().toString()),
                "format",
                Value.of(post.header().format().name().toLowerCase(Locale.ROOT)),
                "fields",
                new Value.Items(fields),
                "problems",
                new Value.Items(problems));
    }

    private static Value number(long number) {
        return new Value.Num(number);
    }

    private static Value table(Object... keysAndValues) {
        Map<String, Value> entries = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], (Value) keysAndValues[i + 1]);
        }
        return new Value.Table(entries);
    }
}
