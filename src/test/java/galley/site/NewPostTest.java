package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewPostTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-05-01T09:30:00+02:00[Europe/Berlin]");

    @Test
    void a_new_post_has_the_header_of_its_generator() {
        assertThat(NewPost.text(Family.PELICAN, "Rain: a diary", NOW).toString())
                .isEqualTo("""
                title: Rain: a diary
                date: 2026-05-01 09:30
                status: draft

                """);
        assertThat(NewPost.text(Family.JEKYLL, "Rain: a diary", NOW).toString()).isEqualTo("""
                ---
                layout: post
                title: "Rain: a diary"
                date: 2026-05-01 09:30:00 +0200
                published: false
                ---

                """);
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void it_reads_back_as_a_draft_with_its_title(Family family) {
        String title = "C# & \"it's\": 100% – 日本 #1";
        Post post = Post.read(Path.of("x.md"), NewPost.text(family, title, NOW), family);
        assertThat(post.header().problems()).isEmpty();
        assertThat(post.title()).contains(title);
        assertThat(Generators.of(family).isDraft(post)).isTrue();
        assertThat(post.body()).isBlank();
    }

    @Test
    void its_file_has_the_slug_for_a_name_and_a_number_where_that_is_taken() {
        Path folder = Path.of("site/content");
        assertThat(NewPost.fileName(Family.PELICAN, "Héllo Wörld", folder, NOW, List.of()))
                .isEqualTo("hello-world.md");
        assertThat(NewPost.fileName(Family.PELICAN, "Hello world", folder, NOW, List.of("Hello-World.md")))
                .isEqualTo("hello-world-2.md");
        assertThat(NewPost.fileName(Family.JEKYLL, "Hello", Path.of("site/_posts"), NOW, List.of()))
                .isEqualTo("2026-05-01-hello.md");
        assertThat(NewPost.fileName(Family.ELEVENTY, "你好", folder, NOW, List.of()))
                .isEqualTo("post-20260501-0930.md");
    }
}
