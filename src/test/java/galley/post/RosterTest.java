package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private final Roster roster = new Roster();

    private void add(Family family, String path, String text) {
        roster.add(Post.read(Path.of(path), Text.of(text), family));
    }

    private List<String> problems() {
        List<String> found = new ArrayList<>();
        roster.problems()
                .forEach((path, problems) -> problems.forEach(
                        p -> found.add(path + ":" + p.line() + ":" + p.column() + " " + p.code() + " " + p.message())));
        return found.stream().sorted().toList();
    }

    @Test
    void of_two_posts_with_the_same_page_the_later_is_told() {
        add(Family.PELICAN, "a.md", "title: Rain\ndate: 2020-01-02\n\n");
        add(Family.PELICAN, "b.md", "date: 2020-01-03\ntitle: Other\nslug: rain\n\n");
        add(Family.PELICAN, "c.md", "title: Sun\nslug: sun\n\n");
        assertThat(problems())
                .containsExactly("b.md:3:7 address-duplicate This post gets the same page as “a.md”."
                        + " One of them is lost: give it a slug of its own.");
    }

    @Test
    void a_tag_that_most_posts_write_otherwise_is_told() {
        add(Family.HUGO, "a.md", "---\ntags: [Web, art]\n---\n");
        add(Family.HUGO, "b.md", "---\ntags: [Web]\n---\n");
        add(Family.HUGO, "c.md", "---\ntitle: C\ntags: [art, web]\n---\n");
        assertThat(problems())
                .containsExactly("c.md:3:7 tag-case The tag “web” is written “Web” elsewhere in this site.");
    }

    @Test
    void of_two_spellings_that_are_as_frequent_the_one_in_small_letters_is_taken_for_right() {
        add(Family.JEKYLL, "a.md", "---\ntags: [CSS]\n---\n");
        add(Family.JEKYLL, "b.md", "---\ntags: [css]\n---\n");
        assertThat(problems())
                .containsExactly("a.md:2:7 tag-case The tag “CSS” is written “css” elsewhere in this site.");
    }
}
