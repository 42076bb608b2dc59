package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.post.Family;
import galley.session.Analysis;
import galley.session.Analyzer;
import galley.session.Origin;
import galley.session.Session;
import galley.preview.Patch;
import galley.store.Encoding;
import galley.text.Edit;
import galley.text.Extent;
import galley.text.Text;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarlyReadingTest {
    private static final Path POST = Path.of("post.md");
    private static final String TEXT = "First words.\n\nSecond words.\n\nThird words.\n";

    private final Queue<Runnable> soon = new ArrayDeque<>();
    private final List<Optional<Patch>> told = new ArrayList<>();
    private final Analyzer analyzer =
            new Analyzer(Family.COMMONMARK, Dialects.named("commonmark", Map.of(), Limits.PREVIEW));
    private final Session session = new Session(Text.of(TEXT), Encoding.UTF_8, () -> 0);
    private final EarlyReading early = new EarlyReading(soon::add, Runnable::run, told::add, trouble -> {
        throw new AssertionError(trouble);
    });

    @BeforeEach
    void read_the_post() {
        session.onChange(change -> early.changed("post.md", change));
    }

    @Test
    void what_is_written_within_a_block_is_told_with_the_versions_it_leads_from_and_to() {
        read();
        type(TEXT.indexOf("words.\n\nThird"), "more ");
        crank();
        type(TEXT.indexOf("words.\n\nThird"), "and ");
        crank();
        assertThat(versions()).containsExactly(1L, 2L);
    }

    @Test
    void of_several_keys_in_a_moment_the_last_is_told() {
        read();
        for (int i = 0; i < 5; i++) {
            type(5, "a");
        }
        crank();
        assertThat(versions()).containsExactly(5L);
    }

    @Test
    void nothing_is_told_before_the_post_was_read_nor_of_what_may_change_other_blocks() {
        type(5, "a");
        crank();
        read();
        for (String typed : List.of("\n\n", "*", "[", "#", "`", "<")) {
            type(5, typed);
            crank();
            read();
        }
        assertThat(versions()).isEmpty();
    }

    @Test
    void nothing_is_told_of_changes_in_two_blocks_until_one_of_them_was_read() {
        read();
        type(TEXT.indexOf("words.\n\nThird"), "more ");
        type(4, "ly");
        crank();
        assertThat(versions()).isEmpty();
        read();
        type(4, "er");
        crank();
        assertThat(versions()).containsExactly(3L);
    }

    @Test
    void what_was_written_while_the_post_was_read_is_told_for_that_reading() {
        read();
        type(5, "a");
        Analysis late = analysis();
        type(6, "b");
        crank();
        told.clear();
        early.analyzed("post.md", late);
        crank();
        assertThat(versions()).containsExactly(2L);
        assertThat(late.version()).isEqualTo(1);
    }

    @Test
    void it_is_said_when_the_newest_text_must_be_read_as_a_whole() {
        type(5, "a");
        assertThat(told.removeLast()).as("before the first reading").isEmpty();
        read();
        assertThat(told.removeLast()).as("of a text that was read").isEmpty();
        type(5, "a");
        crank();
        assertThat(told.removeLast()).as("a letter").isPresent();
        type(5, "*");
        crank();
        assertThat(told.removeLast()).as("a mark").isEmpty();
        read();
        told.clear();
        for (int i = 0; i < 1001; i++) {
            type(5, "a");
        }
        assertThat(told.getLast()).as("more changes than are kept").isEmpty();
    }

    @Test
    void where_the_text_differs_from_one_that_was_read_is_known_of_each_version_since() {
        read();
        type(5, "abc");
        type(8, "d");
        assertThat(early.since(0)).contains(new Extent(5, 5, 4));
        assertThat(early.since(1)).contains(new Extent(8, 8, 1));
        assertThat(early.since(2)).isEmpty();
        read();
        assertThat(early.since(0)).as("older than what was read").isEmpty();
    }

    private List<Long> versions() {
        return told.stream().flatMap(Optional::stream).map(Patch::version).toList();
    }

    private void type(int at, String words) {
        session.apply(Edit.insert(at, words), Origin.EDITOR, null);
    }

    private void read() {
        early.analyzed("post.md", analysis());
        crank();
    }

    private Analysis analysis() {
        return analyzer.analyze(POST, session.text(), session.version());
    }

    private void crank() {
        while (!soon.isEmpty()) {
            soon.remove().run();
        }
    }
}
