package galley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StyleSheetTest {
    @TempDir
    Path temp;

    private Path site;
    private StyleSheet style;

    @BeforeEach
    void a_site() throws IOException {
        site = Files.createDirectories(temp.resolve("site"));
        Files.createDirectories(site.resolve("themes/plain"));
        Files.writeString(site.resolve("themes/plain/main.css"), "p { color: teal }");
        Files.writeString(temp.resolve("secret.css"), "p { color: red }");
        style = StyleSheet.of(site);
    }

    @Test
    void what_is_chosen_is_read_until_another_is() {
        assertThat(style.css()).isEmpty();
        assertThat(style.choose(Optional.of(site.resolve("themes/plain/main.css"))))
                .isEmpty();
        assertThat(style.css()).isEqualTo("p { color: teal }");
        assertThat(site.resolve(".galley/preview-style")).hasContent("themes/plain/main.css");
        assertThat(style.choose(Optional.empty())).isEmpty();
        assertThat(style.css()).isEmpty();
    }

    @Test
    void a_file_outside_the_site_is_refused_and_nothing_is_noted() {
        assertThat(style.choose(Optional.of(temp.resolve("secret.css"))).orElse(""))
                .contains("secret.css", "leads out of the folder");
        assertThat(site.resolve(".galley")).doesNotExist();
    }

    @Test
    void a_site_cannot_name_a_file_outside_itself() throws IOException {
        Files.createDirectories(site.resolve(".galley"));
        Files.createSymbolicLink(site.resolve("link.css"), temp.resolve("secret.css"));
        for (String hostile : new String[] {
            "../secret.css", "link.css", temp.resolve("secret.css").toString(), "file:///etc/passwd"
        }) {
            Files.writeString(site.resolve(".galley/preview-style"), hostile);
            assertThat(style.css()).as(hostile).isEmpty();
        }
    }

    @Test
    void a_note_that_is_a_link_out_of_the_site_is_neither_read_nor_written() throws IOException {
        Path own = Files.writeString(temp.resolve("own.txt"), "style.css\n");
        Files.createDirectories(site.resolve(".galley"));
        Files.createSymbolicLink(site.resolve(".galley/preview-style"), own);
        assertThat(style.css()).isEmpty();
        assertThat(style.choose(Optional.empty()).orElse("")).contains("preview-style", "leads out of the folder");
        assertThat(own).hasContent("style.css\n");
    }
}
