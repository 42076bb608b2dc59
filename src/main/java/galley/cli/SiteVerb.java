package galley.cli;

import galley.post.Family;
import galley.site.NewSite;
import galley.store.LocalDisk;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = "Makes the smallest site of a generator, with a first post, and prints the post's path.")
final class SiteVerb implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--as",
            paramLabel = "GENERATOR",
            required = true,
            converter = PostArguments.Families.class,
            description = "Whose site it is to be.")
    private Family family;

    @Option(names = "--title", paramLabel = "T", required = true, description = "What the site is called.")
    private String title;

    @Parameters(paramLabel = "FOLDER", description = "Where to put it; not there yet, or empty.")
    private Path folder;

    SiteVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!NewSite.isKnown(family)) {
            console.complain(family.title() + " is no generator of sites");
            return Console.FAILED;
        }
        return switch (NewSite.make(
                new LocalDisk(),
                folder.toAbsolutePath().normalize(),
                family,
                title,
                ZonedDateTime.now(console.clock()))) {
            case NewSite.Made.Done done -> {
                console.out().println(done.first());
                yield Console.FINE;
            }
            case NewSite.Made.Failed failed -> {
                console.complain(failed.reason());
                yield Console.FAILED;
            }
        };
    }
}
