package galley.generators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * {@code galley get --json} over other people's blogs beside what the real readers read: the same keys with the same
 * values, and a problem exactly where the reader gives up. {@code src/docs/decisions.md} has the figures and tells of each
 * exception below why it is one.
 */
@Tag("generators")
class HeaderAgreementTest {
    /** Hugo gives every page these; where the header has them, they are compared. */
    private static final Set<String> HUGO_ADDS = Set.of("draft", "iscjklanguage", "lastmod", "publishdate", "date");

    /** Jekyll reads UTF-8 alone; Galley reads what an editor must: the file can be mended in it. */
    private static final String NOT_UTF_8 = "ASCII incompatible encoding";

    @TempDir
    Path temp;

    private int keys;

    @ParameterizedTest
    @EnumSource
    void what_get_tells_is_what_the_real_reader_reads(Blogs blogs) throws IOException {
        blogs.assumeReadable();
        List<String> files = Blogs.files(blogs.root());
        Oracle oracle = blogs.oracle();
        Path list = Files.write(
                temp.resolve("list"),
                files.stream()
                        .map(file -> blogs.root().resolve(file).toString())
                        .toList());
        Oracle.Ended read = oracle.render(list, blogs.root(), temp);
        assertThat(read.code()).as(read.output()).isZero();
        Blogs.Said said = blogs.galley("get", List.of("--json"), blogs.root(), files);
        List<Object> ours = RealHeader.list(RealHeader.json(said.out()));

        List<String> wrong = new ArrayList<>();
        List<String> excepted = new ArrayList<>();
        int unreadable = 0;
        for (int i = 0; i < files.size(); i++) {
            RealHeader theirs = RealHeader.of(temp, files.get(i), oracle);
            Map<String, Object> document = RealHeader.map(ours.get(i));
            boolean problems = !RealHeader.list(document.get("problems")).isEmpty();
            unreadable += theirs.isReadable() ? 0 : 1;
            boolean agree = problems != theirs.isReadable();
            if (!agree && theirs.complaint().contains(NOT_UTF_8)) {
                excepted.add(files.get(i));
            } else if (!agree) {
                wrong.add(files.get(i) + ": " + document.get("problems") + " but the reader: " + theirs.complaint());
            }
            if (theirs.isReadable()) {
                compare(blogs, files.get(i), fields(blogs, document), theirs.fields(), wrong, excepted);
            }
        }
        System.out.printf(
                "%s: %d files, %d of them unreadable to the reader; %d keys compared, %d differ, %d excepted %s%n",
                blogs.id(), files.size(), unreadable, keys, wrong.size(), excepted.size(), excepted);
        assertThat(wrong).isEmpty();
    }

    /** The one value that counts of each key: of repeated ones Pelican and Python-Markdown have joined what is one. */
    private static Map<String, Object> fields(Blogs blogs, Map<String, Object> document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Object each : RealHeader.list(document.get("fields"))) {
            Map<String, Object> field = RealHeader.map(each);
            String key = (String) field.get("key");
            fields.put(blogs.keysAreCaseBlind() ? key.toLowerCase(Locale.ROOT) : key, field.get("value"));
        }
        return fields;
    }

    private void compare(
            Blogs blogs,
            String file,
            Map<String, Object> ours,
            Map<String, Object> theirs,
            List<String> wrong,
            List<String> excepted) {
        Set<String> all = new TreeSet<>(ours.keySet());
        all.addAll(theirs.keySet());
        for (String key : all) {
            boolean added = !ours.containsKey(key) && oracleAdds(blogs, key);
            if (added || RealHeader.same(ours.get(key), theirs.get(key))) {
                keys += added ? 0 : 1;
            } else if (isMadeOfIt(blogs.id() + " " + key, ours.get(key), theirs.get(key))) {
                excepted.add(file + " " + key + ": " + told(ours, key) + " but the reader: " + told(theirs, key));
            } else {
                wrong.add(file + " " + key + ": " + told(ours, key) + " but the reader: " + told(theirs, key));
            }
        }
    }

    /** What a reader does with a value after it was read: none of it can be seen in the header. */
    private static boolean isMadeOfIt(String what, Object ours, Object theirs) {
        return switch (what) {
            // No tags are no key to Pelican, no keywords to Hugo.
            case "pelican tags", "hugo keywords" -> theirs == null && ours instanceof List<?> items && items.isEmpty();
            // Hugo makes its descriptions of formats of their names.
            case "hugo outputs" ->
                ours instanceof List<?> names
                        && names.stream()
                                .allMatch(name -> theirs.toString()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(name.toString().toLowerCase(Locale.ROOT)));
            default -> false;
        };
    }

    private static boolean oracleAdds(Blogs blogs, String key) {
        return blogs.reader() == galley.post.Family.HUGO && HUGO_ADDS.contains(key);
    }

    private static String told(Map<String, Object> fields, String key) {
        Object value = fields.get(key);
        return !fields.containsKey(key)
                ? "no such key"
                : value + (value instanceof BigDecimal ? " (a number)" : value instanceof String ? " (a text)" : "");
    }
}
