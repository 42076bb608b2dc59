package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.History;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in which somebody else changes what was exported, and an export that is taken back. */
class ExportUiTest {
    private static final String POST = """
            title: Rain
            date: 2020-01-02

            It rains.

            It pours.

            The sun comes out.
            """;
    private static final String MINE =
            POST.replace("pours", "pours here").replace("rains", "rains here").replace("Rain", "Rain again");
    private static final String THEIRS = POST.replace("pours", "pours there").replace("comes out", "hides");

    @TempDir
    Path temp;

    private Path post;
    private Path there;
    private OpenWindow window;

    @BeforeEach
    void export_a_post_and_change_it_on_both_sides() throws IOException {
        Path site = Files.createDirectories(temp.toRealPath().resolve("site"));
        Files.writeString(site.resolve("pelicanconf.py"), "PATH = 'content'\n");
        Settings settings = Settings.inMemory();
        settings.set(Settings.SITE, site.toString());
        window = OpenWindow.with(temp, settings, POST);
        post = temp.toRealPath().resolve("drafts/rain.md");
        there = site.resolve("content/rain.md");
        window.press("Shortcut+E");
        window.sees("1 file to write");
        window.choose("Export");
        window.sees("1 file written");
        window.choose("Done");
        Fx.run(() -> window.text().replaceText(MINE));
        Files.writeString(there, THEIRS);
        window.press("Shortcut+E");
        window.sees("changed in the site");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void both_are_merged_written_over_by_hand_exported_and_taken_back() throws IOException {
        window.picture("conflict");
        window.choose("Merge…");
        window.sees("content/rain.md was changed in the site");
        window.choose("Merged");
        window.sees("1 place was changed on both sides");
        window.picture("conflict-merge");
        assertThat(window.find(ButtonBase.class, button -> ("" + button.getText()).startsWith("Use Merged"))
                        .isDisabled())
                .isTrue();
        window.choose("Both");
        window.choose("Merged, as text");
        TextArea text = window.find(TextArea.class, area -> "Merged text".equals(area.getAccessibleText()));
        String both =
                MINE.replace("pours here.\n", "pours here.\nIt pours there.\n").replace("comes out", "hides");
        Fx.until("the merged text is shown", () -> text.getText().equals(both));
        Fx.run(() -> text.appendText("Said by hand.\n"));
        window.picture("conflict-text");
        window.choose("Use Merged Text");
        window.sees("merged");
        window.picture("conflict-merged");
        window.choose("Export");
        window.sees("1 file written");
        assertThat(there).hasContent(both + "Said by hand.\n");
        assertThat(post).hasContent(MINE);
        window.picture("exported");

        window.sees("The merged text is in the site alone");
        window.choose("Put It into the Post");
        window.sees("1 post has the merged text now.");
        window.picture("exported-merged-back");
        assertThat(post).hasContent(both + "Said by hand.\n");
        window.choose("Take It Back");
        window.sees("1 post put back as before.");
        assertThat(post).hasContent(MINE);
        window.choose("Put It into the Post");
        window.sees("1 post has the merged text now.");
        window.choose("Done");
        Fx.until("the window shows it", () -> window.text().getText().endsWith("Said by hand.\n"));
        window.press("Shortcut+E");
        window.sees("Nothing to do: the site has all of this already.");
        window.choose("Cancel");
        assertThat(kept()).contains(MINE, THEIRS, both + "Said by hand.\n");
        assertThat(post).hasContent(both + "Said by hand.\n");
        assertThat(there).hasContent(both + "Said by hand.\n");

        window.run("post.undoExport");
        window.sees("1 file to put back");
        window.picture("export-undo");
        window.choose("Undo Export");
        window.sees("1 file put back");
        assertThat(there).hasContent(THEIRS);
        window.choose("Done");
        window.run("post.undoExport");
        window.sees("No export into this site is known");
    }

    /** All that the history has of the post and of its copy in the site. */
    private List<String> kept() {
        History history = new History(
                new LocalDisk(), OpenWindow.dirs(temp.resolve("kept")).history(), InstantSource.system());
        return Stream.of(post, there)
                .flatMap(path -> history.list(path).stream())
                .map(version -> ((Loaded.Opened) history.read(version)).text().toString())
                .toList();
    }

    @Test
    void the_sites_is_kept_or_mine_goes_over_it_as_its_author_says() throws IOException {
        window.choose("Keep the Site’s");
        window.sees("kept as the site has it");
        window.choose("Keep");
        window.sees("0 files written");
        assertThat(there).hasContent(THEIRS);
        assertThat(post).hasContent(MINE);
        assertThat(kept()).contains(MINE);
        window.choose("Done");
        window.press("Shortcut+E");
        window.sees("Nothing to do");
        window.choose("Take Mine");
        window.sees("1 file to write");
        window.choose("Export");
        window.sees("1 file written");
        assertThat(there).hasContent(MINE);
        assertThat(kept()).contains(MINE, THEIRS);
        window.choose("Done");
        window.run("post.undoExport");
        window.choose("Undo Export");
        window.sees("1 file put back");
        assertThat(there).hasContent(THEIRS);
    }
}
