package galley.cli;

import galley.post.Family;
import galley.site.Generators;
import galley.site.NewPost;
import galley.site.PostTemplate;
import galley.site.Templates;
import galley.store.AppDirs;
import galley.store.Encoding;
import galley.store.Saved;
import galley.text.Text;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description =
                    "What it begins with: an archetype, a scaffold, a file of .galley/templates; none for the plain header.")
    private String template;

    NewVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ZonedDateTime now = ZonedDateTime.now(console.clock());
        Family whose = family != null ? family : console.detect().family(folder);
        Path path = folder.resolve(NewPost.fileName(whose, title, folder, now, List.of()));
        Path own = AppDirs.system().templates();
        List<PostTemplate> templates =
                Templates.of(Generators.site(folder).filter(site -> site.family() == whose), folder, own);
        Optional<PostTemplate> chosen = template == null
                ? Templates.usual(templates, own)
                : templates.stream().filter(one -> one.name().equals(template)).findFirst();
        if (template != null && !template.equals("none") && chosen.isEmpty()) {
            console.complain("there is no template “" + template + "” for " + folder
                    + (templates.isEmpty()
                            ? ""
                            : "; there are: "
                                    + templates.stream()
                                            .map(PostTemplate::name)
                                            .distinct()
                                            .collect(Collectors.joining(", "))));
            return Console.FAILED;
        }
        PostTemplate.Filled filled = NewPost.filled(chosen, folder, whose, title, now);
        filled.left().forEach(left -> console.complain(chosen.orElseThrow().path(), "left out, " + left));
        Text text = filled.text();
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
