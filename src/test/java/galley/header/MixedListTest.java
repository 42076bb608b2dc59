package galley.header;

import static galley.header.HeaderAssert.after;
import static galley.header.HeaderAssert.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A list whose items are not all texts: an item that comes, goes or changes leaves the others as they are written. */
class MixedListTest {
    @Test
    void maps_among_the_items_stay_in_braces_of_yaml() {
        String post = "---\nauthors: [{name: Ann, site: 'x'}, Bob]\n---\n";
        Header header = Header.read(post, Rules.JEKYLL);
        assertThat(after(post, header.addItem("authors", "Cy"))).isEqualTo(post.replace("Bob", "Bob, Cy"));
        assertThat(after(post, header.removeItem("authors", "Bob"))).isEqualTo(post.replace(", Bob", ""));
        assertThat(after(post, header.renameItem("authors", "Bob", "Bo"))).isEqualTo(post.replace("Bob", "Bo"));
        assertThat(header.removeItem("authors", "name: Ann, site: x")).isEqualTo(new Outcome.Unchanged());
    }

    @Test
    void maps_among_the_items_stay_in_lines_of_yaml() {
        String post = "---\nauthors:\n  - name: Ann # a\n    site: x\n  - Bob\n---\n";
        Header header = Header.read(post, Rules.HEXO);
        assertThat(after(post, header.addItem("authors", "Cy"))).isEqualTo(post.replace("- Bob", "- Bob\n  - Cy"));
        assertThat(after(post, header.renameItem("authors", "Bob", "Bo"))).isEqualTo(post.replace("Bob", "Bo"));
    }

    @Test
    void lists_and_numbers_stay_in_toml_and_json() {
        String toml = "+++\ntags = [\"a\", [\"n\", 1], 2020, true]\n+++\n";
        Header header = Header.read(toml, Rules.HUGO);
        assertThat(after(toml, header.addItem("tags", "b"))).isEqualTo(toml.replace("true", "true, \"b\""));
        assertThat(after(toml, header.removeItem("tags", "a"))).isEqualTo(toml.replace("\"a\", ", ""));
        String json = "{\n  \"tags\": [{\"x\": 1}, null, 2.50]\n}\n";
        assertThat(after(json, Header.read(json, Rules.HUGO).addItem("tags", "b")))
                .isEqualTo(json.replace("2.50", "2.50, \"b\""));
    }

    @Test
    void a_number_that_is_an_item_stays_a_number() {
        String post = "---\ntags:\n- 2020\n- 007\n- yes\n- a\n---\n";
        Header header = Header.read(post, Rules.JEKYLL);
        assertThat(after(post, header.addItem("tags", "b"))).isEqualTo(post.replace("- a", "- a\n- b"));
        assertThat(after(post, header.removeItem("tags", "2020"))).isEqualTo(post.replace("- 2020\n", ""));
        assertThat(header.addItem("tags", "2020")).isEqualTo(new Outcome.Unchanged());
    }

    @Test
    void a_single_number_becomes_the_first_item() {
        String post = "---\ntags: 2020\n---\n";
        assertThat(after(post, Header.read(post, Rules.ELEVENTY).addItem("tags", "a")))
                .isEqualTo("---\ntags: [2020, a]\n---\n");
    }

    @Test
    void typed_anew_the_items_that_stay_are_what_they_were() {
        String post = "---\nyears: [2020, 2021]\ntags: [2020, a]\n---\n";
        Header header = Header.read(post, Rules.ELEVENTY);
        assertThat(after(post, header.setText("years", "2020, 2022"))).isEqualTo(post.replace("2021", "2022"));
        assertThat(after(post, header.setText("tags", "2020, 7"))).isEqualTo(post.replace(", a", ", \"7\""));
    }

    @Test
    void a_map_or_a_list_of_maps_is_never_typed_over() {
        String post = "---\nauthors: [{name: Ann}]\ncategories: {a: b}\n---\n";
        Header header = Header.read(post, Rules.JEKYLL);
        assertThat(refusal(header.setText("authors", "X"))).contains("edit it in the text");
        assertThat(refusal(header.addItem("categories", "X"))).contains("edit it in the text");
    }
}
