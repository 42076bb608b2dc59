package galley.library;

import static org.assertj.core.api.Assertions.assertThat;

import galley.library.Rewrite.State;
import galley.post.Family;
import galley.store.History;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.PostFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagRenameTest {
    private static final String ONE = """
            ---
            title: One
            tags: [pyhton,  web ] # two
            ---
            pyhton stays in the text
            """;

    private static final String BOTH = """
            +++
            tags = ["python", "pyhton",
              "web"]
            +++
            """;

    @TempDir
    Path folder;

    private History history;
    private PostFile files;
    private TagRename rename;

    @BeforeEach
    void keep_a_history() throws IOException {
        folder = folder.toRealPath();
        history = new History(new LocalDisk(), folder.resolve("kept"), InstantSource.system());
        files = new PostFile(new LocalDisk(), history, InstantSource.system());
        rename = new TagRename(files, (path, text) -> Family.HUGO, "pyhton", "python");
    }

    @Test
    void looking_tells_what_would_happen_and_writes_nothing() throws IOException {
        Path one = file("one.md", ONE);
        Path both = file("both.md", BOTH);
        assertThat(look(one)).returns(State.PLANNED, Rewrite::state).returns("to rename", Rewrite::what);
        assertThat(look(both)).returns(State.PLANNED, Rewrite::state).returns("has both: to merge", Rewrite::what);
        assertThat(rename.look(file("none.md", "---\ntags: [web]\n---\npyhton\n")))
                .isEmpty();
        assertThat(one).hasContent(ONE);
        assertThat(both).hasContent(BOTH);
    }

    @Test
    void only_the_tag_changes_and_the_history_has_the_text_before() throws IOException {
        Path one = file("one.md", ONE);
        assertThat(look(one).write(files).state()).isEqualTo(State.WRITTEN);
        assertThat(one).hasContent(ONE.replaceFirst("pyhton", "python"));
        assertThat(history.list(one).stream().map(history::read))
                .anySatisfy(version -> assertThat(version)
                        .isInstanceOfSatisfying(
                                Loaded.Opened.class,
                                opened -> assertThat(opened.text()).hasToString(ONE)));
    }

    @Test
    void a_tag_that_is_there_already_is_not_there_twice() throws IOException {
        Path both = file("both.md", BOTH);
        look(both).write(files);
        assertThat(both).hasContent("""
                +++
                tags = ["python",
                  "web"]
                +++
                """);
    }

    @Test
    void what_was_written_can_be_taken_back_to_the_byte() throws IOException {
        Path one = file("one.md", ONE.replace("\n", "\r\n"));
        byte[] before = Files.readAllBytes(one);
        Rewrite written = look(one).write(files);
        assertThat(Files.readAllBytes(one)).isNotEqualTo(before);
        assertThat(written.restore(files).state()).isEqualTo(State.RESTORED);
        assertThat(Files.readAllBytes(one)).isEqualTo(before);
    }

    @Test
    void a_file_that_was_changed_meanwhile_is_left() throws IOException {
        Path one = file("one.md", ONE);
        Rewrite planned = look(one);
        Files.writeString(one, ONE + "More.\n");
        assertThat(planned.write(files))
                .returns(State.LEFT, Rewrite::state)
                .returns("It was changed meanwhile; nothing was written.", Rewrite::trouble);
        assertThat(one).hasContent(ONE + "More.\n");
        Rewrite written = look(one).write(files);
        Files.writeString(one, "Anew.\n");
        assertThat(written.restore(files).state()).isEqualTo(State.LEFT);
        assertThat(one).hasContent("Anew.\n");
    }

    @Test
    void what_cannot_be_changed_without_a_guess_is_left_and_says_why() throws IOException {
        Path anchored = file("anchored.md", "---\ntags: &t [pyhton]\nkeywords: *t\n---\n");
        assertThat(look(anchored)).returns(State.LEFT, Rewrite::state);
        assertThat(look(anchored).trouble()).contains("*t");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Rewrite look(Path path) {
        return rename.look(path).orElseThrow();
    }
}
