package galley.markdown.liquid;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.markdown.SameDom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected: what Jekyll 4.3.1 made of it, with the values given in the header. */
class LiquidListsTest {
    private static final Dialect JEKYLL = Dialects.named("jekyll", Map.of(), Limits.PREVIEW);

    private static final Map<String, ?> PAGE = Map.of(
            "tags",
            List.of("a", "b", "c d"),
            "list",
            List.of(
                    Map.of("name", "x", "n", 1L, "k", "p"),
                    Map.of("name", "y", "n", 2L, "k", "q"),
                    Map.of("name", "z", "n", 3L, "k", "p")));

    private static void assertRendered(String body, String expected) {
        SameDom.assertSame(expected, JEKYLL.render(body, PAGE).text());
    }

    @Test
    void counters_and_cycles() {
        assertRendered("""
                G {% increment n %} {% increment n %} {{ n }} {% decrement m %} {% decrement m %} {% for i in (1..4) %}{% cycle "odd", "even" %} {% endfor %}{% cycle "a", "b" %}{% cycle "a", "b" %} {% cycle "g": 1, 2 %}{% cycle "g": 1, 2 %}
                """, "<p>G 0 1 2 -1 -2 odd even odd even ab 12</p>");
    }

    @Test
    void rows_of_a_table() {
        assertRendered("""
                {% tablerow i in page.tags cols:2 limit:3 %}{{ i }}{% endtablerow %}
                """, """
                <tr class="row1">
                <td class="col1">a</td><td class="col2">b</td></tr>
                <tr class="row2"><td class="col1">c d</td></tr>
                """);
    }

    @Test
    void items_are_chosen_and_grouped() {
        assertRendered("""
                {{ page.list | where: "k", "p" | map: "name" | join: "," }} {{ page.list | where_exp: "i", "i.n > 1" | size }} {{ page.list | find: "name", "y" | map: "n" }} {% assign g = page.list | group_by: "k" %}{% for x in g %}{{ x.name }}:{{ x.items | size }} {% endfor %}
                {{ page.tags | shift | join }} {{ page.tags | pop | join }} {{ page.tags | unshift: "z" | join }}
                """, """
                <p>x,z 2 2 p:2 q:1
                b c d a b z a b c d</p>
                """);
    }

    @Test
    void loops_in_loops_know_the_outer_one_and_maps_have_pairs() {
        assertRendered("""
                {% for i in (1..3) %}{% for j in (1..2) %}{{ i }}{{ j }}{{ forloop.parentloop.index }} {% endfor %}{% endfor %}
                {% for i in page.list limit:2 offset:1 %}{{ i.name }}{% endfor %} {% for i in page.list reversed %}{{ i.name }}{{ forloop.rindex }}{% endfor %} {% for c in "abc" %}{{ c }}{% endfor %}
                """, """
                <p>111 121 212 222 313 323
                yz z3y2x1 abc</p>
                """);
    }

    @Test
    void a_value_is_written_as_JSON() {
        assertRendered("""
                {{ page.tags | jsonify }} {{ 1 | jsonify }} {{ nil | jsonify }} {{ "x" | inspect }}
                """, """
                <p>[“a”,”b”,”c d”] 1 null "x"</p>
                """);
    }

    @Test
    void addresses_and_slugs() {
        assertRendered("""
                {{ "a b%20c" | url_decode }} {{ "a&b" | url_encode }} {{ "  a   b " | normalize_whitespace }}
                {{ "a-b_c d" | slugify }} {{ "Ä Ö" | slugify }} {{ "A.B C" | slugify: "pretty" }}
                """, """
                <p>a b c a%26b a b
                a-b-c-d ä-ö a.b-c</p>
                """);
    }

    @Test
    void what_was_captured_becomes_a_note_of_Markdown() {
        assertRendered("""
                {% capture notice %}
                #### New *features*

                * one "quoted"
                * two
                {% endcapture %}

                <div class="notice">{{ notice | markdownify }}</div>

                {% capture one %}inline *x*{% endcapture %}
                Text {{ one | markdownify }} text {{ one | markdownify | remove: "<p>" | remove: "</p>" }}
                """, """
                <div class="notice">
                <h4 id="new-features">New <em>features</em></h4>

                <ul>
                  <li>one “quoted”</li>
                  <li>two</li>
                </ul>
                </div>

                <p>Text &lt;p&gt;inline <em>x</em>&lt;/p&gt;
                 text inline <em>x</em></p>
                """);
    }

    @Test
    void numbers_of_lines_stand_beside_highlighted_code() {
        assertRendered("""
                {% highlight python linenos %}

                def f():
                    return "<b>"

                {% endhighlight %}
                """, """
                <figure class="highlight"><pre><code class="language-python" data-lang="python"><table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1
                2
                </pre></td><td class="code"><pre>def f():
                    return "&lt;b&gt;"
                </pre></td></tr></tbody></table></code></pre></figure>
                """);
    }
}
