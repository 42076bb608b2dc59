package galley.header;

import static galley.header.HeaderAssert.after;
import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Edit;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every header in every format, however it is written. */
class StyleLaws {
    private static final List<String> TEXTS = List.of(
            "word",
            "Foo: bar",
            "yes",
            "No",
            "null",
            "~",
            "2013-08-16",
            "12:30",
            "1e3",
            "012",
            "1_000",
            "0x1F",
            ".5",
            "@x",
            "# x",
            "a # b",
            "*x",
            "&x",
            "!x",
            "%x",
            "`x`",
            "- x",
            "? x",
            "[x",
            "{x}",
            "x]",
            "a, b",
            "x:",
            "<<",
            "=",
            "---",
            "...",
            "+++",
            "",
            "😀 你好 é",
            "it's \"both\"",
            "'single'",
            "\"double\"",
            "back\\slash\\n",
            "| x",
            "> x",
            "http://example.org/?a=b#c");

    /** What a `Key: value` line has no way to say. */
    private static final List<String> ODD_TEXTS =
            List.of(" x", "x ", "a\tb", "two\nlines", "two\n\nlines\n", "\u0085x", "\u2028x", "a\u0001b", "\ufeffx");

    @Property(tries = 400)
    void it_is_read_as_it_was_meant(@ForAll long seed) {
        Sample sample = Sample.of(seed);
        Header header = sample.read();
        assertThat(header.format()).as("%s", sample).isEqualTo(sample.format());
        assertThat(header.problems()).as("%s", sample).isEmpty();
        assertThat(header.entries()).as("%s", sample).extracting(Entry::key).containsExactlyElementsOf(sample.keys());
        for (Entry entry : header.entries()) {
            Value wanted = sample.values().get(entry.key());
            assertThat(Values.same(entry.value(), wanted))
                    .as("%s is %s in\n%s", entry, wanted, sample)
                    .isTrue();
        }
    }

    @Property(tries = 400)
    void a_field_that_is_set_says_so_and_no_other_line_is_touched(@ForAll long seed) {
        Random random = new Random(seed);
        Sample sample = Sample.of(seed);
        Entry entry = Sample.pick(random, sample.read().entries());
        Value value = value(random);
        String about = entry.key() + " to " + value + " in\n" + sample;
        switch (sample.read().set(entry.key(), value)) {
            case Outcome.Changed changed -> {
                assertMinimal(sample, changed.edit(), about);
                assertOnlyLinesOf(entry, sample, changed.edit(), about);
                Header after = Header.read(changed.edit().on(sample.post()), sample.rules());
                assertThat(Values.same(after.entry(entry.key()).orElseThrow().value(), asRead(sample, value)))
                        .as(about)
                        .isTrue();
                assertOthersSame(sample, after, entry.key(), about);
            }
            case Outcome.Unchanged same ->
                assertThat(Values.same(entry.value(), asRead(sample, value)))
                        .as(about)
                        .isTrue();
            case Outcome.Refused refused -> {
                assertThat(refused.reason()).as(about).isNotBlank();
                assertThat(mayBeRefused(sample, entry, value))
                        .as("%s: %s", refused, about)
                        .isTrue();
            }
        }
    }

    /** A text in place of a text is never refused, but where it cannot be written or others may refer to it. */
    private static boolean mayBeRefused(Sample sample, Entry entry, Value value) {
        boolean text =
                value instanceof Value.Str str && (sample.format() != Format.META || !ODD_TEXTS.contains(str.text()));
        boolean old = entry.value() instanceof Value.Items || entry.value() instanceof Value.Table;
        return !entry.editable() || !text || old;
    }

    @Property(tries = 400)
    void what_it_says_already_is_no_edit(@ForAll long seed) {
        Sample sample = Sample.of(seed);
        sample.values()
                .forEach((key, value) -> assertThat(sample.read().set(key, value))
                        .as("%s in\n%s", key, sample)
                        .isInstanceOf(Outcome.Unchanged.class));
    }

    @Property(tries = 400)
    void a_field_that_is_inserted_is_there_and_removed_again_leaves_no_trace(@ForAll long seed) {
        Random random = new Random(seed);
        Sample sample = Sample.of(seed);
        int place = random.nextInt(sample.values().size() + 1);
        Value value = Sample.pick(random, List.of(Value.of("new: x"), Value.of(List.of("v", "w x")), Value.of("")));
        String about = value + " at " + place + " in\n" + sample;
        String with = after(sample.post(), sample.read().insert(place, "fresh", value));
        Header header = Header.read(with, sample.rules());
        Value read = header.entry("fresh").orElseThrow().value();
        assertThat(Values.same(read, asRead(sample, value))).as(about).isTrue();
        assertOthersSame(sample, header, "fresh", about);
        assertThat(after(with, header.remove("fresh"))).as(about).isEqualTo(sample.post());
    }

    @Property(tries = 400)
    void a_field_that_is_renamed_and_renamed_back_is_as_it_was(@ForAll long seed) {
        Sample sample = Sample.of(seed);
        for (Entry entry : sample.read().entries()) {
            if (entry.editable()) {
                Outcome there = sample.read().rename(entry.key(), "other-name");
                String renamed = after(sample.post(), there);
                Header header = Header.read(renamed, sample.rules());
                assertThat(header.entry("other-name").orElseThrow().value()).isEqualTo(entry.value());
                assertThat(after(renamed, header.rename("other-name", entry.key())))
                        .as("%s", sample)
                        .isEqualTo(sample.post());
            }
        }
    }

    @Property(tries = 400)
    void a_field_that_is_removed_takes_its_own_lines_and_no_others(@ForAll long seed) {
        Sample sample = Sample.of(seed);
        Entry entry = Sample.pick(new Random(seed), sample.read().entries());
        if (entry.editable() && sample.values().size() > 1) {
            String without = after(sample.post(), sample.read().remove(entry.key()));
            assertOthersSame(sample, Header.read(without, sample.rules()), entry.key(), "" + sample);
            if (sample.format() != Format.JSON) {
                List<String> left = new ArrayList<>(sample.post().lines().toList());
                left.subList(entry.line() - 1, entry.endLine()).clear();
                assertThat(without.lines()).as("%s", sample).containsExactlyElementsOf(left);
            }
        }
    }

    @Property(tries = 400)
    void an_item_that_is_added_to_a_list_and_taken_out_again_leaves_its_comments_where_they_were(@ForAll long seed) {
        Sample sample = Sample.of(seed);
        for (Entry entry : sample.read().entries()) {
            if (entry.value() instanceof Value.Items items && !items.items().isEmpty()) {
                String about = entry.key() + " in\n" + sample;
                Outcome outcome = sample.read().addItem(entry.key(), "new: item");
                String with = after(sample.post(), outcome);
                assertOnlyLinesOf(entry, sample, ((Outcome.Changed) outcome).edit(), about);
                Header header = Header.read(with, sample.rules());
                assertThat(header.items(entry.key()))
                        .as(about)
                        .endsWith("new: item")
                        .hasSize(items.items().size() + 1);
                assertOthersSame(sample, header, entry.key(), about);
                String without = after(with, header.removeItem(entry.key(), "new: item"));
                boolean sameButForAComma = without.equals(sample.post())
                        || without.replace(",", "").equals(sample.post().replace(",", ""));
                assertThat(sameButForAComma)
                        .as("%s\nbecame\n%s", about, without)
                        .isTrue();
            }
        }
    }

    private static Value value(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Value.of(random.nextBoolean());
            case 1 -> new Value.Num((long) random.nextInt(1000));
            case 2 -> Value.of(List.of(Sample.pick(random, TEXTS) + "x", "b", Sample.pick(random, TEXTS) + "y"));
            case 3 -> Value.of(Sample.pick(random, ODD_TEXTS));
            default -> Value.of(Sample.pick(random, TEXTS));
        };
    }

    /** In `Key: value` lines all is text, and in Pelican's several lines are a list. */
    private static Value asRead(Sample sample, Value value) {
        return sample.format() == Format.META ? MetaHeader.asRead("fresh", value, sample.rules()) : value;
    }

    private static void assertMinimal(Sample sample, Edit edit, String about) {
        assertThat(edit.trimmed(Text.of(sample.post()))).as(about).contains(edit);
    }

    private static void assertOnlyLinesOf(Entry entry, Sample sample, Edit edit, String about) {
        Text before = Text.of(sample.post());
        assertThat(edit.start()).as(about).isGreaterThanOrEqualTo(before.lineStart(entry.line() - 1));
        int end = entry.endLine() < before.lineCount() ? before.lineStart(entry.endLine()) : before.length();
        assertThat(edit.end()).as(about).isLessThanOrEqualTo(end);
    }

    private static void assertOthersSame(Sample sample, Header after, String key, String about) {
        assertThat(after.problems()).as(about).isEmpty();
        sample.values().forEach((other, value) -> {
            if (!other.equals(key)) {
                Value now = after.entry(other).orElseThrow().value();
                assertThat(Values.same(now, value))
                        .as("%s of\n%s", other, about)
                        .isTrue();
            }
        });
    }
}
