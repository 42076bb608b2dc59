package galley.preview;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.print.PrinterJob;

/** What is taken from the page, once all of it is drawn, in the light look. FX thread. */
public final class Copies {
    private final PreviewPane pane;
    private final Executor worker;
    private final Executor fx;

    Copies(PreviewPane pane, Executor worker, Executor fx) {
        this.pane = pane;
        this.worker = worker;
        this.fx = fx;
    }

    /** The post as a page for a browser. @param told on the FX thread */
    public void webPage(Consumer<byte[]> told) {
        pane.onPaper(() -> {
            Sheet sheet = pane.shown();
            String title = pane.title();
            worker.execute(() -> {
                byte[] bytes = WebPage.of(sheet, title);
                fx.execute(() -> told.accept(bytes));
            });
        });
    }

    public void print(PrinterJob job) {
        pane.onPaper(() -> {
            pane.shell().view().getEngine().print(job);
            job.endJob();
        });
    }
}
