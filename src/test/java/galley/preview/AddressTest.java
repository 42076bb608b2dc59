package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://example.org/a, Web",
        "HTTPS://example.org, Web",
        "//example.org/a, Web",
        "\\\\example.org\\a, Web",
        "mailto:a@example.org, Mail",
        "#fn:1, Fragment",
        "{static}/images/a.png, Local",
        "../other.md, Local",
        "/a:b, Local",
        "'data:image/png;base64,AA', Data",
        "javascript:alert(1), Refused",
        "C:/pictures/a.png, Refused"
    })
    void an_address_is_of_one_kind(String written, String kind) {
        assertThat(Address.of(written).getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/a b, http://example.org/a%20b",
        "//example.org/a, https://example.org/a",
        "https://example.org/日本?q=ä, https://example.org/%E6%97%A5%E6%9C%AC?q=%C3%A4",
        "https://bücher.example/x, https://xn--bcher-kva.example/x",
        "https://example.org/100%, https://example.org/100%25",
        "https://example.org/%41, https://example.org/%41",
        "https://example.org/$(id), https://example.org/$(id)",
        "mailto:a@example.org, mailto:a@example.org",
        "https://[::1]:8080/x, https://[::1]:8080/x"
    })
    void a_browser_gets_ascii(String written, String given) {
        assertThat(Address.forBrowser(written)).map(Object::toString).contains(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--help",
                "example.org",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:",
                "http://",
                "http:relative",
                "https:///nohost",
                "mailto:",
                "smb://host/share",
                "\\\\host\\share"
            })
    void a_browser_gets_nothing_else(String written) {
        assertThat(Address.forBrowser(written)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void an_endless_address_is_refused() {
        assertThat(Address.forBrowser("https://example.org/" + "a".repeat(100_000)))
                .isEmpty();
        assertThat(Address.of("https://example.org/" + "a".repeat(100_000))).isInstanceOf(Address.Refused.class);
    }
}
