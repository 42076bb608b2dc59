package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    /** What the real generators made of these titles; the columns are those of {@code generators.md}, section 2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "(empty)", textBlock = """
            Héllo Wörld           | hello-world     | héllo-wörld     | héllo-wörld     | Hello-World     | hello-woerld
            你好世界               | ni-hao-shi-jie  | 你好世界         | 你好世界         | 你好世界         | (empty)
            Привет, мир!          | privet-mir      | привет-мир      | привет-мир      | Привет-мир      | privet-mir
            日本語 タイトル         | ri-ben-yu-taitoru | 日本語-タイトル | 日本語-タイトル   | 日本語-タイトル   | (empty)
            مرحبا بالعالم         | mrhb-bllm       | مرحبا-بالعالم   | مرحبا-بالعالم   | مرحبا-بالعالم   | mrhba-balealm
            C++ & C#: 100% "fun"  | c-c-100-fun     | c-c-100-fun     | c++-c#-100-fun  | C-C-100-fun     | c-and-c-100-fun
            a_b--c  d             | a_b-c-d         | a-b-c-d         | a_b--c-d        | a-b-c-d         | a-b-c-d
            Ünïcödé ß Æ           | unicode-ss-ae   | ünïcödé-ß-æ     | ünïcödé-ß-æ     | Unicode-s-AE    | uenicoede-ss-ae
            Don't stop            | dont-stop       | don-t-stop      | dont-stop       | Don-t-stop      | dont-stop
            a/b\\c.d              | abcd            | a-b-c-d         | a-b-c.d         | a-b-c-d         | a-b-c-d
            Emoji 😀 test         | emoji-test      | emoji-test      | emoji-test      | Emoji-😀-test   | emoji-test
            """)
    void a_title_makes_the_slug_its_generator_makes(
            String title, String pelican, String jekyll, String hugo, String hexo, String eleventy) {
        assertThat(Slug.of(title, Family.PELICAN)).isEqualTo(pelican);
        assertThat(Slug.of(title, Family.JEKYLL)).isEqualTo(jekyll);
        assertThat(Slug.of(title, Family.HUGO)).isEqualTo(hugo);
        assertThat(Slug.of(title, Family.HEXO)).isEqualTo(hexo);
        assertThat(Slug.of(title, Family.ELEVENTY)).isEqualTo(eleventy == null ? "" : eleventy);
    }

    @Test
    void pelican_drops_markup_and_reads_entities() {
        assertThat(Slug.of("A <em>bold</em> &amp; new <!-- x --> start", Family.PELICAN))
                .isEqualTo("a-bold-new-start");
    }

    @Test
    void a_pelican_site_may_keep_letters_and_case() {
        PelicanSlug kept = new PelicanSlug(true, true, PelicanSlug.DEFAULT.substitutions());
        assertThat(kept.of("Привет, Wörld!")).isEqualTo("Привет-Wörld");
    }

    @Test
    void a_pelican_site_may_have_substitutions_of_its_own() {
        PelicanSlug cpp = new PelicanSlug(
                false,
                false,
                List.of(
                        new PelicanSlug.Substitution("C\\+\\+", "cpp"),
                        new PelicanSlug.Substitution("(\\w+) (\\w+)", "\\2_\\1"),
                        new PelicanSlug.Substitution("[broken", "")));
        assertThat(cpp.of("c++ Notes")).isEqualTo("notes_cpp");
    }
}
