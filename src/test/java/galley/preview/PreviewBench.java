package galley.preview;

import galley.Fx;
import galley.bench.LongPost;
import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an edit of one block costs the preview, against showing all of the post: composing on the worker, and putting it on
 * the page, with its layout, on the FX thread. What Markdown costs is in {@code RenderBench}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {
            "-Xss64m",
            "-Xmx1g",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--enable-native-access=ALL-UNNAMED"
        })
public class PreviewBench {
    @Param({"6000", "100000", "1000000"})
    int bytes;

    private final Drawings drawings = new Drawings();
    private Page[] edited;
    private Composer composer;
    private Sheet[] edits;
    private Sheet[] posts;
    private Stage stage;
    private Shell shell;
    private Paper paper;
    private int count;

    @Setup(Level.Trial)
    public void open() {
        Dialect markdown = Dialects.named("commonmark", Map.of(), new Limits(Duration.ofMinutes(1), 100_000_000));
        String body = LongPost.body(bytes);
        int middle = body.indexOf("The evening", body.length() / 2);
        String letter = body.substring(0, middle) + "x" + body.substring(middle);
        edited = new Page[] {page("one", body, markdown), page("one", letter, markdown)};
        composer = composer();
        for (Drawing wanted : composer.compose(edited[0], false, false, false).wanted()) {
            String text = wanted instanceof Drawing.Code code ? code.text() : "";
            drawings.put(wanted, new Drawing.Drawn.Inline(List.of(Piece.words(text))));
        }
        edits = new Sheet[] {
            composer.compose(edited[0], false, false, false), composer.compose(edited[1], false, false, false)
        };
        posts = new Sheet[] {
            edits[0], composer().compose(page("two", body, markdown), false, false, false),
        };
        stage = Fx.call(() -> {
            PreviewSafety.install();
            Stage window = new Stage();
            shell = new Shell(() -> paper = new Paper(shell, offset -> {}));
            window.setScene(new Scene(shell.view(), 600, 800));
            window.show();
            return window;
        });
        Fx.until("the page is there", () -> paper != null);
    }

    private Composer composer() {
        Images none = (document, link) -> new Images.Found.Missing(link);
        return new Composer(
                none,
                new Remote(none, () -> {}),
                document -> SiteLook.Look.PLAIN,
                drawings,
                "bench" + System.nanoTime());
    }

    private static Page page(String document, String body, Dialect markdown) {
        return new Page(document, Page.Masthead.NONE, 0, markdown.render(body).blocks(), "", body);
    }

    @TearDown(Level.Trial)
    public void close() {
        Fx.run(() -> {
            shell.close();
            stage.close();
        });
    }

    @Benchmark
    public Object composeAll() {
        return composer().compose(edited[0], false, false, false);
    }

    @Benchmark
    public Object composeOneBlock() {
        return composer.compose(edited[count++ & 1], false, false, false);
    }

    @Benchmark
    public double placeAll() {
        return place(posts[count++ & 1]);
    }

    @Benchmark
    public double placeOneBlock() {
        return place(edits[count++ & 1]);
    }

    private double place(Sheet sheet) {
        return Fx.call(() -> {
            paper.place(sheet, -1);
            paper.complete();
            return shell.distance(new Sheet.Spot(sheet.sections().size() - 1, 1));
        });
    }
}
