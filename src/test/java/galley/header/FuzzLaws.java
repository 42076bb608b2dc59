package galley.header;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Edit;
import galley.text.Text;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/**
 * Headers of every format with pieces torn out, doubled and strewn in, read by its own reader and another one: no exception, and no
 * change that loses a byte of anything but its own field. {@code mvn -Pfull test -Dtest=FuzzLaws
 * -Dfuzz.each=200} goes on for some minutes.
 */
@Tag("faults")
class FuzzLaws {
    private static final int EACH = Integer.getInteger("fuzz.each", 5);

    private static final List<String> STREWN = List.of(
            "\n", "\n\n", "\t", " ", "  ", ":", ": ", " #", "#", "\"", "'", "\\", ",", ";", "[", "]", "{", "}", "- ",
            "? ", "|", ">-", "&a ", "*a", "!!str ", "<<: ", "=", "\"\"\"", "'''", "---", "\n---\n", "\n...\n", "+++",
            "\n+++\n", ";;;", "---json", "\u0000", "\r", "\u0085", "\u2028", "\ufeff", "😀", "\ud83d", "\u00a0", "0x",
            "1e999", "[[", "]]", "title: ", "null", "\\u12");

    private record Change(String key, Function<Header, Outcome> of) {}

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void a_damaged_header_is_answered_and_nothing_lost(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < EACH; i++) {
            Sample sample = Sample.of(random.nextLong());
            String post = damaged(sample.post(), random);
            answers(post, sample.rules(), random);
            answers(post, Sample.pick(random, List.of(Rules.values())), random);
        }
    }

    private static String damaged(String post, Random random) {
        StringBuilder out = new StringBuilder(post);
        for (int hits = 1 + random.nextInt(4); hits > 0 && !out.isEmpty(); hits--) {
            int from = random.nextInt(out.length());
            int to = Math.min(out.length(), from + random.nextInt(12));
            switch (random.nextInt(4)) {
                case 0 -> out.delete(from, to);
                case 1 -> out.insert(random.nextInt(out.length()), out.substring(from, to));
                case 2 -> out.setLength(from);
                default -> out.insert(from, Sample.pick(random, STREWN));
            }
        }
        return out.toString();
    }

    private static void answers(String post, Rules rules, Random random) {
        try {
            Header header = Header.read(post, rules);
            Text text = Text.of(post);
            header.problems().forEach(problem -> assertThat(problem.line()).isBetween(1, text.lineCount()));
            List<Entry> entries = header.entries();
            String key =
                    entries.isEmpty() ? "title" : Sample.pick(random, entries).key();
            int place = random.nextInt(entries.size() + 1);
            for (Change change : List.of(
                    new Change(key, it -> it.set(key, Value.of("new: text"))),
                    new Change(key, it -> it.set(key, Value.of(List.of("a", "b: c")))),
                    new Change(key, it -> it.setText(key, "true")),
                    new Change(key, it -> it.addItem(key, "an item")),
                    new Change(
                            key,
                            it -> it.items(key).isEmpty()
                                    ? new Outcome.Unchanged()
                                    : it.removeItem(key, it.items(key).getFirst())),
                    new Change(key, it -> it.rename(key, "renamed")),
                    new Change(key, it -> it.remove(key)),
                    new Change("galley", it -> it.insert(place, "galley", Value.of("x"))))) {
                if (change.of().apply(header) instanceof Outcome.Changed changed) {
                    losesNothing(text, header, header.entry(change.key()).orElse(null), changed.edit());
                }
            }
            if (header.move(place, 0) instanceof Outcome.Changed moved) {
                assertThat(moved.edit().end()).isLessThanOrEqualTo(header.span().end());
            }
        } catch (Throwable e) {
            throw new AssertionError(rules + ":\n" + post.replace("\u0000", "\\0"), e);
        }
    }

    /** Whatever is replaced lies in the lines of the field, and what a new one is set between stays. */
    private static void losesNothing(Text before, Header header, Entry entry, Edit edit) {
        Text after = before.with(edit);
        assertThat(after.with(edit.inverse(before))).isEqualTo(before);
        if (entry == null) {
            assertThat(edit.end()).as("%s", edit).isEqualTo(edit.start());
            return;
        }
        boolean braces =
                header.format() == Format.JSON || before.charAt(entry.keySpan().start()) == '"';
        int first = before.lineStart(entry.line() - 1);
        int last = entry.endLine() < before.lineCount() ? before.lineStart(entry.endLine()) : before.length();
        assertThat(edit.start())
                .as("%s", edit)
                .isGreaterThanOrEqualTo(braces ? header.span().start() : first);
        assertThat(edit.end())
                .as("%s", edit)
                .isLessThanOrEqualTo(braces ? header.span().end() : last);
    }
}
