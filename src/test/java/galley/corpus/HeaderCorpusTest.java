package galley.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Value;
import galley.text.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every post of the corpus: a change of one field touches only the lines of that field, and reads back. */
@Execution(ExecutionMode.CONCURRENT)
class HeaderCorpusTest {
    private static final String TITLE = "Foo: \"bar\" & it's 12:30 # 你好 😀";
    private static final String DATE = "2031-02-03T04:05:06Z";
    private static final String TAG = "a new tag";

    @Test
    void setting_the_title_touches_only_its_lines() {
        everyPost("title", header -> header.set("title", Value.of(TITLE)), TITLE);
    }

    @Test
    void setting_the_date_touches_only_its_lines() {
        everyPost("date", header -> header.set("date", Value.of(DATE)), DATE);
    }

    @Test
    void adding_a_tag_touches_only_its_lines() {
        everyPost("tags", header -> header.addItem("tags", TAG), TAG);
    }

    @Test
    void adding_a_key_inserts_one_line() {
        everyPost("galley_test", header -> header.set("galley_test", Value.of("yes")), "yes");
    }

    private static void everyPost(String key, Function<Header, Outcome> change, String value) {
        List<String> wrong = new ArrayList<>();
        for (Corpus.Post post : Corpus.posts()) {
            Header header = Header.read(post.text(), post.rules());
            Outcome outcome = change.apply(header);
            if (outcome instanceof Outcome.Changed changed) {
                check(post, header, key, changed.edit(), value, wrong);
            } else {
                wrong.add(post.path() + ": " + outcome + header.problems());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(
            Corpus.Post post, Header before, String key, Edit edit, String value, List<String> wrong) {
        String text = post.text();
        Header after = Header.read(edit.on(text), post.rules());
        if (!after.items(key).contains(value)) {
            wrong.add(post.path() + ": reads back " + after.entry(key));
        }
        if (!others(before, key).equals(others(after, key))) {
            wrong.add(post.path() + ": others changed");
        }
        List<Integer> gone = changedLines(text, edit.on(text));
        Entry entry = before.entry(key).orElse(null);
        if (!gone.stream().allMatch(line -> entry != null && entry.line() <= line && line <= entry.endLine())) {
            wrong.add(post.path() + ": lines " + gone + " are touched by " + edit);
        }
    }

    /** The numbers of the lines that are not there afterwards. */
    private static List<Integer> changedLines(String before, String after) {
        String[] old = before.split("\n", -1);
        String[] fresh = after.split("\n", -1);
        int most = Math.min(old.length, fresh.length);
        int head = 0;
        while (head < most && old[head].equals(fresh[head])) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && old[old.length - 1 - tail].equals(fresh[fresh.length - 1 - tail])) {
            tail++;
        }
        return IntStream.rangeClosed(head + 1, old.length - tail).boxed().toList();
    }

    private static List<String> others(Header header, String key) {
        return header.entries().stream()
                .filter(entry -> !entry.key().equalsIgnoreCase(key))
                .map(entry -> entry.key() + "=" + entry.value())
                .toList();
    }
}
