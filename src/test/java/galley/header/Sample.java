package galley.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A post with a header thrown together of fields in all the ways that people write them, and what each of them says.
 *
 * @param values by key, in the order of the header
 */
record Sample(Format format, Rules rules, String post, Map<String, Value> values) {
    /** All that stands behind a key, and what it means. */
    private record Piece(String source, Value value) {}

    private static final List<Piece> YAML = List.of(
            text(": word", "word"),
            text(":   two words   ", "two words"),
            text(": it's 'here' # a remark", "it's 'here'"),
            text(": 你好 😀", "你好 😀"),
            text(": a#b,c", "a#b,c"),
            text(":\tbehind a tab", "behind a tab"),
            text(" : \t\"x\"\t# a remark", "x"),
            text(": \"q: \\\"\\u00e9\\\" \\U0001F600\"", "q: \"é\" 😀"),
            text(": 'it''s'", "it's"),
            text(": \"\"", ""),
            text(": &anchor x", "x"),
            text(": goes\n  on", "goes on"),
            text(": \"goes\n\n  on\"", "goes\non"),
            text(": |\n  one\n   two\n\n  three", "one\n two\n\nthree\n"),
            text(": >-\n    one\n    two", "one two"),
            text(": 2020-01-02 # a day", "2020-01-02"),
            text(": 2020-01-02 03:04:05 +0800", "2020-01-02 03:04:05 +0800"),
            new Piece(":", new Value.Nil()),
            new Piece(": ~", new Value.Nil()),
            new Piece(": true", Value.of(true)),
            new Piece(": 12", new Value.Num(12L)),
            new Piece(": -1.5 # less", new Value.Num(-1.5)),
            list(": [a, \"b c\",d]", "a", "b c", "d"),
            list(": [ 'a' ]", "a"),
            list(": []"),
            list(": [\n    a,\n\tb, # of b\n  ]", "a", "b"),
            list(":\n- a\n- \"b: c\"", "a", "b: c"),
            list(":\n    -   a # of a\n    # between\n    -   b", "a", "b"),
            new Piece(": [{x: A, y: 'b c'}, 'b',2020,~ , [c]] # mixed", mixed(new Value.Nil())),
            new Piece(
                    ":\n  - x: A # of A\n    y: b c\n  - b\n  - 2020\n  - true # no text\n  - [c]",
                    mixed(Value.of(true))),
            text(": >\n    one\n\n\n    two\n    three", "one\n\ntwo three\n"),
            new Piece(":\n  x: 1\n  y: two # of y", map(Map.of("x", new Value.Num(1L), "y", Value.of("two")))),
            new Piece(": {x: a, y: 'b, c'}", map(Map.of("x", Value.of("a"), "y", Value.of("b, c")))));

    private static final List<Piece> TOML = List.of(
            text(" = \"word\"", "word"),
            text("='lit\\'   # a remark", "lit\\"),
            text("\t=\t\"q \\\"\\u00e9\\\" \\U0001F600\"", "q \"é\" 😀"),
            text(" = \"你好 😀 # no remark\"", "你好 😀 # no remark"),
            text(" = \"\"", ""),
            text(" = \"\"\"\none\n\n  two\"\"\"", "one\n\n  two"),
            text(" = '''it's'''", "it's"),
            text(" = 2020-01-02", "2020-01-02"),
            text(" = 2020-01-02T03:04:05+08:00 # then", "2020-01-02T03:04:05+08:00"),
            new Piece(" = true", Value.of(true)),
            new Piece(" = 1_000", new Value.Num(1000L)),
            new Piece(" = -1.5", new Value.Num(-1.5)),
            list(" = [\"a\", 'b c',\"d\"]", "a", "b c", "d"),
            list(" = []"),
            list(" = [\n  \"a\", # of a\n  \"b\", # of b\n]", "a", "b"),
            list(" = [ 'a'\n]", "a"),
            new Piece(" = [{ x = 'A', y = \"b c\" }, 'b' ,2_020, true, ['c']]", mixed(Value.of(true))),
            new Piece(" = { x = \"a\", y = 'b' }", map(Map.of("x", Value.of("a"), "y", Value.of("b")))));

    private static final List<Piece> JSON = List.of(
            text(": \"word\"", "word"),
            text(" :\"q: \\\"\\u00e9\\\" \\ud83d\\ude00\"", "q: \"é\" 😀"),
            text(": \"你好 😀\"", "你好 😀"),
            text(":\n    \"\"", ""),
            text(": \"one\\n# two\"", "one\n# two"),
            new Piece(": false", Value.of(false)),
            new Piece(": null", new Value.Nil()),
            new Piece(": 1.50", new Value.Num(1.5)),
            list(": [\"a\",\"b c\"]", "a", "b c"),
            list(": [\n    \"a\",\n    \"b\"\n  ]", "a", "b"),
            list(": [ ]"),
            new Piece(": [{\"x\": \"A\",\"y\":\"b c\"},\"b\",2020.0, null ,[ \"c\" ]]", mixed(new Value.Nil())),
            new Piece(": {\"x\": \"a\", \"y\":\"b\"}", map(Map.of("x", Value.of("a"), "y", Value.of("b")))));

    private static final List<Piece> META = List.of(
            text(": word", "word"),
            text(":word", "word"),
            text(":\tbehind a tab  ", "behind a tab"),
            text(": a: \"b\" # no remark", "a: \"b\" # no remark"),
            text(": 你好 😀", "你好 😀"),
            text(":", ""),
            text(": yes", "yes"),
            list(": one\n    two\n      three", "one", "two", "three"));

    /** A header, always the same one for a seed. */
    static Sample of(long seed) {
        Random random = new Random(seed);
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                yaml(random, pick(random, List.of(Rules.JEKYLL, Rules.HUGO, Rules.HEXO, Rules.ELEVENTY, Rules.PLAIN)));
            case 2 -> lines(random, Format.HEXO, Rules.HEXO, YAML, "", "---\n", true);
            case 3 -> lines(random, Format.TOML, Rules.HUGO, TOML, "+++\n", "+++\n", true);
            case 4 -> json(random);
            default ->
                random.nextBoolean()
                        ? lines(random, Format.META, Rules.PELICAN, META, "", "\n", false)
                        : lines(random, Format.META, Rules.PELICAN, META, "---\n", "---\n", false);
        };
    }

    private static Sample yaml(Random random, Rules rules) {
        boolean dots = rules == Rules.JEKYLL && random.nextBoolean();
        return lines(random, Format.YAML, rules, YAML, "---\n", dots ? "...\n" : "---\n", true);
    }

    private static Sample lines(
            Random random,
            Format format,
            Rules rules,
            List<Piece> pieces,
            String open,
            String close,
            boolean comments) {
        List<String> between =
                comments ? List.of("", "", "", "\n", "# a remark: of its own\n", " # indented\n") : List.of("");
        Sample made = fields(random, format, rules, pieces, (key, piece) -> key + piece.source() + "\n", between);
        return made.within(open, close + body(random));
    }

    private static Sample json(Random random) {
        boolean fenced = random.nextBoolean();
        String gap = pick(random, List.of("\n  ", " ", "\n\t"));
        Sample made = fields(
                random,
                Format.JSON,
                fenced ? Rules.ELEVENTY : Rules.HUGO,
                JSON,
                (key, piece) -> "," + gap + '"' + key + '"' + piece.source(),
                List.of(""));
        Sample bare = new Sample(made.format, made.rules, made.post.substring(1), made.values);
        return fenced
                ? bare.within("---json\n{", "\n}\n---\n" + body(random))
                : bare.within("{", "\n}\n" + body(random));
    }

    private static Sample fields(
            Random random,
            Format format,
            Rules rules,
            List<Piece> pieces,
            BiFunction<String, Piece, String> write,
            List<String> between) {
        StringBuilder out = new StringBuilder();
        Map<String, Value> values = new LinkedHashMap<>();
        for (String key : keys(random)) {
            Piece piece = pick(random, pieces);
            out.append(values.isEmpty() ? "" : pick(random, between)).append(write.apply(key, piece));
            values.put(key, piece.value());
        }
        return new Sample(format, rules, out.toString(), values);
    }

    private static List<String> keys(Random random) {
        List<String> keys = new ArrayList<>(List.of("title"));
        IntStream.range(0, random.nextInt(6)).mapToObj(i -> "key" + i).forEach(keys::add);
        return keys;
    }

    private static String body(Random random) {
        return pick(random, List.of("", "Text, x\n", "\nText\n\n---\n\nmore: of it\n", "# Head\n+++\n}"));
    }

    private Sample within(String open, String close) {
        return new Sample(format, rules, open + post + close, values);
    }

    Header read() {
        return Header.read(post, rules);
    }

    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    @Override
    public String toString() {
        return rules + ", " + format + ":\n"
                + post.lines().map(line -> "  |" + line).collect(Collectors.joining("\n"));
    }

    static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Piece text(String source, String text) {
        return new Piece(source, Value.of(text));
    }

    private static Piece list(String source, String... items) {
        return new Piece(source, Value.of(List.of(items)));
    }

    /** A map, a text, a number, something and a list. */
    private static Value mixed(Value something) {
        Map<String, Value> map = new LinkedHashMap<>();
        map.put("x", Value.of("A"));
        map.put("y", Value.of("b c"));
        return new Value.Items(
                List.of(new Value.Table(map), Value.of("b"), new Value.Num(2020L), something, Value.of(List.of("c"))));
    }

    private static Value map(Map<String, Value> entries) {
        return new Value.Table(entries);
    }
}
