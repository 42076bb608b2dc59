package galley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.store.Settings;
import galley.window.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows on writing: the site is built, committed, and the post taken elsewhere. */
class PublishingUiTest {
    private static final String POST = "title: Fog\ndate: 2020-01-02\n\nRoses are *red*, they say.\n";

    @TempDir
    Path temp;

    private final Programs programs = new ProgramRunner();
    private Path site;
    private OpenWindow window;

    @BeforeEach
    void open_a_post_of_a_site() throws IOException {
        site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("pelicanconf.py"), "PATH = 'content'\n");
        Path content = Files.createDirectories(site.resolve("content"));
        Path post = Files.writeString(content.resolve("fog.md"), POST);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(post);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> git(String... arguments) {
        List<String> said = new CopyOnWriteArrayList<>();
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        assertThat(programs.run(command, site, Map.of(), Duration.ofSeconds(30), said::addAll, () -> false)
                        .well())
                .as(said::toString)
                .isTrue();
        return said;
    }

    @Test
    void what_changed_is_seen_and_committed_with_a_message() {
        assumeTrue(programs.find("git", temp).isPresent(), "no git here");
        git("init", "--quiet", "--initial-branch=main");
        git("config", "user.name", "Ann");
        git("config", "user.email", "ann@example.org");
        git("config", "commit.gpgSign", "false");
        window.run("post.git");
        ListView<?> changes = window.find(ListView.class, each -> "What has changed".equals(each.getAccessibleText()));
        Fx.until("both files are listed", () -> changes.getItems().size() == 2);
        window.picture("git");
        TextArea message = window.find(TextArea.class, each -> "Message of the commit".equals(Fx.name(each)));
        Fx.run(() -> message.setText("Fog, at last"));
        Fx.run(() -> window.find(Button.class, each -> "Commit".equals(each.getText()))
                .fire());
        window.sees("Committed 2 files.");
        assertThat(git("log", "--format=%s")).containsExactly("Fog, at last");
        assertThat(git("status", "--porcelain")).isEmpty();
    }

    @Test
    void the_command_is_run_as_it_was_typed_and_what_it_says_and_has_built_is_shown() throws IOException {
        assumeTrue(programs.find("sh", temp).isPresent(), "no sh here");
        window.run("post.build");
        TextField command = window.find(TextField.class, each -> "Command that builds the site".equals(Fx.name(each)));
        Fx.until("a command is offered", () -> command.getText().startsWith("pelican "));
        String out = Fx.call(command::getText).replaceFirst(".* -o ", "");
        Path script = Files.writeString(temp.resolve("build.sh"), """
                echo "ERROR: content/fog.md:3: no such word"
                printf '<title>Fog</title><body><h1>A theme</h1><p>Roses are <em>red</em>, they say.</p></body>' > $1/fog.html
                """);
        Fx.run(() -> {
            command.setText("sh " + script + " " + out);
            window.find(Button.class, each -> "Build".equals(each.getText())).fire();
        });
        window.sees("The preview shows the built page until you write on: fog.html");
        window.sees("ERROR: content/fog.md:3: no such word");
        window.picture("build");
        Fx.run(() -> {
            command.setText("sh -c \"exit 4\"");
            window.find(Button.class, each -> "Build".equals(each.getText())).fire();
        });
        window.sees("Not built (it ended with 4)");
    }

    @Test
    void a_post_is_copied_as_html_and_as_another_generator_reads_it() {
        window.run("post.copyHtml");
        window.sees("The post was copied as HTML.");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getHtml()))
                .isEqualTo("<p>Roses are <em>red</em>, they say.</p>");
        window.run("post.copy.hugo");
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("---\ntitle: Fog\ndate: 2020-01-02")
                .contains("---\n")
                .endsWith("Roses are *red*, they say.\n");
    }
}
