package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Owner;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R5, R18: versions that sync tools put aside, and what killed saves left between the posts. */
class StraysUiTest {
    private static final String POST = "title: Rain\n\nIt rains.\n";
    private static final String THEIRS = "title: Rain\n\nIt pours.\n";
    private static final long NOBODY = 999_999_999; // more than any system numbers its processes

    @TempDir
    Path temp;

    private Path post;
    private Path theirs;
    private OpenWindow window;

    @BeforeEach
    void name_the_files() throws IOException {
        Path drafts = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        post = Files.writeString(drafts.resolve("rain.md"), POST);
        theirs = drafts.resolve("rain.sync-conflict-20240101-120000-ABCDEF7.md");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void start() {
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory(), Owner.current()).open(post);
    }

    private void shows(String text) {
        Fx.until("the editor shows " + text, () -> window.text().getText().equals(text));
    }

    @Test
    void a_version_that_a_sync_tool_put_aside_is_said_compared_used_and_thrown_away() throws IOException {
        Files.writeString(theirs, THEIRS);
        start();
        window.sees("is another version of “rain.md”");
        Fx.run(() -> {
            window.stage().setWidth(640);
            window.stage().setHeight(480);
        });
        window.picture("strays-narrow");
        Fx.run(() -> {
            window.stage().setWidth(1280);
            window.stage().setHeight(720);
        });
        window.picture("strays");
        window.choose("Compare…");
        window.sees("1 difference");
        window.picture("strays-compare");
        window.choose("Use This Version");
        shows(THEIRS);
        assertThat(post).as("nothing is written unasked").hasContent(POST);
        window.press("Shortcut+Z");
        shows(POST);
        window.choose("Move the Other File to the Trash");
        Fx.until("it is gone", () -> Files.notExists(theirs));
        window.sees("is in the trash");
    }

    @Test
    void one_that_comes_while_the_folder_is_open_is_said_until_it_goes() throws IOException {
        start();
        Files.writeString(theirs, THEIRS);
        window.sees("is another version of “rain.md”");
        Files.delete(theirs);
        Fx.until("it is not said any more", () -> !window.sight().contains("is another version"));
    }

    @Test
    void what_a_killed_save_left_goes_and_what_nobody_knows_of_it_is_put_aside_and_said() throws IOException {
        Path known = Files.writeString(post.resolveSibling(".rain.md.galley-" + NOBODY + "-a"), POST);
        Path unknown = Files.writeString(post.resolveSibling(".rain.md.galley-" + NOBODY + "-b"), "Whose?\n");
        start();
        window.sees("did not end when Galley last ran");
        assertThat(known).doesNotExist();
        assertThat(unknown).doesNotExist();
        try (var all = Files.walk(temp.resolve("kept").resolve("aside"))) {
            assertThat(all.filter(Files::isRegularFile))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("Whose?"));
        }
    }
}
