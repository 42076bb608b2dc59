package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    /** As {@code names.json} has it, so that the rule is not only checked by itself. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f<>:\"/\\\\|?*\\u200b\\u200e\\u200f"
            + "\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\uffff]");

    private static final Set<String> DEVICES = Set.of(
            "con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 com¹ com² com³ lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 lpt¹ lpt² lpt³ conin$ conout$ clock$"
                    .split(" "));

    @TempDir
    Path folder;

    static List<HostileNames.Case> titles() throws IOException {
        return HostileNames.of("title");
    }

    static List<HostileNames.Case> pairs() throws IOException {
        return HostileNames.of("pair");
    }

    @ParameterizedTest
    @MethodSource("titles")
    void a_hostile_title_gets_a_safe_name(HostileNames.Case one) throws IOException {
        String name = FileNames.of(one.inputs().getFirst(), ".md", "post");

        assertThat(name).endsWith(".md").doesNotMatch("(?s)\\.md");
        assertThat(FORBIDDEN.matcher(name).find()).as(name).isFalse();
        assertThat(name)
                .isEqualTo(name.strip())
                .doesNotStartWith(".")
                .doesNotStartWith("-")
                .doesNotStartWith("~");
        assertThat(DEVICES)
                .doesNotContain(name.substring(0, name.indexOf('.')).strip().toLowerCase());
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
        assertThat(FileNames.isSafe(name)).isTrue();
        Path file = Files.createFile(folder.resolve(name));
        assertThat(file.getParent()).isEqualTo(folder);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void two_titles_are_two_files_on_every_system(HostileNames.Case pair) throws IOException {
        List<String> names = new ArrayList<>();
        for (String title : pair.inputs()) {
            String name = FileNames.distinct(FileNames.of(title, ".md", "post"), names);
            Files.createFile(folder.resolve(name));
            names.add(name);
        }

        assertThat(FileNames.folded(names.get(0))).isNotEqualTo(FileNames.folded(names.get(1)));
        assertThat(names).allMatch(FileNames::isSafe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello, world          | Hello, world.md
            a/b                   | a-b.md
            ../../etc/passwd      | etc-passwd.md
            .hidden               | hidden.md
            CON                   | CON-1.md
            com1 .md              | com1-1.md
            a.md                  | a.md
            trail. .              | trail.md
            !!!???                | !!!---.md
            日本語のタイトル         | 日本語のタイトル.md
            'e\u0301'             | é.md
            """)
    void a_name_stays_near_the_title(String title, String name) {
        assertThat(FileNames.of(title, ".md", "post")).isEqualTo(name);
    }

    @Test
    void a_title_of_which_nothing_can_be_used_gets_the_fallback() {
        assertThat(FileNames.of(" .. ", ".md", "post")).isEqualTo("post.md");
    }

    @Test
    void no_emoji_is_cut_apart() {
        String family = "👩‍👩‍👧";
        String name = FileNames.of("é" + "😀".repeat(80), ".md", "post");

        assertThat(name).isEqualTo("é" + "😀".repeat(48) + ".md");
        assertThat(FileNames.beside(Path.of(family.repeat(20) + ".md"), "x", Instant.EPOCH, 0)
                        .toString())
                .startsWith(family)
                .doesNotContain("👩‍👩‍👧👩 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "a/b", "nul.txt", "x.tmp", "x~", ".#x", "x.md.galley-1", "-rf", "a ", "a\u202eb"})
    void what_is_not_safe_is_known(String name) {
        assertThat(FileNames.isSafe(name)).isFalse();
    }
}
