package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteSettingsTest {
    @Test
    void plain_assignments_of_a_python_file_are_read_and_nothing_is_run() {
        SiteSettings settings = PythonSettings.read("pelicanconf.py", """
                #!/usr/bin/env python
                from __future__ import unicode_literals
                import os
                PATH = 'con' "tent"   # a comment
                TYPOGRIFY = True
                STATIC_PATHS = ['images', r'ex\\tra',
                                "caf\\u00e9"]
                MARKDOWN = {
                    'extension_configs': {
                        'markdown.extensions.toc': {'permalink': True},
                    },
                    'output_format': 'html5',
                }
                SLUG_REGEX_SUBSTITUTIONS = [
                    (r'[^\\w\\s-]', ''),
                ]
                DEFAULT_PAGINATION = 1_0
                ONE = ('only',)
                SITEURL = os.environ.get('URL')
                NAME = 'a' + 'b'
                TWICE = 1
                TWICE = 2
                HIDDEN = 1
                HIDDEN = compute()
                if True:
                    PATH = 'never'
                LONG = '''two
                lines'''
                DRAFT: bool = False
                """);
        assertThat(settings.values().keySet())
                .containsExactly(
                        "PATH",
                        "TYPOGRIFY",
                        "STATIC_PATHS",
                        "MARKDOWN",
                        "SLUG_REGEX_SUBSTITUTIONS",
                        "DEFAULT_PAGINATION",
                        "ONE",
                        "TWICE",
                        "LONG",
                        "DRAFT");
        assertThat(settings.text("PATH", "")).isEqualTo("content");
        assertThat(settings.texts("STATIC_PATHS", List.of())).containsExactly("images", "ex\\tra", "café");
        assertThat(settings.on("TYPOGRIFY", false)).isTrue();
        assertThat(settings.at("MARKDOWN.extension_configs.markdown.extensions.toc.permalink"))
                .contains(Value.of(true));
        assertThat(settings.at("SLUG_REGEX_SUBSTITUTIONS"))
                .contains(new Value.Items(List.of(Value.of(List.of("[^\\w\\s-]", "")))));
        assertThat(settings.at("DEFAULT_PAGINATION")).contains(new Value.Num(10L));
        assertThat(settings.at("ONE")).contains(Value.of(List.of("only")));
        assertThat(settings.text("LONG", "")).isEqualTo("two\nlines");
        assertThat(settings.unread().stream().map(Unread::told))
                .containsExactly(
                        "pelicanconf.py:19: SITEURL is worked out by Python, which is not run",
                        "pelicanconf.py:20: NAME is worked out by Python, which is not run",
                        "pelicanconf.py:24: HIDDEN is worked out by Python, which is not run",
                        "pelicanconf.py:26: PATH is set here by Python, which is not run");
    }

    @Test
    void a_part_of_a_value_that_python_changes_is_told_and_names_that_are_no_settings_are_not() {
        SiteSettings settings = PythonSettings.read("pelicanconf.py", """
                here = os.path.dirname(__file__)
                MARKDOWN = {'extensions': []}
                MARKDOWN['extensions'] = ['abbr']
                PLUGINS = ['a']
                PLUGINS += ['b']
                if PATH == 'x':
                    SITEURL = ''
                """);
        assertThat(settings.unread().stream().map(Unread::told))
                .containsExactly(
                        "pelicanconf.py:3: MARKDOWN is changed here by Python, which is not run",
                        "pelicanconf.py:5: PLUGINS is changed here by Python, which is not run",
                        "pelicanconf.py:7: SITEURL is set here by Python, which is not run");
        assertThat(settings.texts("PLUGINS", List.of())).containsExactly("a");
    }

    @Test
    void what_is_broken_in_yaml_toml_and_json_is_told_with_its_line_and_the_rest_is_read() {
        SiteSettings yaml = SiteSettings.of("_config.yml", """
                # Site
                ---
                title: a
                baseurl: "/open
                """);
        assertThat(yaml.unread()).extracting(Unread::line).containsExactly(4);
        SiteSettings toml = SiteSettings.of("hugo.toml", """
                title = "a"
                baseURL = nonsense
                """);
        assertThat(toml.unread()).extracting(Unread::line).containsExactly(2);
        SiteSettings json = SiteSettings.of("hugo.json", "{\n  \"title\": nonsense\n}\n");
        assertThat(json.unread()).extracting(Unread::line).containsExactly(2);
        assertThat(SiteSettings.of("hugo.json", "title").unread())
                .extracting(Unread::line)
                .containsExactly(1);
        assertThat(SiteSettings.of("_config.yml", "").unread()).isEmpty();
        assertThat(SiteSettings.of("_config.yml", "# nothing yet\n").unread()).isEmpty();
        assertThat(SiteSettings.of("hugo.toml", "").unread()).isEmpty();
    }

    @Test
    void broken_python_is_read_as_far_as_it_goes() {
        assertThat(PythonSettings.read("pelicanconf.py", "A = 'open\nB = [1, 2\nC = {'x': \n")
                        .values())
                .isEmpty();
        assertThat(PythonSettings.read("pelicanconf.py", "A = " + "[".repeat(5_000) + "\nB = 'b'")
                        .text("B", ""))
                .isEqualTo("b");
    }

    @Test
    void yaml_settings_are_read_with_or_without_a_document_mark() {
        for (String mark : List.of("", "---\n", "# Site\n---\n")) {
            SiteSettings settings =
                    SiteSettings.of("_config.yml", mark + "baseurl: /blog\nkramdown:\n  hard_wrap: true\n");
            assertThat(settings.text("baseurl", "")).isEqualTo("/blog");
            assertThat(settings.on("kramdown.hard_wrap", false)).isTrue();
        }
        assertThat(SiteSettings.of("_config.yml", "a: b\n---\nc: d\n").values()).containsOnlyKeys("a");
    }

    @Test
    void toml_and_json_settings_are_read_without_regard_to_case() {
        SiteSettings toml = SiteSettings.of("hugo.toml", """
                baseURL = "https://example.org/sub/"
                [markup.goldmark.renderer]
                unsafe = true
                """);
        assertThat(toml.on("markup.goldmark.renderer.unsafe", false)).isTrue();
        assertThat(toml.text("BaseUrl", "")).isEqualTo("https://example.org/sub/");
        SiteSettings json =
                SiteSettings.of("hugo.json", "{\"markup\": {\"goldmark\": {\"renderer\": {\"unsafe\": true}}}}");
        assertThat(json.on("markup.goldmark.renderer.unsafe", false)).isTrue();
    }
}
