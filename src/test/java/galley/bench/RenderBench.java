package galley.bench;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Html;
import galley.markdown.Limits;
import galley.markdown.Rendered;
import galley.post.Family;
import galley.session.Analysis;
import galley.session.Analyzer;
import galley.text.Edit;
import galley.text.Extent;
import galley.text.Text;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;

/** A post of 100 KB in each dialect: its Markdown alone, all that the worker does after a key, and the block alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xss64m", "-Xmx512m"})
public class RenderBench {
    private static final int BYTES = 100_000;

    @Param({"pelican", "jekyll", "hugo", "hexo", "eleventy", "commonmark"})
    String dialect;

    private Dialect markdown;
    private Analyzer analyzer;
    private Path path;
    private String body;
    private Text post;
    private int keys;
    private Rendered read;
    private Text typed;
    private Edit letter;

    @Setup(Level.Trial)
    public void write() {
        Family family = Family.of(dialect).orElseThrow();
        markdown = Dialects.named(dialect, Map.of(), new Limits(java.time.Duration.ofMinutes(1), 100_000_000));
        analyzer = new Analyzer(family, markdown);
        path = Path.of("_posts/2020-01-02-long.md");
        body = LongPost.body(BYTES);
        post = Text.of(LongPost.header(family) + body);
        read = analyzer.analyze(path, post, 1).rendered();
        int word = post.toString().indexOf("The evening", post.length() / 2) + "The".length();
        letter = new Edit(word, word, "x");
        typed = post.with(letter);
        if (blockAfterAKey().isEmpty()) {
            throw new IllegalStateException("the block is not rendered by itself");
        }
    }

    /** Of the Markdown alone. */
    @Benchmark
    public Html render() {
        return markdown.render(body);
    }

    /** What the worker does after one more character was typed in the middle: header, Markdown, checks, words. */
    @Benchmark
    public Analysis analyzeAfterAKey() {
        int middle = post.length() / 2;
        String letter = String.valueOf((char) ('a' + keys++ % 26));
        return analyzer.analyze(
                path, Text.of(post.subSequence(0, middle) + letter + post.subSequence(middle, post.length())), keys);
    }

    /** The block which that character is in, as it is shown before all else has been read. */
    @Benchmark
    public Optional<Rendered.Part> blockAfterAKey() {
        return read.part(typed, Extent.of(letter));
    }
}
