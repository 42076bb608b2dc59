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
        onPaper(() -> {
            Sheet sheet = pane.shown();
            String title = pane.title();
            worker.execute(() -> {
                byte[] bytes = WebPage.of(sheet, title);
                fx.execute(() -> told.accept(bytes));
            });
        });
    }

    public void print(PrinterJob job) {
        onPaper(() -> {
            pane.shell().view().getEngine().print(job);
            job.endJob();
        });
    }

    /** Does it once the page has in it all that is to be seen on paper, where it is light. */
    void onPaper(Runnable then) {
        pane.onPaper(true);
        pane.whenSettled(() -> {
            try {
                then.run();
            } finally {
                pane.onPaper(false);
            }
        });
    }
}
