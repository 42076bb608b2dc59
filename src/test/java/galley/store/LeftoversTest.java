package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path temp;

    private Path folder;
    private Path post;
    private History history;
    private Leftovers leftovers;

    @BeforeEach
    void make_a_post() throws IOException {
        folder = Files.createDirectory(temp.resolve("posts"));
        post = Files.writeString(folder.resolve("post.md"), "now");
        history = new History(new LocalDisk(), temp.resolve("history"), InstantSource.system());
        leftovers = new Leftovers(new LocalDisk(), history, temp.resolve("aside"));
    }

    @Test
    void what_the_post_or_its_history_holds_goes() throws IOException {
        history.keep(post, "before".getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve(".post.md.galley-99999999-a1"), "now");
        Files.writeString(folder.resolve(".post.md.galley-99999999-a2"), "before");
        Files.writeString(folder.resolve(".post.md.galley-99999999-a3"), "");

        assertThat(leftovers.sweep(new PostFolder(folder).list().leftovers())).isEmpty();

        assertThat(folder.toFile().list()).containsExactly("post.md");
    }

    @Test
    void what_nobody_knows_is_put_aside_and_said() throws IOException {
        Files.writeString(folder.resolve(".post.md.galley-99999999-a1"), "theirs");

        assertThat(leftovers.sweep(new PostFolder(folder).list().leftovers()))
                .singleElement()
                .asString()
                .contains("“post.md”");

        assertThat(folder.toFile().list()).containsExactly("post.md");
        assertThat(temp.resolve("aside/post.md")).hasContent("theirs");
    }

    @Test
    void what_a_running_program_is_writing_stays() throws IOException {
        String name = ".post.md.galley-" + ProcessHandle.current().pid() + "-a1";
        Files.writeString(folder.resolve(name), "half");

        leftovers.sweep(new PostFolder(folder).list().leftovers());

        assertThat(folder.resolve(name)).exists();
    }

    @Test
    @Timeout(20)
    void a_pipe_with_the_name_of_one_hangs_nobody() throws Exception {
        Path pipe = folder.resolve(".post.md.galley-99999999-a1");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(leftovers.sweep(List.of(pipe))).singleElement().asString().contains("pipe or a device");

        assertThat(pipe).exists();
    }
}
