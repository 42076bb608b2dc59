package galley.library;

import static org.assertj.core.api.Assertions.assertThat;

import galley.library.Occurrences.Occurrence;
import galley.store.History;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.PostFile;
import galley.text.Text;
import galley.text.find.Finder;
import galley.text.find.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccurrencesTest {
    private static final String POST = "title: Rain\n\nThe rain.\n  More rain, and rain\nagain.\n";

    @TempDir
    Path folder;

    @Test
    void each_match_is_told_with_its_line_and_the_words_around_it() {
        Occurrences found = Occurrences.of(Text.of(POST), null, new Finder(Query.of("rain")), null)
                .orElseThrow();
        assertThat(found.rewrite()).isNull();
        assertThat(found.all().stream().map(Occurrence::line)).containsExactly(1, 3, 4, 4);
        assertThat(found.all().getLast())
                .returns("More rain, and ", Occurrence::before)
                .returns("rain", Occurrence::match)
                .returns("", Occurrence::after);
    }

    @Test
    void a_long_line_is_shortened_and_a_match_over_lines_says_so() {
        String line = "a".repeat(500) + " rain\nfalls " + "b".repeat(500);
        Occurrence found = Occurrences.of(
                        Text.of(line), null, new Finder(new Query("rain\\nfalls", true, false, true)), null)
                .orElseThrow()
                .all()
                .getFirst();
        assertThat(found.before()).isEqualTo("…" + "a".repeat(59) + " ");
        assertThat(found.match()).isEqualTo("rain↵");
        assertThat(found.after()).isEmpty();
    }

    @Test
    void replacing_plans_one_edit_that_is_written_and_taken_back() throws IOException {
        Path post = Files.writeString(folder.toRealPath().resolve("rain.md"), POST);
        PostFile files = new PostFile(
                new LocalDisk(),
                new History(new LocalDisk(), folder.resolve("kept"), InstantSource.system()),
                InstantSource.system());
        Loaded.Opened opened = (Loaded.Opened) files.load(post);
        Rewrite planned = Occurrences.of(
                        opened.text(), opened, new Finder(new Query("rain", true, false, false)), "snow")
                .orElseThrow()
                .rewrite();
        assertThat(post).hasContent(POST);
        Rewrite written = planned.write(files);
        assertThat(post).hasContent(POST.replace("rain", "snow"));
        written.restore(files);
        assertThat(post).hasContent(POST);
    }

    @Test
    void replacing_with_the_same_plans_nothing() throws IOException {
        Path post = Files.writeString(folder.toRealPath().resolve("rain.md"), POST);
        PostFile files = new PostFile(
                new LocalDisk(),
                new History(new LocalDisk(), folder.resolve("kept"), InstantSource.system()),
                InstantSource.system());
        Loaded.Opened opened = (Loaded.Opened) files.load(post);
        assertThat(Occurrences.of(opened.text(), opened, new Finder(new Query("rain", true, false, false)), "rain")
                        .orElseThrow()
                        .rewrite())
                .isNull();
    }
}
