package galley.window;

import galley.preview.PreviewPane;
import galley.store.Output;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.print.PrinterJob;
import javafx.stage.Window;

/** The post as it looks: on paper, as a page for a browser, in the style of its site. Belongs to the FX thread. */
final class Sharing {
    private final Window owner;
    private final PreviewPane preview;
    private final World world;
    private final Prompts prompts;
    private final Desk.Hands hands;
    private final Consumer<String> say;

    /** @param say tells the author something in a sentence */
    Sharing(Window owner, PreviewPane preview, World world, Prompts prompts, Desk.Hands hands, Consumer<String> say) {
        this.owner = owner;
        this.preview = preview;
        this.world = world;
        this.prompts = prompts;
        this.hands = hands;
        this.say = say;
    }

    void print() {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            say.accept("This computer has no printer. “Save as Web Page…” makes a file that a browser prints.");
        } else if (job.showPrintDialog(owner)) {
            preview.copies().print(job);
        }
    }

    void savePage(OpenPost post) {
        Path file = post.session().path();
        String name = post.name().replaceFirst("\\.[A-Za-z]{1,8}$", "") + ".html";
        prompts.saveWebPage(file == null ? null : file.getParent(), name)
                .ifPresent(path -> preview.copies()
                        .webPage(bytes -> hands.disk().execute(() -> {
                            Optional<String> trouble = Output.write(path, bytes);
                            hands.fx().execute(() -> say.accept(trouble.orElse("The page is in " + path + ".")));
                        })));
    }

    void chooseStyle(OpenPost post) {
        Path file = post.session().path();
        prompts.openStyleSheet(file == null ? null : file.getParent()).ifPresent(css -> style(post, Optional.of(css)));
    }

    void showRemotePictures() {
        preview.showRemotePictures();
    }

    void style(OpenPost post, Optional<Path> css) {
        Path file = post.session().path();
        if (file == null) {
            say.accept("Save the post first: its style sheet belongs to the site that it lies in.");
            return;
        }
        hands.disk().execute(() -> {
            Optional<String> trouble = world.dress(file, css);
            hands.fx().execute(() -> trouble.ifPresentOrElse(say, preview::refresh));
        });
    }
}
