package galley.header;

import static galley.header.HeaderAssert.after;
import static galley.header.HeaderAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Fields that come in by YAML's {@code <<} are there as for the generator, and cannot be edited by guess. */
class MergeKeyTest {
    private static final String POST = """
            ---
            defaults: &d
              title: Default
              tags: [q]
            <<: *d
            next: 1
            ---
            """;

    @Test
    void they_stand_in_the_place_of_the_merge_key() {
        Header header = Header.read(POST, Rules.ELEVENTY);
        assertThat(header.problems()).isEmpty();
        assertThat(said(header)).isEqualTo("defaults=title: Default, tags: q; title=Default; tags=q; next=1");
        assertThat(header.items("tags")).containsExactly("q");
    }

    @Test
    void they_are_not_hidden_by_an_item_added_in_another_place() {
        Header header = Header.read(POST, Rules.JEKYLL);
        assertThat(refusal(header.addItem("tags", "new"))).contains("<<");
        assertThat(refusal(header.set("title", Value.of("New")))).contains("<<");
        assertThat(refusal(header.remove("title"))).contains("<<");
    }

    @Test
    void all_other_fields_are_edited_as_ever() {
        Header header = Header.read(POST, Rules.HEXO);
        assertThat(after(POST, header.set("next", new Value.Num(2L)))).isEqualTo(POST.replace("next: 1", "next: 2"));
        assertThat(after(POST, header.set("slug", Value.of("s"))))
                .isEqualTo(POST.replace("next: 1\n", "next: 1\nslug: s\n"));
    }

    @Test
    void of_a_list_of_maps_the_first_one_counts() {
        Header header = Header.read("""
                ---
                a: &a {title: A}
                b: &b {title: B, slug: b}
                <<: [*a, *b]
                ---
                """, Rules.PLAIN);
        assertThat(header.entry("title").orElseThrow().value()).isEqualTo(Value.of("A"));
        assertThat(header.entry("slug").orElseThrow().value()).isEqualTo(Value.of("b"));
    }

    /** Seen on real runs of Psych 4, Hugo 0.111 and js-yaml 4. */
    @Test
    void what_stands_above_is_replaced_in_ruby_and_go_and_kept_in_javascript() {
        String post = """
                ---
                d: &d {title: Default}
                title: Own
                <<: *d
                ---
                """;
        List<Rules> replacing = List.of(Rules.JEKYLL, Rules.HUGO);
        for (Rules rules : List.of(Rules.JEKYLL, Rules.HUGO, Rules.HEXO, Rules.ELEVENTY, Rules.PLAIN)) {
            Entry title = Header.read(post, rules).entry("title").orElseThrow();
            boolean replaced = replacing.contains(rules);
            assertThat(title.value().display()).as("%s", rules).isEqualTo(replaced ? "Default" : "Own");
            assertThat(title.editable()).as("%s", rules).isEqualTo(!replaced);
        }
    }

    @Test
    void in_a_map_of_the_header_the_same_holds() {
        String post = """
                ---
                d: &d {alt: Default}
                image:
                  alt: Own
                  <<: *d
                ---
                """;
        assertThat(Header.read(post, Rules.JEKYLL)
                        .entry("image")
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("alt: Default");
        assertThat(Header.read(post, Rules.ELEVENTY)
                        .entry("image")
                        .orElseThrow()
                        .value()
                        .display())
                .isEqualTo("alt: Own");
    }

    private static String said(Header header) {
        return header.entries().stream()
                .map(entry -> entry.key() + "=" + entry.value().display())
                .collect(Collectors.joining("; "));
    }
}
