package galley.header;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any header in any of the formats, whoever reads it. */
class HeaderLaws {
    private static final String BODY = "\nText: # [x] of the post 你好\n";

    /** A format, as the post of a blog has it before its fields are there. */
    private enum Blog {
        YAML("---\n---\n", Rules.JEKYLL),
        TOML("+++\n+++\n", Rules.HUGO),
        JSON("{\n\"first\": 1\n}\n", Rules.HUGO),
        META("Title: One\n", Rules.PELICAN),
        HEXO("title: One\n---\n", Rules.HEXO);

        private final String start;
        private final Rules rules;

        Blog(String start, Rules rules) {
            this.start = start;
            this.rules = rules;
        }

        Header read(String text) {
            return Header.read(text, rules);
        }
    }

    @Provide
    Arbitrary<String> keys() {
        return Arbitraries.of("a", "tags", "date", "summary", "long_key", "x-y", "draft", "weight");
    }

    @Provide
    Arbitrary<Value> values() {
        Arbitrary<Value> simple = simple();
        Arbitrary<Value> lists = simple.filter(value -> !(value instanceof Value.Nil))
                .list()
                .ofMaxSize(4)
                .map(Value.Items::new);
        Arbitrary<Value> maps = Arbitraries.maps(keys(), simple).ofMaxSize(3).map(Value.Table::new);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, simple), net.jqwik.api.Tuple.of(2, lists), net.jqwik.api.Tuple.of(1, maps));
    }

    private Arbitrary<Value> simple() {
        Arbitrary<Value> words = Arbitraries.strings()
                .withChars("ab:#-'\"\\ ,[]{}&*!|>%@`?=~éß你\t\n")
                .ofMaxLength(12)
                .map(Value::of);
        Arbitrary<Value> traps = Arbitraries.of(
                        "yes",
                        "no",
                        "~",
                        "null",
                        "012",
                        "1e3",
                        "12:30",
                        "2020-01-02",
                        "0x1f",
                        "1_000",
                        ".5",
                        "-",
                        "---",
                        "+++",
                        "a: b",
                        "a # b",
                        "😀",
                        "'x' by y",
                        "<<",
                        "=",
                        "key:",
                        "",
                        " ",
                        "a, b",
                        "a; b",
                        "[TOC]")
                .map(Value::of);
        Arbitrary<Value> numbers = Arbitraries.longs().map(Value.Num::new);
        Arbitrary<Value> switches = Arbitraries.of(true, false).map(Value::of);
        return Arbitraries.oneOf(words, traps, numbers, switches);
    }

    @Provide
    Arbitrary<List<Map.Entry<String, Value>>> wishes() {
        return Combinators.combine(keys(), values())
                .as((key, value) -> (Map.Entry<String, Value>) new java.util.AbstractMap.SimpleEntry<>(key, value))
                .list()
                .ofMaxSize(10);
    }

    @Property(tries = 300)
    void what_was_set_is_read_and_all_else_stays(
            @ForAll Blog blog, @ForAll("wishes") List<Map.Entry<String, Value>> wishes) {
        String text = blog.start + BODY;
        for (Map.Entry<String, Value> wish : wishes) {
            Header before = blog.read(text);
            Outcome outcome = before.set(wish.getKey(), wish.getValue());
            if (outcome instanceof Outcome.Changed changed) {
                String after = changed.edit().on(text);
                assertOnlyThat(before, blog.read(after), wish.getKey());
                assertThat(after).endsWith(BODY);
                assertThat(Edit.between(after, text).orElseThrow().on(after)).isEqualTo(text);
                assertThat(blog.read(after).set(wish.getKey(), wish.getValue())).isInstanceOf(Outcome.Unchanged.class);
                text = after;
            }
        }
    }

    @Property(tries = 300)
    void a_field_that_came_and_went_leaves_no_trace(
            @ForAll Blog blog, @ForAll("wishes") List<Map.Entry<String, Value>> wishes, @ForAll("values") Value value) {
        String text = with(blog, wishes);
        if (blog.read(text).insert(0, "guest", value) instanceof Outcome.Changed came) {
            String with = came.edit().on(text);
            if (blog.read(with).remove("guest") instanceof Outcome.Changed went) {
                assertThat(went.edit().on(with)).isEqualTo(text);
            }
        }
    }

    @Property(tries = 300)
    void a_name_given_and_taken_back_leaves_no_trace(
            @ForAll Blog blog, @ForAll("wishes") List<Map.Entry<String, Value>> wishes) {
        String text = with(blog, wishes);
        for (Entry entry : blog.read(text).entries()) {
            if (blog.read(text).rename(entry.key(), "another") instanceof Outcome.Changed there) {
                String renamed = there.edit().on(text);
                assertThat(blog.read(renamed).rename("another", entry.key()))
                        .isInstanceOfSatisfying(
                                Outcome.Changed.class,
                                back -> assertThat(back.edit().on(renamed)).isEqualTo(text));
            }
        }
    }

    @Property(tries = 300)
    void where_nothing_is_told_as_lost_all_values_come_through_another_format_and_back(
            @ForAll Blog blog, @ForAll("wishes") List<Map.Entry<String, Value>> wishes, @ForAll Format target) {
        String text = with(blog, wishes);
        Header before = blog.read(text);
        if (before.converted(target) instanceof Conversion.Ready there) {
            String other = there.edit().on(text);
            Rules rules = target == Format.META ? Rules.PELICAN : target == Format.YAML ? Rules.PLAIN : Rules.HUGO;
            Header between = Header.read(other, rules);
            assertThat(between.format()).isEqualTo(target);
            assertThat(other).endsWith(BODY);
            if (there.losses().isEmpty()) {
                assertSameValues(before, between);
            }
            if (before.format() != Format.HEXO
                    && between.converted(before.format()) instanceof Conversion.Ready back
                    && there.losses().isEmpty()
                    && back.losses().isEmpty()) {
                assertSameValues(before, blog.read(back.edit().on(other)));
            }
        }
    }

    private static void assertSameValues(Header one, Header other) {
        Map<String, Value> expected = values(one);
        Map<String, Value> actual = values(other);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        // where a text is a list to its reader it has become one
        expected.forEach((key, value) -> assertThat(Values.same(value, actual.get(key))
                        || one.items(key).equals(actual.get(key).texts()))
                .as(key + ": " + value + " and " + actual.get(key))
                .isTrue());
    }

    private static Map<String, Value> values(Header header) {
        Map<String, Value> values = new LinkedHashMap<>();
        header.entries().forEach(entry -> values.put(entry.key().toLowerCase(java.util.Locale.ROOT), entry.value()));
        return values;
    }

    private static String with(Blog blog, List<Map.Entry<String, Value>> wishes) {
        String text = blog.start + BODY;
        for (Map.Entry<String, Value> wish : wishes) {
            if (blog.read(text).set(wish.getKey(), wish.getValue()) instanceof Outcome.Changed changed) {
                text = changed.edit().on(text);
            }
        }
        return text;
    }

    private static void assertOnlyThat(Header before, Header after, String key) {
        Map<String, Value> others = values(after);
        Map<String, Value> old = values(before);
        others.remove(key);
        old.remove(key);
        assertThat(new ArrayList<>(others.keySet())).isEqualTo(new ArrayList<>(old.keySet()));
        old.forEach((name, value) ->
                assertThat(Values.same(value, others.get(name))).as(name).isTrue());
    }
}
