package galley.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import galley.text.Edit;
import galley.text.Extent;
import galley.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** What is rendered again after an edit is what rendering all of it makes. */
class RenderedLaws {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 10_000_000);

    private static final List<Dialect> DIALECTS = List.of(
            Dialects.named("pelican", Map.of(), LIMITS),
            Dialects.named("pelican", Map.of("typogrify", "true"), LIMITS),
            Dialects.named(
                    "pelican",
                    Map.of("extensions", "extra,codehilite,toc,smarty,nl2br,admonition,sane_lists,wikilinks"),
                    LIMITS),
            Dialects.named("jekyll", Map.of("boxes", "true"), LIMITS),
            Dialects.named("jekyll", Map.of("hard_wrap", "true", "input", "kramdown"), LIMITS),
            Dialects.named("hugo", Map.of("boxes", "true"), LIMITS),
            Dialects.named("hugo", Map.of("unsafe", "true", "attributeBlocks", "true", "hardWraps", "true"), LIMITS),
            Dialects.named("hexo", Map.of("boxes", "true"), LIMITS),
            Dialects.named("eleventy", Map.of("boxes", "true"), LIMITS),
            Dialects.named("commonmark", Map.of(), LIMITS));

    /** What may change what is made of its neighbours, or be changed by them. */
    private static final List<String> PARTS = List.of(
            "The evening was quiet, and \"different\" -- she said... it's late.",
            "We paid him (all *three* of us) and went up\nto the **second** floor,  \nwhere `it` was dark. See [the guide](https://example.org/a \"b\").",
            "a wide sea | of words\n--- | ---\nOne | two\nthree | four",
            "| a | b |\n|---|---|\n| one | *two* |",
            "- bread and butter\n- cheese\n    - hard\n    - soft\n\n- water",
            "1. Walk to the bridge.\n2. Do not cross it.\n\n   It is old.",
            "* [ ] to do\n* [x] done",
            "> Who goes there?\n> Nobody, we said.\n\n> Another.",
            "```python\ndef miles(hours):\n    return hours\n```",
            "```\nno end of this",
            "~~~\ncode\n\nmore\n~~~",
            "    indented code\n\n    and more of it",
            "# A title",
            "## A title",
            "A title\n===",
            "words\n---",
            "Term\n: what it means\n\n: and more\n\n    with a second paragraph",
            "Other term\n\n:   far below",
            "A note[^1] and another[^n].",
            "[^1]: What is noted.\n\n    More of it.",
            "[^n]: Short",
            "[guide]: https://example.org/guide \"A guide\"",
            "[the guide]: <https://example.org>\n'title'",
            "See [guide] and [the\nguide][] and ![guide][guide].",
            "*[HTML]: Hyper Text",
            "*[evening]: Late",
            "HTML is what it is",
            "<div>\nraw words\n\nand more\n</div>",
            "<div markdown=\"1\">\nwords in it\n\n</div>",
            "An <em>open tag and <a href=\"x",
            "<!-- a comment\n\nwith words",
            "-->",
            "</script>",
            "<script>\nwords",
            "{: .class #id}",
            "{:ref: .other}\n\nwords of it\n{: ref}",
            "{::options auto_ids=\"false\" /}",
            "{% if true %}\n\nwords\n\n{% endif %}",
            "{{ page.title }}",
            "{{< figure src=\"a.png\" >}}",
            "{% raw %}",
            "* toc\n{:toc}",
            "[TOC]",
            "$$\nx = y\n$$",
            "It costs $5 or $6 here",
            "!!! note \"Title\"\n    words of the note",
            "https://example.org/words and www.example.org, me@example.org",
            "***",
            "天地玄黄宇宙洪荒日月盈昃",
            "Key: value\nOther: word",
            "an `unclosed tick and *star",
            "\\[escaped\\]: words & more &amp; &copy; 1 < 2",
            "<!--more-->",
            "line one\\\nline two");

    private static final List<String> TYPED = List.of(
            "x", "e", " ", ".", ",", "1", "Word ", "é", "字", "x", "y", "*", "`", "\n", "[", "<", "-", ":", "\"", "'",
            "\n\n", "|", "_");

    private static final AtomicInteger parts = new AtomicInteger();
    private static final List<String> posts = Stream.of(
                    "src/test/resources/galley/markdown", "src/main/resources/galley/sample")
            .flatMap(RenderedLaws::read)
            .toList();

    private static Stream<String> read(String folder) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".md")).map(RenderedLaws::body).toList().stream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String body(Path file) {
        try {
            return Files.readString(file).replaceFirst("(?s)\\A---\n.*?\n---\n", "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The posts that the dialects' own rules are tried on. */
    @Provide
    Arbitrary<String> posts() {
        return Arbitraries.of(posts);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> part = Arbitraries.of(PARTS);
        Arbitrary<String> gap = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.just("\n\n")),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.of("\n", "\n\n\n", "\n \n", " ", "\n\n    ", "\n\n> ", "\n\n- ")));
        return Combinators.combine(part, gap)
                .as((words, between) -> words + between)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 1500)
    @Tag("faults")
    void a_part_is_what_rendering_all_of_it_makes_for_long(@ForAll("texts") String text, @ForAll long seed) {
        a_part_is_what_rendering_all_of_it_makes(text, seed);
    }

    @Property(tries = 12)
    void a_part_is_what_rendering_all_of_it_makes(@ForAll("texts") String text, @ForAll long seed) {
        for (Dialect dialect : DIALECTS) {
            check(dialect, "", text, new Random(seed));
        }
    }

    @Property(tries = 8)
    void a_part_of_a_post_is_what_rendering_all_of_it_makes(@ForAll("posts") String text, @ForAll long seed) {
        for (Dialect dialect : DIALECTS) {
            check(dialect, "---\ntitle: A post\n---\n", text, new Random(seed));
        }
    }

    /** Hugo 0.111.3 makes of the first one {@code and&quot;different&rdquo;}, and ends with {@code &quot;} where it stands alone. */
    @Example
    void hugo_counts_the_quotation_marks_that_earlier_blocks_left_open() {
        holds("An <em>open tag and <a href=\"x\n\nWords.\n\nThe evening was quiet, and[- -]\"different\" -- she said.");
        holds("See [the guide](b[-. -]words-of-it 'way').\n\nso'");
    }

    /** Python's reading of tags ends at a {@code &#} without a number. */
    @Example
    void a_character_without_its_number_reaches_over_the_rest_of_it() {
        holds("Words &#[-39-]\n\n<!---->and others");
    }

    /** Words behind a fence may make it none, and then the next one opens what was closed. */
    @Example
    void a_fence_without_its_language_is_none() {
        holds("```py{+ x+}\n```\n\nWords.\n\n```");
    }

    @AfterContainer
    static void there_were_parts() {
        assertThat(parts).as("parts that were not declined").hasValueGreaterThan(20);
    }

    /** @param header what stands above the body, and is none of the dialect's affair */
    private static void check(Dialect dialect, String header, String body, Random random) {
        Text was = Text.of(header + body);
        Html html = dialect.render(body);
        Rendered rendered = Rendered.of(dialect, was, body, Map.of(), html);
        for (int i = 0; i < 4; i++) {
            Text now = was;
            Extent extent = null;
            int at = header.length() + random.nextInt(body.length() + 1);
            for (int keys = random.nextInt(3); keys >= 0; keys--) {
                Edit edit = edit(now, at, random);
                extent = extent == null ? Extent.of(edit) : extent.then(edit);
                now = now.with(edit);
                at = edit.start() + edit.replacement().length();
            }
            Optional<Rendered.Part> part = rendered.part(now, extent);
            if (part.isPresent()) {
                parts.incrementAndGet();
                compare(with(html, part.get()).blocks(), dialect, body, now.slice(header.length(), now.length()));
            }
        }
    }

    /** Tells the texts and the first block that is another, and not the whole page twice. */
    private static void compare(List<Html.Block> blocks, Dialect dialect, String was, String now) {
        List<Html.Block> whole = dialect.render(now).blocks();
        for (int i = 0; i < Math.max(blocks.size(), whole.size()); i++) {
            assertThat(i < blocks.size() ? blocks.get(i) : null)
                    .as(
                            "block %d, %s no. %d%n%s%n%s",
                            i, dialect.name(), DIALECTS.indexOf(dialect), quoted(was), quoted(now))
                    .isEqualTo(i < whole.size() ? whole.get(i) : null);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** That an edit, of which {@code [-was-]} and {@code {+now+}} tell, is drawn as rendering all of it would, in every dialect. */
    private static void holds(String marked) {
        Matcher edit = Pattern.compile("\\[-(.*?)-]|\\{\\+(.*?)\\+}").matcher(marked);
        assertThat(edit.find()).isTrue();
        String was = edit.group(1) == null ? "" : edit.group(1);
        String now = edit.group(2) == null ? "" : edit.group(2);
        String head = marked.substring(0, edit.start());
        String tail = marked.substring(edit.end());
        for (Dialect dialect : DIALECTS) {
            Html html = dialect.render(head + was + tail);
            Text text = Text.of(head + was + tail);
            Edit made = new Edit(head.length(), head.length() + was.length(), now);
            Rendered.of(dialect, text, head + was + tail, Map.of(), html)
                    .part(text.with(made), Extent.of(made))
                    .ifPresent(
                            part -> compare(with(html, part).blocks(), dialect, head + was + tail, head + now + tail));
        }
    }

    private static Edit edit(Text text, int at, Random random) {
        int end = random.nextInt(3) == 0 ? Math.min(text.length(), at + 1 + random.nextInt(3)) : at;
        String typed = end > at && random.nextBoolean() ? "" : TYPED.get(random.nextInt(TYPED.size()));
        return new Edit(at, end, typed);
    }

    private static Html with(Html html, Rendered.Part part) {
        int longer = part.now().end() - part.was().end();
        List<Html.Block> blocks = new ArrayList<>();
        for (Html.Block block : html.blocks()) {
            int moved = block.start() >= part.was().end() ? longer : 0;
            blocks.add(new Html.Block(block.start() + moved, block.end() + moved, block.html()));
        }
        blocks.set(part.index(), part.now());
        return new Html(blocks);
    }
}
