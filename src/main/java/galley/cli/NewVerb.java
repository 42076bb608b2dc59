package galley.cli;

import galley.post.Family;
import galley.site.NewPost;
import galley.store.Encoding;
import galley.store.Saved;
import galley.text.Text;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "new", mixinStandardHelpOptions = true, description = "Makes a draft and prints its path.")
final class NewVerb implements Callable<Integer> {
    private final Console console;

    @Option(names = "--title", paramLabel = "T", required = true, description = "The post's title.")
    private String title;

    @Option(names = "--in", paramLabel = "FOLDER", required = true, description = "Where to put it.")
    private Path folder;

    @Option(
            names = "--as",
            paramLabel = "GENERATOR",
            converter = PostArguments.Families.class,
            description = "As in render.")
    private Family family;

    NewVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ZonedDateTime now = ZonedDateTime.now(console.clock());
        Family whose = family != null ? family : console.detect().family(folder);
        Path path = folder.resolve(NewPost.fileName(whose, title, folder, now, List.of()));
        Text text = NewPost.text(whose, title, now);
        return switch (console.files().save(path, text, Encoding.UTF_8, null)) {
            case Saved.Done done -> {
                console.out().println(done.path());
                yield Console.FINE;
            }
            case Saved.Conflict conflict -> {
                console.complain(path, "exists already; nothing was written");
                yield Console.PROBLEMS;
            }
            case Saved.Failed failed -> {
                console.complain(path, failed.reason());
                yield Console.FAILED;
            }
        };
    }
}
