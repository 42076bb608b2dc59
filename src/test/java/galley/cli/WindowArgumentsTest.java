package galley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens the window, and what must not. */
@Execution(ExecutionMode.CONCURRENT)
class WindowArgumentsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private List<Path> opened;

    private int galley(String... args) {
        PrintStream print = new PrintStream(said, true);
        return Cli.run(args, print, print, new Desktop() {
            @Override
            public int open(List<Path> subjects) {
                opened = subjects;
                return 7;
            }

            @Override
            public Taken shoot(Shot shot) {
                return new NotTaken("no command is named " + shot.commands());
            }
        });
    }

    @Test
    void files_and_folders_are_opened_and_the_windows_code_is_the_programs() {
        assertThat(galley("a post.md", "blog")).isEqualTo(7);
        assertThat(opened).containsExactly(Path.of("a post.md"), Path.of("blog"));
    }

    @Test
    void without_an_argument_it_opens_too() {
        assertThat(galley()).isEqualTo(7);
        assertThat(opened).isEmpty();
    }

    @Test
    void two_dashes_end_the_options() {
        assertThat(galley("--", "-dash.md")).isEqualTo(7);
        assertThat(opened).containsExactly(Path.of("-dash.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"render", "get", "set", "check", "export", "new", "site", "search", "shot"})
    void a_verb_is_no_file(String verb) {
        assertThat(galley(verb, "--help")).isZero();
        assertThat(galley("help", verb)).isZero();
        assertThat(galley(verb, "--no-such-option")).isEqualTo(2);
        assertThat(opened).isNull();
        assertThat(said.toString()).contains("Usage: galley " + verb);
    }

    @Test
    void a_verb_without_its_arguments_is_wrong_usage() {
        assertThat(galley("render")).isEqualTo(2);
        assertThat(opened).isNull();
    }

    @Test
    void a_word_that_is_an_option_is_no_file() {
        assertThat(galley("post.md", "--no-such-option")).isEqualTo(2);
        assertThat(opened).isNull();
    }

    @Test
    void a_picture_of_a_command_that_there_is_not_is_wrong_usage() {
        assertThat(galley("shot", "--out", "a.png", "--select", "x", "--run", "one", "--run", "two"))
                .isEqualTo(2);
        assertThat(said.toString()).isEqualTo("galley: no command is named [one, two]\n");
    }
}
