package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleBlogTest {
    @TempDir
    Path temp;

    private final SampleBlog sample = new SampleBlog(new LocalDisk(), "/test-sample/");

    @Test
    void its_files_are_copied() {
        Path folder = temp.resolve("new/blog");

        assertThat(sample.copyTo(folder)).isEqualTo(new Placed.Done(folder));

        assertThat(folder.resolve("content/first.md")).content().startsWith("Title: First");
        assertThat(folder.resolve("pelicanconf.py")).exists();
    }

    @Test
    void what_is_there_stays() throws IOException {
        sample.copyTo(temp);
        Files.writeString(temp.resolve("content/first.md"), "mine");

        sample.copyTo(temp);

        assertThat(temp.resolve("content/first.md")).hasContent("mine");
    }

    @Test
    void a_place_that_cannot_be_filled_is_said() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");

        assertThat(sample.copyTo(file.resolve("blog"))).isInstanceOf(Placed.Failed.class);
    }
}
