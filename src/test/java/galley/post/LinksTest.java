package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LinksTest {
    private static List<String> links(String body) {
        Post post = Post.read(null, Text.of("title: T\n\n" + body), Family.PELICAN);
        return Links.in(post).stream()
                .map(link -> {
                    assertThat(post.text().slice(link.start(), link.end())).isEqualTo(link.target());
                    return link.kind() + " " + link.target();
                })
                .toList();
    }

    @Test
    void links_and_pictures_are_found_in_every_way_of_writing_them() {
        assertThat(links("""
                        [a](b.html "c") ![d](<e f.png>) [![g](h.png)](i(j).html 'k')
                        ![l][m] [n][o] ![p]

                        [m]: q.png
                        [o]: <r s> "t"
                        [p]: u.png
                        [^1]: v

                        <img alt="w" src="x.png"> <A HREF=y>z</a> <video poster='p.jpg' src="v.mp4"></video>
                        """))
                .containsExactly(
                        "PAGE b.html",
                        "PICTURE e f.png",
                        "PICTURE h.png",
                        "PAGE i(j).html",
                        "PICTURE q.png",
                        "PAGE r s",
                        "PICTURE u.png",
                        "PICTURE x.png",
                        "PAGE y",
                        "PICTURE p.jpg",
                        "PICTURE v.mp4");
    }

    @Test
    void nothing_is_found_in_code_and_comments() {
        assertThat(links("""
                        `[a](b)` ``[c](`d`)``

                            [e](f)

                        ```
                        [g](h)
                        ```

                        <!-- [i](j) -->
                        <pre>[k](l)</pre>
                        \\[m](n)
                        """)).isEmpty();
    }

    @Test
    void an_unfinished_link_is_none_and_hides_no_other() {
        assertThat(links("[a](b\n\n[c](d) [e] f](g)\n")).containsExactly("PAGE d");
    }

    @Test
    void a_long_hostile_text_takes_no_long_time() {
        for (String piece : List.of("[", "![](", "`", "`` ", "<img ", "[a]: ", "\n\n", "](", "- `\n")) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> links(piece.repeat(200_000 / piece.length())), piece);
        }
    }
}
