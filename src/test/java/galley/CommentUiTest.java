package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One key makes a comment of what stands at the caret, as it has to be written there. */
class CommentUiTest {
    private static final String YAML = "---\ntitle: Rain\ntags: [a]\n---\n\nIt rains.\n";

    @TempDir
    Path temp;

    private void comments(String post, String at, String then) throws IOException {
        try (OpenWindow window = OpenWindow.with(temp, Settings.inMemory(), post)) {
            Fx.run(() -> window.text().moveTo(post.indexOf(at)));
            window.press("Shortcut+Slash");
            assertThat(Fx.call(() -> window.text().getText())).isEqualTo(then);
            if (then.equals(post)) {
                window.sees("A header of this kind has no comments, so nothing was changed.");
            }
        }
    }

    @Test
    void in_a_header_and_in_the_text() throws IOException {
        comments(YAML, "tags", YAML.replace("tags", "# tags"));
        comments(YAML, "It", YAML.replace("It rains.", "<!-- It rains. -->"));
    }

    @Test
    void where_there_are_none_nothing_changes_and_it_says_so() throws IOException {
        comments("{\n  \"title\": \"Rain\"\n}\n\nIt rains.\n", "title", "{\n  \"title\": \"Rain\"\n}\n\nIt rains.\n");
    }
}
