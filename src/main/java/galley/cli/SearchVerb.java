package galley.cli;

import galley.header.Json;
import galley.header.Value;
import galley.library.Search;
import galley.post.Post;
import galley.store.Loaded;
import galley.store.PostFolder;
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
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Posts in which all words of the query stand, best first; tag:x and draft:true narrow it.")
final class SearchVerb implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "A folder of posts.")
    private Path folder;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "QUERY", description = "Words; tag:x, draft:true.")
    private List<String> query;

    @Option(names = "--json", description = "One JSON document.")
    private boolean json;

    SearchVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!PostFolder.isFolder(folder)) {
            console.complain(folder + ": is not a folder");
            return Console.FAILED;
        }
        Search search = Search.of(String.join(" ", query));
        List<Search.Hit> hits = new ArrayList<>();
        int code = Console.FINE;
        List<Path> files = Detect.posts(folder);
        Progress progress = new Progress(console, files.size());
        for (Path file : files) {
            progress.step();
            switch (console.files().load(file)) {
                case Loaded.Failed failed -> {
                    console.complain(failed);
                    code = Console.FAILED;
                }
                case Loaded.Opened opened -> {
                    Post post = console.detect().post(file, opened.text(), null);
                    search.in(post).ifPresent(hits::add);
                }
            }
        }
        progress.done();
        hits.sort(Search.BEST_FIRST);
        if (json) {
            console.out()
                    .println(Json.text(
                            new Value.Items(hits.stream().map(SearchVerb::value).toList())));
        } else {
            hits.forEach(hit -> console.out().println(hit.path() + ":" + hit.line() + ": " + hit.title()));
        }
        return code;
    }

    private static Value value(Search.Hit hit) {
        Map<String, Value> entries = new LinkedHashMap<>();
        entries.put("file", Value.of(hit.path().toString()));
        entries.put("title", Value.of(hit.title()));
        entries.put("line", new Value.Num((long) hit.line()));
        entries.put("excerpt", Value.of(hit.excerpt()));
        return new Value.Table(entries);
    }
}
