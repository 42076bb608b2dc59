package galley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Entry;
import galley.header.Format;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Over every post: moving a field moves whole lines, and a value inside a map changes alone. */
@Execution(ExecutionMode.CONCURRENT)
class MoveCorpusTest {
    @Test
    void moving_a_field_and_moving_it_back_leaves_the_post_as_it_was() {
        List<String> wrong = new ArrayList<>();
        int moved = 0;
        int refused = 0;
        for (Corpus.Post post : Corpus.posts()) {
            Header header = Header.read(post.text(), post.rules());
            for (int i = 0; i + 1 < header.entries().size(); i++) {
                if (!(header.move(i, i + 1) instanceof Outcome.Changed there)) {
                    refused++;
                    continue;
                }
                moved++;
                String after = there.edit().on(post.text());
                Outcome back = Header.read(after, post.rules()).move(i + 1, i);
                boolean same = back instanceof Outcome.Changed again
                        && again.edit().on(after).equals(post.text());
                if (!same || header.format() != Format.JSON && !lines(after).equals(lines(post.text()))) {
                    wrong.add(post.path() + ": " + header.entries().get(i).key());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(moved).as("moved, while %d could not be", refused).isGreaterThan(50 * refused);
    }

    /** The lines, in whatever order. */
    private static List<String> lines(String text) {
        return text.lines().sorted().toList();
    }

    @Test
    void a_value_inside_a_map_changes_alone() {
        List<String> wrong = new ArrayList<>();
        int set = 0;
        for (Corpus.Post post : Corpus.posts()) {
            Header header = Header.read(post.text(), post.rules());
            for (Entry entry : header.entries()) {
                if (!(entry.value() instanceof Value.Table table)) {
                    continue;
                }
                for (Map.Entry<String, Value> part : table.entries().entrySet()) {
                    Map<String, Value> wanted = new LinkedHashMap<>(table.entries());
                    wanted.put(part.getKey(), Value.of("another, value"));
                    boolean plain = part.getValue() instanceof Value.Str old
                            && !old.text().isEmpty()
                            && old.text().indexOf('\n') < 0;
                    if (plain && header.set(entry.key(), new Value.Table(wanted)) instanceof Outcome.Changed changed) {
                        set++;
                        String was = post.text()
                                .substring(
                                        changed.edit().start(), changed.edit().end());
                        if (was.indexOf('\n') >= 0) {
                            wrong.add(post.path() + ": " + entry.key() + "." + part.getKey());
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(set).isGreaterThan(100);
    }
}
