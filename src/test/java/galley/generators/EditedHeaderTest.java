package galley.generators;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code galley set} on copies of other people's posts, and the real reader afterwards: it reads the new value, every
 * other key as before, and in the file no line is touched but those of the key.
 */
@Tag("generators")
class EditedHeaderTest {
    /** Hugo makes these of the date where the header does not have them. */
    private static final Set<String> FOLLOW_THE_DATE = Set.of("lastmod", "publishdate", "date");

    /** UTF-8's byte order mark, its bytes as letters. */
    private static final String BOM = "\u00ef\u00bb\u00bf";

    /** What is asked for in one call. */
    private record Change(String key, String wish, String value) {}

    private static final List<Change> CHANGES = List.of(
            change("title", "=", "Foo: \"bar\" & it's 12:30 # 你好 😀"),
            change("tags", "+=", "a new tag"),
            change("date", "=", "2021-02-03T04:05:06Z"),
            change("galley_test", "=", "yes"));

    @TempDir
    Path temp;

    private static Change change(String key, String how, String value) {
        return new Change(key, key + how + value, value);
    }

    @ParameterizedTest
    @EnumSource
    void the_real_reader_reads_the_new_value_and_the_others_as_before(Blogs blogs) throws IOException {
        blogs.assumeReadable();
        List<String> files = Blogs.files(blogs.root());
        Oracle oracle = blogs.oracle();
        Map<String, RealHeader> before = read(oracle, blogs.root(), temp.resolve("before"), files);
        Map<String, Map<String, long[]>> lines = lines(blogs, files);
        List<String> wrong = new ArrayList<>();
        StringBuilder sum = new StringBuilder();
        for (Change change : CHANGES) {
            Path root = copy(blogs.root(), temp.resolve(change.key()), files);
            Blogs.Said said = blogs.galley("set", List.of("-e", change.wish()), root, files);
            said.err()
                    .lines()
                    .filter(line -> files.stream()
                            .noneMatch(file ->
                                    line.contains(file) && !before.get(file).isReadable()))
                    .forEach(wrong::add);
            assertThat(said.code()).isLessThanOrEqualTo(1);
            Map<String, RealHeader> after = read(oracle, root, temp.resolve(change.key() + ".read"), files);
            int readable = 0;
            for (String file : files) {
                touchesOnly(lines.get(file), change.key(), blogs.root().resolve(file), root.resolve(file), wrong);
                if (before.get(file).isReadable()) {
                    readable++;
                    compare(blogs, file, change, before.get(file), after.get(file), wrong);
                }
            }
            sum.append(", ").append(change.key()).append(' ').append(readable);
        }
        System.out.printf(
                "%s: %d files, edited and read again%s; %d wrong%n", blogs.id(), files.size(), sum, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static Path copy(Path from, Path to, List<String> files) throws IOException {
        for (String file : files) {
            Files.createDirectories(to.resolve(file).getParent());
            Files.copy(from.resolve(file), to.resolve(file));
        }
        return to;
    }

    private static Map<String, RealHeader> read(Oracle oracle, Path root, Path results, List<String> files)
            throws IOException {
        Files.createDirectories(results);
        Path list = Files.write(
                results.resolve("list"),
                files.stream().map(file -> root.resolve(file).toString()).toList());
        Oracle.Ended read = oracle.render(list, root, results);
        assertThat(read.code()).as(read.output()).isZero();
        Map<String, RealHeader> headers = new HashMap<>();
        for (String file : files) {
            headers.put(file, RealHeader.of(results, file, oracle));
        }
        return headers;
    }

    /** First and last line of each key, by file. */
    private static Map<String, Map<String, long[]>> lines(Blogs blogs, List<String> files) throws IOException {
        List<Object> documents = RealHeader.list(RealHeader.json(
                blogs.galley("get", List.of("--json"), blogs.root(), files).out()));
        Map<String, Map<String, long[]>> lines = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Map<String, long[]> keys = new HashMap<>();
            for (Object each : RealHeader.list(RealHeader.map(documents.get(i)).get("fields"))) {
                Map<String, Object> field = RealHeader.map(each);
                keys.put(name((String) field.get("key")), new long[] {number(field, "line"), number(field, "endLine")});
            }
            lines.put(files.get(i), keys);
        }
        return lines;
    }

    private static long number(Map<String, Object> field, String name) {
        return ((Number) field.get(name)).longValue();
    }

    private static String name(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    /** The bytes as lines: those that are gone, or are now others, are lines of the key. */
    private static void touchesOnly(Map<String, long[]> keys, String key, Path old, Path now, List<String> wrong)
            throws IOException {
        // An accent is one byte or two, a line feed is one everywhere but in UTF-16, where it has a companion.
        String was = Files.readString(old, StandardCharsets.ISO_8859_1);
        String is = Files.readString(now, StandardCharsets.ISO_8859_1);
        if (was.startsWith(BOM) != is.startsWith(BOM)) {
            wrong.add(old + ": the byte order mark came or went");
        }
        // A header that is new stands between the mark and what was the first line.
        String[] before = (was.startsWith(BOM) ? was.substring(BOM.length()) : was).split("\n", -1);
        String[] after = (is.startsWith(BOM) ? is.substring(BOM.length()) : is).split("\n", -1);
        int most = Math.min(before.length, after.length);
        int head = 0;
        while (head < most && before[head].equals(after[head])) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && before[before.length - 1 - tail].equals(after[after.length - 1 - tail])) {
            tail++;
        }
        long[] place = keys.getOrDefault(key, new long[] {head + 1, head});
        if (head + 1 < before.length - tail + 1 && (head + 1 < place[0] || before.length - tail > place[1])) {
            wrong.add(old + ": lines " + (head + 1) + " to " + (before.length - tail) + " for " + key);
        }
    }

    private static void compare(
            Blogs blogs, String file, Change change, RealHeader before, RealHeader after, List<String> wrong) {
        String where = file + " after " + change.key() + ": ";
        if (!after.isReadable()) {
            wrong.add(where + after.complaint());
            return;
        }
        String key = keyOf(blogs, change.key(), after.fields());
        Object value = after.fields().get(key);
        boolean there = value instanceof List<?> items
                ? items.contains(change.value())
                : RealHeader.same(change.value(), value);
        if (!there) {
            wrong.add(where + "it reads " + value);
        }
        Set<String> others = new TreeSet<>(before.fields().keySet());
        others.addAll(after.fields().keySet());
        others.remove(key);
        if (blogs.reader() == Family.HUGO && change.key().equals("date")) {
            others.removeAll(FOLLOW_THE_DATE);
        }
        for (String other : others) {
            if (before.fields().containsKey(other) != after.fields().containsKey(other)
                    || !RealHeader.same(
                            before.fields().get(other), after.fields().get(other))) {
                wrong.add(where + other + " was " + before.fields().get(other) + " and is "
                        + after.fields().get(other));
            }
        }
    }

    /** A key as this header has it: some blogs write `Title`. */
    private static String keyOf(Blogs blogs, String key, Map<String, Object> fields) {
        return blogs.keysAreCaseBlind() || fields.containsKey(key)
                ? key
                : fields.keySet().stream()
                        .filter(other -> name(other).equals(key))
                        .findFirst()
                        .orElse(key);
    }
}
