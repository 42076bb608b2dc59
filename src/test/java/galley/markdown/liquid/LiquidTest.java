package galley.markdown.liquid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.markdown.SameDom;
import galley.markdown.Spent;
import galley.markdown.TooComplex;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected: what Jekyll 4.3.1 made of it, with the values given in the header. */
@Execution(ExecutionMode.CONCURRENT)
class LiquidTest {
    private static final Dialect JEKYLL = Dialects.named("jekyll", Map.of(), Limits.PREVIEW);

    private static void assertRendered(Map<String, ?> page, String body, String expected) {
        SameDom.assertSame(expected, JEKYLL.render(body, page).text());
    }

    @Test
    void values_of_the_header() {
        assertRendered(Map.of("title", "Title", "n", 3L), """
                A {{ page.title }} and {{page.n}}, {{ page.none }}{{ none }}.
                """, """
                <p>A Title and 3, .</p>
                """);
    }

    @Test
    void raw_stays() {
        assertRendered(Map.of(), """
                {% raw %}{{ page.title }} {% if x %}{% endraw %}

                ```
                {% raw %}{{ x }}{% endraw %}
                ```
                """, """
                <p>{{ page.title }} {% if x %}</p>

                <div class="language-plaintext highlighter-rouge"><div class="highlight"><pre class="highlight"><code>{{ x }}
                </code></pre></div></div>
                """);
    }

    @Test
    void comments_go() {
        assertRendered(Map.of(), """
                a{% comment %} *b* {{ x }} {% if x %}{% endif %} {% endcomment %}c
                """, """
                <p>ac</p>
                """);
    }

    @Test
    void filters() {
        assertRendered(Map.of("title", "Some.Title"), """
                {{ page.title | upcase }} {{ page.title | downcase | append: "!" | prepend: '(' }}
                {{ page.title | replace: "Some", "No" | remove: "." }} {{ nothing | default: "else" }}
                {{ "a.png" | relative_url }} {{ "2020-01-02" | date_to_string }} {{ " x " | strip }}{{ page.title | size }}
                {{ "o<p" | escape }} {{ "one two" | capitalize }} {{ "aa" | replace_first: "a", "b" }}{{ "aa" | remove_first: "a" }}
                """, """
                <p>SOME.TITLE (some.title!
                NoTitle else
                /a.png 02 Jan 2020 x10
                o&lt;p One two baa</p>
                """);
    }

    @Test
    void conditions() {
        assertRendered(Map.of("n", 3L, "ok", true), """
                {% if page.n == 3 %}three{% elsif page.n %}other{% else %}none{% endif %}
                {% unless page.ok %}no{% else %}yes{% endunless %}
                {% if page.n > 2 and page.ok or nothing %}a{% endif %}{% if "abc" contains "b" %}b{% endif %}
                {% if page.n != 3 %}x{% if page.ok %}y{% endif %}{% else %}z{% endif %}
                """, """
                <p>three
                yes
                ab
                z</p>
                """);
    }

    @Test
    void cases() {
        assertRendered(Map.of("n", 3L), """
                {% case page.n %}{% when 1, 2 %}low{% when 3 or 4 %}high{% else %}none{% endcase %}
                """, """
                <p>high</p>
                """);
    }

    @Test
    void assigned_and_captured() {
        assertRendered(Map.of(), """
                {% assign a = "x" | append: "y" %}{% capture b %}<{{ a }}>{% endcapture %}{{ a }}{{ b | escape }}
                """, """
                <p>xy&lt;xy&gt;</p>
                """);
    }

    @Test
    void white_space_may_go() {
        assertRendered(Map.of(), """
                a
                {%- assign x = 1 -%}
                b {{- x -}} c
                """, """
                <p>ab1c</p>
                """);
    }

    @Test
    void values_are_texts_numbers_lists_and_maps() {
        Map<String, ?> page = Map.of("f", 2.5, "tags", List.of("x", "b", "a"), "author", Map.of("name", "Jo"));
        assertRendered(page, """
                {{ page.f }} {{ page.tags }} {{ page.tags | join: ", " }} {{ page.tags[0] }} {{ page.tags.size }}
                {{ page.tags | sort | last }} {{ page.author.name }} {{ page.author["name"] | size }} {{ page.none.name }}
                {% if page.tags contains "x" %}has{% endif %}{% if page.tags == empty %}none{% endif %}
                """, """
                <p>2.5 xba x, b, a x 3
                x Jo 2
                has</p>
                """);
    }

    @Test
    void numbers_are_reckoned_with() {
        assertRendered(Map.of("n", 3L), """
                {{ page.n | plus: 1 }} {{ page.n | times: 2.5 }} {{ 7 | divided_by: 2 }} {{ 10 | divided_by: 5.0 }}
                {{ 7 | modulo: 3 }} {{ -7 | abs }} {{ 2.345 | round: 2 }} {{ 2.5 | round }} {{ 2.1 | ceil }} {{ "4" | minus: 1 }}
                {{ none | plus: 1 }} {{ 3 | at_least: 5 }}
                """, """
                <p>4 7.5 3 2.0
                1 7 2.35 3 3 3
                1 5</p>
                """);
    }

    @Test
    void loops_over_lists_and_numbers() {
        assertRendered(Map.of("tags", List.of("x", "b", "a")), """
                {% for t in page.tags %}{{ forloop.index }}{{ t }}{% unless forloop.last %},{% endunless %}{% endfor %}
                {% for t in page.tags reversed %}{{ t }}{% endfor %}
                {% for t in page.tags limit:1 offset:1 %}{{ t }}{% endfor %}
                {% for i in (1..5) %}{% if i == 2 %}{% continue %}{% endif %}{% if i == 4 %}{% break %}{% endif %}{{ i }}.{% endfor %}
                {% for i in (1..2) %}{% for j in (1..3) %}{% if j == 2 %}{% break %}{% endif %}{{ i }}{{ j }}.{% endfor %}{% endfor %}
                """, """
                <p>1x,2b,3a
                abx
                b
                1.3.
                11.21.</p>
                """);
    }

    @Test
    void dates_are_written_by_strftime() {
        assertRendered(Map.of("date", "2020-05-06 03:04:05"), """
                {{ page.date | date: "%Y/%m/%-d %b %B %A %H:%M %j %y %%" }} {{ "soon" | date: "%Y" }}
                """, """
                <p>2020/05/6 May May Wednesday 03:04 127 20 % soon</p>
                """);
    }

    @Test
    void loops_over_nothing() {
        assertRendered(Map.of(), """
                {% for post in site.posts %}
                - {{ post.title }}
                {% else %}
                none
                {% endfor %}
                """, """

                <p>none</p>
                """);
    }

    @Test
    void highlighted_code() {
        assertRendered(Map.of(), """
                {% highlight ruby %}

                def a
                  1 < 2
                end

                {% endhighlight %}

                after
                """, """
                <figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">def a
                  1 &lt; 2
                end</code></pre></figure>

                <p>after</p>
                """);
    }

    @Test
    void what_belongs_to_a_site_or_a_plugin_stays_to_be_seen() {
        assertThat(JEKYLL.render("{% include a.html %} {% if x %}y\n").text())
                .isEqualTo("<p>{% include a.html %} {% if x %}y</p>");
    }

    @Test
    void a_header_may_turn_it_off() {
        assertThat(JEKYLL.render("{{ a }}\n", Map.of("render_with_liquid", "false"))
                        .text())
                .isEqualTo("<p>{{ a }}</p>");
    }

    @Test
    void addresses_begin_with_the_site_s() {
        Dialect site = Dialects.named(
                "jekyll", Map.of("site.url", "https://x.example", "site.baseurl", "/blog"), Limits.PREVIEW);
        assertThat(site.render("{{ site.baseurl }} {{ '/a' | relative_url }} {{ 'b' | absolute_url }}\n")
                        .text())
                .isEqualTo("<p>/blog /blog/a https://x.example/blog/b</p>");
    }

    @Test
    void blocks_are_found_in_the_source() {
        String body = """
                {% assign a = "long enough to move what follows" %}
                One {{ a }}

                {% if a %}
                Two
                {% endif %}

                Three
                """;
        assertThat(JEKYLL.render(body).blocks())
                .extracting(block -> body.substring(block.start(), block.end()))
                .containsExactly("One {{ a }}", "Two", "Three");
    }

    @Test
    void a_value_that_grows_and_grows_is_too_much() {
        String body = "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | append: a %}".repeat(40) + "{{ a }}";
        assertThatThrownBy(() -> JEKYLL.render(body)).isInstanceOf(TooComplex.class);
        String replaced = "{% assign a = 'aaaaaaaaaa' %}" + "{% assign a = a | replace: 'a', a %}".repeat(40);
        assertThatThrownBy(() -> JEKYLL.render(replaced)).isInstanceOf(TooComplex.class);
    }

    @Test
    void loops_in_loops_are_too_much() {
        String body = "{% for a in (1..90000) %}".repeat(4) + "x" + "{% endfor %}".repeat(4);
        assertThatThrownBy(() -> JEKYLL.render(body)).isInstanceOf(TooComplex.class);
        assertThatThrownBy(() -> JEKYLL.render("{% for a in (1..100000000) %}x{% endfor %}"))
                .isInstanceOf(TooComplex.class);
        assertThatThrownBy(() -> JEKYLL.render("{% if true %}".repeat(5000) + "{% endif %}".repeat(5000)))
                .isInstanceOf(TooComplex.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{",
                "{%",
                "{{}}",
                "{% raw %}",
                "{% if a %}",
                "{% endif %}",
                "{% if a %}{% endfor %}",
                "{% capture a %}",
                "{% comment %}",
                "{% highlight %}",
                "{{ a | ",
                "{{ a[",
                "{% for a in b %}",
                "{%- ",
                "{{- \n",
                "{% else %}"
            })
    void whatever_is_repeated_a_hundred_thousand_times_ends_in_time(String part) {
        String body = part.repeat(100_000 / part.length());
        Map<String, ?> none = Map.of();
        assertThat(Spent.on(() ->
                        Liquid.rewritten(body, none, Flavour.JEKYLL, words -> words, Unknown.STAYS, Limits.PREVIEW)))
                .isLessThan(Duration.ofSeconds(2));
    }
}
