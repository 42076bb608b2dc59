package galley.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.corpus.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each fourth post of other people's blogs, exported into a site of each generator: its real reader reads the header
 * that the post was given there, and reads in it what Galley says it does.
 */
@Tag("generators")
class ExportedHeaderTest {
    private static final int EACH = 4;

    /** To Hugo also a date; what it cannot read as one it drops, as it would of a post of its own. */
    private static final Set<String> HUGO_DATES = Set.of("publishdate");

    @TempDir
    Path temp;

    @ParameterizedTest
    @EnumSource(names = {"PELICAN", "JEKYLL", "HUGO", "HEXO", "ELEVENTY"})
    void the_real_reader_reads_what_was_exported_for_it(Blogs site) throws IOException {
        site.assumeReadable();
        List<String> posts = posts();
        Path root = Files.createDirectories(temp.resolve("site"));
        Blogs.Said said = site.galley("export", List.of("--json", "--to", root.toString()), temp, posts);
        List<String> written = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        int anew = 0;
        for (Object each : RealHeader.list(RealHeader.json(said.out()))) {
            Map<String, Object> item = RealHeader.map(each);
            boolean post = "post".equals(item.get("kind"));
            anew += post && !RealHeader.list(item.get("changes")).isEmpty() ? 1 : 0;
            if (post) {
                (Boolean.TRUE.equals(item.get("written")) ? written : refused)
                        .add(
                                Boolean.TRUE.equals(item.get("written"))
                                        ? (String) item.get("target")
                                        : item.get("target") + ": " + item.get("message"));
            }
        }
        List<String> wrong = compared(site, root, written);
        System.out.printf(
                "to %s: %d posts, %d written, %d of them with another header, %d refused, %d wrong%n%s%n",
                site.id(),
                posts.size(),
                written.size(),
                anew,
                refused.size(),
                wrong.size(),
                String.join("\n", refused));
        assertThat(wrong).isEmpty();
        assertThat(written).hasSizeGreaterThan(posts.size() / 2);
    }

    private static List<String> compared(Blogs site, Path root, List<String> files) throws IOException {
        Oracle oracle = site.oracle();
        Path results = Files.createDirectories(root.resolveSibling("read"));
        Path list = Files.write(
                results.resolve("list"),
                files.stream().map(file -> root.resolve(file).toString()).toList());
        Oracle.Ended read = oracle.render(list, root, results);
        assertThat(read.code()).as(read.output()).isZero();
        List<Object> ours = RealHeader.list(RealHeader.json(
                site.galley("get", List.of("--json"), root, files).out()));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            RealHeader theirs = RealHeader.of(results, files.get(i), oracle);
            if (!theirs.isReadable()) {
                wrong.add(files.get(i) + ": " + theirs.complaint());
                continue;
            }
            for (Object each : RealHeader.list(RealHeader.map(ours.get(i)).get("fields"))) {
                Map<String, Object> field = RealHeader.map(each);
                String name = (String) field.get("key");
                String key = site.keysAreCaseBlind() ? name.toLowerCase(Locale.ROOT) : name;
                Object value = theirs.fields().get(key);
                Object ourValue = site.keysAreCaseBlind() ? lowerCased(field.get("value")) : field.get("value");
                boolean nothing = value == null && (List.of().equals(ourValue) || "".equals(ourValue));
                // What Hugo splits into a list is one item here: it was made a list where there would be more.
                boolean one =
                        site == Blogs.HUGO && List.of(String.valueOf(ourValue)).equals(value);
                if (!nothing && !one && !HUGO_DATES.contains(key) && !RealHeader.same(ourValue, value)) {
                    wrong.add(files.get(i) + " " + key + ": " + field.get("value") + " but the reader: " + value);
                }
            }
        }
        return wrong;
    }

    /** Hugo does not tell the keys of maps apart by case either. */
    private static Object lowerCased(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> lower = new LinkedHashMap<>();
                map.forEach((key, each) -> lower.put(key.toString().toLowerCase(Locale.ROOT), lowerCased(each)));
                yield lower;
            }
            case List<?> list ->
                list.stream().map(ExportedHeaderTest::lowerCased).toList();
            case null, default -> value;
        };
    }

    /** Copies with names of their own, in folders that tell whose they are. */
    private List<String> posts() throws IOException {
        assumeTrue(Files.isDirectory(Corpus.ROOT), "skipped: ../shared/corpus is not here");
        List<String> posts = new ArrayList<>();
        int number = 0;
        for (Blogs blogs : Blogs.values()) {
            String folder = blogs == Blogs.JEKYLL ? "_posts/" : blogs == Blogs.HEXO ? "source/_posts/" : "";
            for (String file : Blogs.files(blogs.root())) {
                if (number++ % EACH == 0) {
                    String copy = "drafts/" + blogs.id() + "/" + folder + "2020-01-02-post-" + number + ".md";
                    Files.createDirectories(temp.resolve(copy).getParent());
                    Files.copy(blogs.root().resolve(file), temp.resolve(copy));
                    posts.add(copy);
                }
            }
        }
        return posts;
    }
}
