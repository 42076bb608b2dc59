package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be wrong with a post, seen beside its lines and in the list, gone to, mended and taken back. */
class ProblemsUiTest {
    private static final String POST = """
            title: Fog
            date: 2020-01-02
            tags: Walks

            ## The morning

            #### Too deep

            See [the end](#nowhere).
            """;

    @TempDir
    Path temp;

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

    private ListView<?> list() {
        return window.find(ListView.class, each -> "Problems".equals(each.getAccessibleText()));
    }

    private int count() {
        return Fx.call(() -> list().getItems().size());
    }

    private String text() {
        return Fx.call(() -> window.text().getText());
    }

    private Set<String> signs() {
        return Fx.call(() -> window.text().lookupAll(".line-sign").stream()
                .map(Node::getAccessibleText)
                .filter(words -> words != null)
                .map(words -> words.replaceFirst(":.*", ""))
                .collect(Collectors.toSet()));
    }

    @Test
    void they_stand_beside_their_lines_and_in_the_list_and_are_mended_by_a_key_and_taken_back() {
        window.run("post.check");
        Fx.until("both are listed", () -> count() == 2);
        Fx.until("both have signs", () -> signs().equals(Set.of("Line 7", "Line 9")));
        Fx.run(() -> window.text().moveTo(0));
        window.picture("problems");
        window.run("post.nextProblem");
        assertThat(Fx.call(() -> window.text().getCaretPosition())).isEqualTo(POST.indexOf("#### Too"));
        Fx.run(() -> {
            list().requestFocus();
            list().getSelectionModel().select(0);
        });
        window.press("Alt+Enter");
        Fx.until("the heading is one below the other", () -> text().equals(POST.replace("####", "###")));
        Fx.until("one is left", () -> count() == 1 && signs().equals(Set.of("Line 9")));
        window.run("edit.undo");
        Fx.until("it is as it was", () -> text().equals(POST) && count() == 2);
    }

    @Test
    void a_site_says_what_it_does_not_look_for_and_the_open_posts_follow() throws IOException {
        window.run("post.check");
        Fx.until("both are listed", () -> count() == 2);
        window.run("post.checks");
        window.sees("What is checked in this site");
        window.picture("checks");
        Fx.run(() -> {
            javafx.scene.control.ComboBox<?> box = window.find(
                    javafx.scene.control.ComboBox.class, each -> "A level of headings left out".equals(Fx.name(each)));
            box.getSelectionModel().select(box.getItems().size() - 1);
        });
        Fx.until("the other is left", () -> count() == 1);
        assertThat(Files.readAllLines(site.resolve(".galley/checks"))).isEqualTo(List.of("heading-jump = off"));
    }
}
