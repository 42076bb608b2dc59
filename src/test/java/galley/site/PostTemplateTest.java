package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.post.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostTemplateTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-05-01T09:30:00+02:00[Europe/Berlin]");
    private static final String ODD = "Rain: \"it's\" a #1 \\ diary";

    /** That of Hugo since 0.110, that of before, and one of the documentation. */
    private static final String NEW_DEFAULT = """
            +++
            title = '{{ replace .File.ContentBaseName "-" " " | title }}'
            date = {{ .Date }}
            draft = true
            +++
            """;

    private static final String OLD_DEFAULT = """
            ---
            title: "{{ replace .Name "-" " " | title }}"
            date: {{ .Date }}
            draft: true
            ---

            """;

    @Test
    void hugos_own_archetypes_are_filled_in() {
        assertThat(filled(PostTemplate.Way.HUGO, Family.HUGO, NEW_DEFAULT, "Rain again")
                        .text())
                .hasToString("+++\ntitle = 'Rain again'\ndate = 2026-05-01T09:30:00+02:00\ndraft = true\n+++\n");
        assertThat(filled(PostTemplate.Way.HUGO, Family.HUGO, OLD_DEFAULT, "Rain again")
                        .text())
                .hasToString("---\ntitle: \"Rain again\"\ndate: 2026-05-01T09:30:00+02:00\ndraft: true\n---\n\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HUGO | '+++;title = ''{{ replace .Name "-" " " ¦ title }}'';draft = true;+++;'
            HUGO | '---;title: {{ .Title }};draft: true;---;'
            HUGO | '{"title": "{{ .Title }}", "draft": true};;'
            HEXO | 'title: {{ title }};date: {{ date }};published: false;---;'
            HEXO | '---;title: {{ title }};date: {{ date }};tags:;---;'
            JEKYLL | '---;title: $TITLE;date: $DATE;published: false;---;'
            PELICAN | 'Title: ${TITLE};Date: $DATE;Status: draft;;'
            """)
    void a_title_is_written_so_that_it_reads_back(Family family, String template) {
        PostTemplate.Way way = family == Family.HUGO
                ? PostTemplate.Way.HUGO
                : family == Family.HEXO ? PostTemplate.Way.HEXO : PostTemplate.Way.NAMES;
        String text = template.replace(";", "\n").replace('¦', '|');
        for (String title : List.of(ODD, "Rain", "")) {
            PostTemplate.Filled filled = filled(way, family, text, title);
            Post post = Post.read(Path.of("x.md"), filled.text(), family);
            assertThat(post.header().problems()).as(filled.text().toString()).isEmpty();
            assertThat(post.title().orElse("")).as(filled.text().toString()).isEqualTo(title);
            assertThat(Generators.of(family).isDraft(post)).isTrue();
            assertThat(filled.left()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = 'Q', textBlock = """
            {{ .Date.Format "2006-01-02" }} ~ 2026-05-01
            {{ now.Format "Mon, 2 Jan 2006 15:04" }} ~ Fri, 1 May 2026 09:30
            {{ dateFormat "January 2, 2006" .Date }} ~ May 1, 2026
            {{ .Date | time.Format "06/1/2" }} ~ 26/5/1
            {{ .Section | upper }} {{ .Type }} ~ NOTES notes
            {{ urlize .Title }} {{ .File.ContentBaseName }} ~ the-rain the-rain
            {{ humanize (replace .Name "-" " ") }} ~ The Rain
            {{ .Title | lower | title }} ~ the rain
            {{< youtube x >}} {{% note %}} ~ {{< youtube x >}} {{% note %}}
            a  {{- /* a comment */ -}}  b ~ ab
            """)
    void the_well_known_actions_are_filled_in(String template, String expected) {
        HugoActions actions = new HugoActions("The Rain", "The Rain", "notes", NOW);
        assertThat(actions.fill(template)).isEqualTo(expected);
        assertThat(actions.left()).isEmpty();
    }

    @Test
    void what_only_hugo_can_do_is_left_out_and_told() {
        HugoActions actions = new HugoActions("The Rain", "The Rain", "", NOW);
        String filled = actions.fill("""
                a: {{ .Site.Params.author }}
                {{ if eq .Type "x" }}b: {{ if true }}1{{ end }}
                {{ end }}c: {{ printf "%s" (readFile "/etc/passwd") }}
                {{ $x := 1 }}d""");
        assertThat(filled).isEqualTo("a: \nc: \nd");
        assertThat(actions.left())
                .containsExactly(
                        "line 1: {{ .Site.Params.author }}",
                        "line 2: {{ if eq .Type \"x\" }} … {{ end }}",
                        "line 3: {{ printf \"%s\" (readFile \"/etc/passwd\") }}",
                        "line 4: {{ $x := 1 }}");
    }

    @Test
    void the_body_stays_what_it_is_and_what_is_missing_is_added() {
        PostTemplate.Filled hexo = filled(
                PostTemplate.Way.HEXO, Family.HEXO, "---\ntags: [a]\nx: {{ y }}\n---\n{{ title }} {% tag %}\n", "Rain");
        assertThat(hexo.text().toString())
                .contains("title: Rain\n", "published: false\n", "tags: [a]\n")
                .endsWith("---\n{{ title }} {% tag %}\n");
        assertThat(hexo.left()).containsExactly("line 3: {{ y }}");
        assertThat(filled(PostTemplate.Way.NAMES, Family.PELICAN, "# $TITLE\n\n$DATE, $SLUG, $HOME\n", "The Rain")
                        .text())
                .hasToString("""
                title: The Rain
                date: 2026-05-01 09:30
                status: draft

                # The Rain

                2026-05-01, the-rain, $HOME
                """);
    }

    @Test
    void a_site_has_those_of_its_generator_its_own_and_the_authors(@TempDir Path temp) throws IOException {
        Path site = temp.toRealPath().resolve("site");
        Path own = Files.createDirectories(temp.resolve("own"));
        for (String file : List.of("archetypes/default.md", "archetypes/notes.md", ".galley/templates/default.md")) {
            Files.createDirectories(site.resolve(file).getParent());
            Files.writeString(site.resolve(file), file);
        }
        Files.writeString(site.resolve("hugo.toml"), "title = 'x'\n");
        Files.writeString(own.resolve("default.md"), "own");
        Path notes = Files.createDirectories(site.resolve("content/notes"));
        List<PostTemplate> found = Templates.of(Generators.site(notes), notes, own);
        assertThat(found)
                .extracting(PostTemplate::text)
                .containsExactly("archetypes/default.md", "archetypes/notes.md", ".galley/templates/default.md", "own");
        assertThat(Templates.usual(found, own).orElseThrow().text()).isEqualTo("archetypes/notes.md");
        Path posts = Files.createDirectories(site.resolve("content/posts"));
        assertThat(Templates.usual(Templates.of(Generators.site(posts), posts, own), own)
                        .orElseThrow()
                        .text())
                .isEqualTo("archetypes/default.md");
        assertThat(Templates.usual(Templates.of(java.util.Optional.empty(), own, own), own))
                .isEmpty();
    }

    private static PostTemplate.Filled filled(PostTemplate.Way way, Family family, String text, String title) {
        return new PostTemplate("x", Path.of("x.md"), way, "notes", text).fill(family, title, NOW);
    }
}
