package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTest {
    @ParameterizedTest
    @CsvSource({
        "JEKYLL, 2026-01-02-a.md, 2026-01-02",
        "ELEVENTY, 2026-01-02-a.md, 2026-01-02",
        "PELICAN, 2026-01-02.md, 2026-01-02",
        "JEKYLL, of-2026-01-02.md, ''",
        "HUGO, 2026-01-02-a.md, ''",
        "HEXO, 2026-01-02-a.md, ''"
    })
    void a_post_whose_header_has_no_date_has_that_of_its_file_where_its_generator_looks_there(
            Family family, String name, String date) {
        Post post = Post.read(Path.of("posts", name), Text.of("Words.\n"), family);
        assertThat(post.date().orElse("")).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"JEKYLL, 'date: 2025-12-31'", "PELICAN, 'Date: 2025-12-31'"})
    void what_the_header_says_counts_before_the_name(Family family, String line) {
        String header = family == Family.PELICAN ? line + "\n\n" : "---\n" + line + "\n---\n";
        Post post = Post.read(Path.of("2026-01-02-a.md"), Text.of(header + "Words.\n"), family);
        assertThat(post.date()).contains("2025-12-31");
    }
}
