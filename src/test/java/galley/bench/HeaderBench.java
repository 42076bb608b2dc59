package galley.bench;

import galley.header.Header;
import galley.header.Outcome;
import galley.header.Rules;
import galley.header.Value;
import galley.text.Text;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A header of 40 keys in each format, above a text of 100 KB: read, and changed in its middle. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class HeaderBench {
    private static final int KEYS = 40;

    @Param({"yaml", "toml", "json", "meta", "hexo"})
    String format;

    private Rules rules;
    private Text post;
    private Header header;

    @Setup
    public void write() {
        rules = switch (format) {
            case "meta" -> Rules.PELICAN;
            case "hexo" -> Rules.HEXO;
            case "yaml" -> Rules.JEKYLL;
            default -> Rules.HUGO;
        };
        String head = switch (format) {
            case "yaml" -> "---\n" + keys("\n", HeaderBench::yaml) + "\n---\n";
            case "hexo" -> keys("\n", HeaderBench::yaml) + "\n---\n";
            case "toml" -> "+++\n" + keys("\n", HeaderBench::toml) + "\n+++\n";
            case "json" -> "{\n" + keys(",\n", HeaderBench::json) + "\n}\n";
            default -> keys("\n", HeaderBench::meta) + "\n\n";
        };
        post = Text.of(head + LongPost.body(100_000));
        header = Header.read(post, rules);
        if (header.entries().size() != KEYS || !header.problems().isEmpty()) {
            throw new IllegalStateException(header.entries() + " " + header.problems());
        }
    }

    @Benchmark
    public Header read() {
        return Header.read(post, rules);
    }

    /** With the reading of what comes of it, as each change is tried. */
    @Benchmark
    public Outcome set() {
        return header.set("key20", Value.of("another: text"));
    }

    private static String keys(String between, IntFunction<String> key) {
        return IntStream.range(0, KEYS).mapToObj(key).collect(Collectors.joining(between));
    }

    private static String yaml(int i) {
        return "key" + i + ": "
                + switch (i % 4) {
                    case 0 -> "some words of text";
                    case 1 -> "\"quoted: words\" # remark";
                    case 2 -> "[one, two, 'three']";
                    default -> "" + i;
                };
    }

    private static String toml(int i) {
        return "key" + i + " = "
                + switch (i % 4) {
                    case 0 -> "\"some words of text\"";
                    case 1 -> "'quoted: words' # remark";
                    case 2 -> "[\"one\", \"two\", 'three']";
                    default -> "" + i;
                };
    }

    private static String json(int i) {
        return "  \"key" + i + "\": "
                + switch (i % 4) {
                    case 0 -> "\"some words of text\"";
                    case 1 -> "\"quoted: words\"";
                    case 2 -> "[\"one\", \"two\", \"three\"]";
                    default -> "" + i;
                };
    }

    private static String meta(int i) {
        return "key" + i + ": "
                + switch (i % 4) {
                    case 0 -> "some words of text";
                    case 1 -> "\"quoted: words\" # no remark";
                    case 2 -> "one\n    two";
                    default -> "" + i;
                };
    }
}
