package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import galley.text.Text;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SenseTest {
    private static final Path POST = Path.of("a.md");

    private static Sense sense(String header) {
        Post post = Post.read(POST, Text.of("---\n" + header + "---\n\nText.\n"), Family.JEKYLL);
        return new Sense(post, Family.HUGO, POST);
    }

    @Test
    void what_means_something_else_there_gets_another_name_and_a_template_is_left_out() {
        Sense sense = sense("title: A\nlayout: post\ntype: essay\n");
        assertThat(sense.renamed().text()).hasToString("---\ntitle: A\noriginal_type: essay\n---\n\nText.\n");
        assertThat(sense.changes())
                .containsExactly(
                        "“layout” names a template of Jekyll and is left out.",
                        "“type” means something else to Hugo; it is called “original_type” there.");
    }

    @Test
    void what_cannot_be_done_is_not_told_as_done() {
        Sense sense = sense("title: A\nlayout: &a post\nother: *a\ntype: essay\noriginal_type: x\n");
        assertThat(sense.renamed().text().toString())
                .contains("layout: &a post\n")
                .contains("\ntype: essay\n");
        assertThat(sense.changes()).hasSize(2);
        assertThat(sense.changes().getFirst()).startsWith("“layout” is not left out: ");
        assertThat(sense.changes().getLast())
                .isEqualTo("“type” means something else to Hugo, and keeps its name:"
                        + " `original_type` would stand there twice.");
    }
}
