package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiteSettingsTest {
    @Test
    void plain_assignments_of_a_python_file_are_read_and_nothing_is_run() {
        SiteSettings settings = PythonSettings.read("""
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
    }

    @Test
    void broken_python_is_read_as_far_as_it_goes() {
        assertThat(PythonSettings.read("A = 'open\nB = [1, 2\nC = {'x': \n").values())
                .isEmpty();
        assertThat(PythonSettings.read("A = " + "[".repeat(5_000) + "\nB = 'b'").text("B", ""))
                .isEqualTo("b");
    }

    @Test
    void yaml_settings_are_read_with_or_without_a_document_mark() {
        for (String mark : List.of("", "---\n", "# Site\n---\n")) {
            SiteSettings settings = SiteSettings.yaml(mark + "baseurl: /blog\nkramdown:\n  hard_wrap: true\n");
            assertThat(settings.text("baseurl", "")).isEqualTo("/blog");
            assertThat(settings.on("kramdown.hard_wrap", false)).isTrue();
        }
        assertThat(SiteSettings.yaml("a: b\n---\nc: d\n").values()).containsOnlyKeys("a");
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
