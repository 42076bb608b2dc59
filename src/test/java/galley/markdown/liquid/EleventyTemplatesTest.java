package galley.markdown.liquid;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.markdown.SameDom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Expected: what Eleventy 3.1.8 made of it, with the values given in the header. */
class EleventyTemplatesTest {
    private static final Dialect ELEVENTY = Dialects.named("eleventy", Map.of(), Limits.PREVIEW);
    private static final Dialect BOXES = Dialects.named("eleventy", Map.of("boxes", "true"), Limits.PREVIEW);

    private static void assertRendered(Map<String, ?> page, String body, String expected) {
        SameDom.assertSame(expected, ELEVENTY.render(body, page).text());
    }

    @Test
    void the_header_s_values_have_names_of_their_own() {
        assertRendered(Map.of("title", "Some.Title", "tags", List.of("x", "b")), """
                {{ title }} {{ page.title }}{{ site.none.at.all | times: 100 | divided_by: 6000 | round: 1 }} {{ tags | join: ", " }}
                """, """
                <p>Some.Title 0 x, b</p>
                """);
    }

    @Test
    void numbers_are_floats() {
        assertRendered(Map.of(), """
                {{ 7 | divided_by: 2 }} {{ 10 | divided_by: 5.0 }} {{ 4.0 | plus: 1 }} {{ -7 | modulo: 3 }}
                """, """
                <p>3.5 2 5 2</p>
                """);
    }

    @Test
    void another_engine_may_be_named_in_the_header() {
        String body = "{{ title }} {# gone #}{% if title and not none %}yes{% elif title %}no{% endif %}\n";
        assertRendered(Map.of("title", "A & B", "templateEngineOverride", "njk,md"), body, "<p>A &amp; B yes</p>");
        assertThat(ELEVENTY.render("{{ title }}\n", Map.of("templateEngineOverride", "md"))
                        .text())
                .isEqualTo("<p>{{ title }}</p>");
    }

    @Test
    void Nunjucks_escapes_and_has_words_of_its_own() {
        Map<String, ?> page = Map.of(
                "templateEngineOverride",
                "njk,md",
                "title",
                "<b>",
                "tags",
                List.of("x", "b", "a"),
                "empty",
                "",
                "n",
                3L);
        assertRendered(page, """
                {{ title }} {{ title | safe }}{{ tags }} {{ tags | length }} {{ "a-b" | replace("-", "+") | upper }}</b>

                {% set x = n %}{{ x }} {% if empty %}t{% else %}f{% endif %} {% if n === 3 and "x" in tags %}in{% endif %}
                {% for t in tags %}{{ loop.index }}{{ t }}{% if not loop.last %},{% endif %}{% endfor %}
                {% raw %}{{ x }}{% endraw %}{% verbatim %}{{ y }}{% endverbatim %} {{ nope | default("z") }}
                """, """
                <p>&lt;b&gt; <b>x,b,a 3 A+B</b></p>
                <p>3 f in
                1x,2b,3a
                {{ x }}{{ y }} z</p>
                """);
    }

    @Test
    void a_site_s_engine_may_be_another_or_none() {
        assertThat(Dialects.named("eleventy", Map.of("markdownTemplateEngine", "njk"), Limits.PREVIEW)
                        .render("{{ title }}{# gone #}\n", Map.of("title", "<"))
                        .text())
                .isEqualTo("<p>&lt;</p>");
        assertThat(Dialects.named("eleventy", Map.of("markdownTemplateEngine", "false"), Limits.PREVIEW)
                        .render("{{ title }}\n", Map.of("title", "<"))
                        .text())
                .isEqualTo("<p>{{ title }}</p>");
    }

    @Test
    void in_the_window_what_only_the_site_knows_is_a_box() {
        assertThat(BOXES.render("""
                {% slides "a", 2 %}

                See {% icon "b" %} and {{ funds.monthly | times: 2 }}{{ title }} [here]({% link %}) `{% x <y> %}`

                {% pair %}
                *inside*
                {% endpair %}
                """, Map.of("title", "T")).text()).isEqualTo("""
                <div class="galley-shortcode"><div class="galley-shortcode-label">slides &quot;a&quot;, 2</div></div>
                <p>See <span class="galley-shortcode">icon &quot;b&quot;</span> and 0T <a href="">here</a> \
                <code><span class="galley-shortcode">x &lt;y&gt;</span></code></p>
                <p><span class="galley-shortcode">pair</span>
                <em>inside</em></p>""");
    }

    @Test
    void a_value_of_the_site_is_a_box_in_the_window_and_nothing_in_what_is_rendered() {
        assertThat(BOXES.render("a {{ funds.monthly }} b\n").text())
                .isEqualTo("<p>a <span class=\"galley-shortcode\">{{ funds.monthly }}</span> b</p>");
        assertRendered(Map.of(), "a {{ funds.monthly }} b\n", "<p>a  b</p>");
    }
}
