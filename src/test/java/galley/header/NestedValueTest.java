package galley.header;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A value inside a map changes alone: the writing of the others stays. */
class NestedValueTest {
    @Test
    void in_braces_of_yaml() {
        assertSet("alt", "---\nimage: {path: 'x.jpg' , \"alt\": y, w: 1} # c\n---\n", "y", "a b, c", "\"a b, c\"");
    }

    @Test
    void in_lines_of_yaml() {
        assertSet("alt", """
                ---
                image:
                    path:   x.jpg # where

                    alt: 'y'
                    # the end
                title: One
                ---
                """, "'y'", "it's", "'it''s'");
    }

    @Test
    void in_an_inline_table_of_toml() {
        assertSet("alt", "+++\nimage = {path='x.jpg',  alt =  'y'} # c\n+++\n", "'y'", "z", "'z'");
    }

    @Test
    void in_a_section_of_toml() {
        assertSet("alt", "+++\n[image]\n  path = 'x.jpg'\n  alt = \"y\" # c\n+++\n", "\"y\"", "z", "\"z\"");
    }

    @Test
    void in_an_object_of_json() {
        assertSet("alt", """
                {
                  "image": {
                    "path": "x.jpg",
                    "alt" :  "y"
                  }
                }
                """, "\"y\"", "z", "\"z\"");
    }

    @Test
    void where_the_last_key_goes_new_ones_come_in_its_place() {
        String post = """
                ---
                image:
                  path: x.jpg
                  alt: y # c
                title: One
                ---
                """;
        Header header = Header.read(post, Rules.JEKYLL);
        Map<String, Value> wanted = new LinkedHashMap<>();
        wanted.put("path", Value.of("x.jpg"));
        wanted.put("side", Value.of("left"));
        wanted.put("size", Value.of("large"));
        assertThat(header.set("image", new Value.Table(wanted)))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.edit().on(post)).isEqualTo("""
                                ---
                                image:
                                  path: x.jpg
                                  side: left
                                  size: large
                                title: One
                                ---
                                """));
    }

    private static void assertSet(String part, String post, String old, String value, String written) {
        Header header = Header.read(post, Rules.HUGO);
        Value.Table image = (Value.Table) header.entry("image").orElseThrow().value();
        Map<String, Value> wanted = new LinkedHashMap<>(image.entries());
        assertThat(wanted.replace(part, Value.of(value))).isNotNull();
        assertThat(header.set("image", new Value.Table(wanted)))
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(Text.of(post).with(changed.edit()).toString())
                                .isEqualTo(post.replace(old, written)));
    }
}
