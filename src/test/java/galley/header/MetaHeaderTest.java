package galley.header;

import static galley.header.HeaderAssert.after;
import static galley.header.HeaderAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetaHeaderTest {
    private static final String POST = """
            title: Building Up
            tags: technical, tech, talks
            date: 2013-08-16T01:48:42Z
            featured_image_credit: 'Seedling' by _sjg_, on Flickr

            My journey.
            """;

    private static Header read(String post) {
        return Header.read(post, Rules.PELICAN);
    }

    @Test
    void values_are_the_text_as_it_stands_and_tags_are_split_at_commas() {
        Header header = read(POST);
        assertThat(header.format()).isEqualTo(Format.META);
        assertThat(header.entries())
                .extracting(Entry::key)
                .containsExactly("title", "tags", "date", "featured_image_credit");
        assertThat(header.entry("TITLE").orElseThrow().value()).isEqualTo(Value.of("Building Up"));
        assertThat(header.entry("tags").orElseThrow().value())
                .isEqualTo(Value.of(List.of("technical", "tech", "talks")));
        assertThat(header.entry("featured_image_credit").orElseThrow().value())
                .isEqualTo(Value.of("'Seedling' by _sjg_, on Flickr"));
        assertThat(POST.substring(header.bodyStart())).isEqualTo("My journey.\n");
        assertThat(header.problems()).isEmpty();
    }

    @Test
    void a_tag_is_added_to_its_line() {
        assertThat(after(POST, read(POST).addItem("tags", "offline")))
                .isEqualTo(POST.replace("talks", "talks, offline"));
    }

    @Test
    void a_value_is_never_quoted() {
        assertThat(after(POST, read(POST).set("title", Value.of("\"Foo\": bar # yes"))))
                .isEqualTo(POST.replace("Building Up", "\"Foo\": bar # yes"));
    }

    @Test
    void a_value_that_would_end_the_header_is_refused() {
        assertThat(refusal(read(POST).set("summary", Value.of("one\n\ntwo")))).contains("blank line");
        assertThat(refusal(read(POST).set("title", Value.of("one\ntwo")))).isNotEmpty();
    }

    @Test
    void a_new_field_stands_below_the_last_one() {
        assertThat(after(POST, read(POST).set("slug", Value.of("up"))))
                .isEqualTo(POST.replace("Flickr\n", "Flickr\nslug: up\n"));
    }

    @Test
    void with_no_site_around_it_a_line_that_is_no_field_gets_no_second_header_on_top() {
        String post = "Title: One\nDate: 2020-01-01\nan odd line\nTags: a\n\nText\n";
        Header header = Header.read(post, Rules.PLAIN);
        assertThat(header.problems()).extracting(HeaderProblem::line).containsExactly(3);
        assertThat(HeaderAssert.after(post, header.set("title", Value.of("Two"))))
                .isEqualTo(post.replace("One", "Two"));
        assertThat(HeaderAssert.after(post, header.set("slug", Value.of("one"))))
                .isEqualTo(post.replace("an odd", "Slug: one\nan odd"));
    }

    @Test
    void with_no_site_around_it_hexos_old_header_is_known_by_its_last_line() {
        String post = "title: 'One'\ntags:\n- a\n---\nText\n";
        Header header = Header.read(post, Rules.PLAIN);
        assertThat(header.format()).isEqualTo(Format.HEXO);
        assertThat(HeaderAssert.after(post, header.addItem("tags", "b"))).isEqualTo(post.replace("- a", "- a\n- b"));
    }

    @Test
    void a_post_without_header_gets_one() {
        assertThat(after("Text.\n", read("Text.\n").set("title", Value.of("T"))))
                .isEqualTo("title: T\n\nText.\n");
    }
}
