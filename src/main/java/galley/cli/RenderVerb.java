package galley.cli;

import galley.markdown.TooComplex;
import galley.post.Post;
import galley.site.SiteAddresses;
import galley.store.Output;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "The HTML that the generator makes of a post's body, before any theme.")
final class RenderVerb implements Callable<Integer> {
    private final Console console;

    @Mixin
    private PostArguments posts;

    @Option(names = "--out", paramLabel = "DIR", description = "Write DIR/<path>.html for each file, not to stdout.")
    private Path out;

    @Option(names = "--root", paramLabel = "DIR", description = "What the paths below --out are relative to.")
    private Path root = Path.of("");

    RenderVerb(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return posts.each(console, (opened, post) -> render(post));
    }

    private int render(Post post) {
        console.detect().unread(post).forEach(console::complain);
        String rendered;
        try {
            rendered = console.detect().html(post).text();
        } catch (TooComplex tooComplex) {
            String why = tooComplex.told(post::lineInBody);
            console.complain(post.path() + ": cannot be rendered: " + why);
            return Console.FAILED;
        }
        String html = console.detect()
                .site(post.path())
                .filter(site -> site.family() == post.family())
                .map(site -> SiteAddresses.in(rendered, site, post.path()))
                .orElse(rendered);
        if (out == null) {
            console.out().println(html);
            return Console.FINE;
        }
        Path absolute = post.path().toAbsolutePath().normalize();
        Path below = root.toAbsolutePath().normalize();
        if (!absolute.startsWith(below)) {
            console.complain(post.path() + ": is not below " + root);
            return Console.FAILED;
        }
        String relative = below.relativize(absolute) + ".html";
        Optional<String> trouble = Output.write(out.resolve(relative), html.getBytes(StandardCharsets.UTF_8));
        trouble.ifPresent(console::complain);
        return trouble.isPresent() ? Console.FAILED : Console.FINE;
    }
}
