package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.session.Merge.Choice;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Text;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MergeLaws {
    @Property(tries = 1000)
    void a_side_that_changed_nothing_has_no_say(@ForAll("texts") Text base, @ForAll("texts") Text other) {
        assertThat(clean(Merge.of(base, other, base))).isEqualTo(other);
        assertThat(clean(Merge.of(base, base, other))).isEqualTo(other);
    }

    @Property(tries = 1000)
    void sides_that_agree_are_right(@ForAll("texts") Text base, @ForAll("texts") Text both) {
        assertThat(clean(Merge.of(base, both, both))).isEqualTo(both);
    }

    @Property(tries = 1000)
    void it_does_not_matter_who_is_who(
            @ForAll("texts") Text base, @ForAll("texts") Text mine, @ForAll("texts") Text theirs) {
        Merge one = Merge.of(base, mine, theirs);
        Merge other = Merge.of(base, theirs, mine);

        assertThat(one.conflicts()).hasSameSizeAs(other.conflicts());
        assertThat(one.text(Choice.MINE)).isEqualTo(other.text(Choice.THEIRS));
        assertThat(one.text(Choice.THEIRS)).isEqualTo(other.text(Choice.MINE));
    }

    @Property(tries = 1000)
    void conflicts_stand_where_they_say(
            @ForAll("texts") Text base, @ForAll("texts") Text mine, @ForAll("texts") Text theirs) {
        Merge merge = Merge.of(base, mine, theirs);
        Text merged = merge.text(Choice.MINE);
        List<Span> spans = merge.spans(conflict -> Choice.MINE);

        assertThat(spans).hasSameSizeAs(merge.conflicts());
        for (int i = 0; i < spans.size(); i++) {
            Merge.Part.Conflict conflict = merge.conflicts().get(i);
            assertThat(spans.get(i).in(merged)).isEqualTo(conflict.mine().in(mine));
            assertThat(Set.of(conflict.mine().in(mine)))
                    .doesNotContain(conflict.theirs().in(theirs));
        }
    }

    /** Sentences that all differ, so that there is only one way to compare them; edits of them that never meet. */
    @Property(tries = 1000)
    void changes_of_different_lines_are_both_made(@ForAll("changes") List<Integer> changes) {
        StringBuilder base = new StringBuilder();
        StringBuilder mine = new StringBuilder();
        StringBuilder theirs = new StringBuilder();
        StringBuilder both = new StringBuilder();
        for (int line = 0; line < changes.size(); line++) {
            String old = "line " + line + "\n";
            String now = switch (changes.get(line) / 3) {
                case 0 -> "";
                case 1 -> "changed " + line + "\n";
                default -> "two " + line + "\n\nparagraphs " + line + "\n";
            };
            int who = changes.get(line) % 3;
            base.append(old);
            mine.append(who == 1 ? now : old);
            theirs.append(who == 2 ? now : old);
            both.append(who == 0 ? old : now);
        }

        assertThat(clean(Merge.of(Text.of(base), Text.of(mine), Text.of(theirs))))
                .isEqualTo(Text.of(both));
    }

    @Property(tries = 1000)
    void differences_make_one_text_of_the_other(@ForAll("texts") Text before, @ForAll("texts") Text after) {
        for (List<Difference> all : List.of(Differences.inWords(before, after), Differences.inLines(before, after))) {
            Text made = before;
            for (Difference one : all.reversed()) {
                String now = one.after().in(after);
                assertThat(one.before().in(before)).isNotEqualTo(now);
                made = made.with(new Edit(one.before().start(), one.before().end(), now));
            }
            assertThat(made).isEqualTo(after);
        }
        assertThat(Differences.step(before, after, Selection.at(0)).apply(before))
                .isEqualTo(after);
    }

    @Property(tries = 1000)
    void tokens_leave_nothing_out(@ForAll String any) {
        for (Tokens tokens : List.of(Tokens.lines(any), Tokens.words(any))) {
            assertThat(String.join("", tokens.all())).isEqualTo(any);
            assertThat(IntStream.range(0, tokens.all().size())
                            .mapToObj(i -> tokens.span(i, i + 1).in(any)))
                    .isEqualTo(tokens.all());
        }
    }

    private static Text clean(Merge merge) {
        assertThat(merge.conflicts()).isEmpty();
        return merge.text(Choice.MINE);
    }

    /** Few lines, many alike, so that they move, repeat and meet. */
    @Provide
    Arbitrary<Text> texts() {
        Arbitrary<String> line = Arbitraries.of("", "a", "b", "a b", "b c d", "title: x", "👩‍👩‍👧 z", "  - e");
        return line.list()
                .ofMaxSize(9)
                .flatMap(lines -> Arbitraries.of("", "\n").map(end -> Text.of(String.join("\n", lines) + end)));
    }

    /** By threes: left out, changed, made into more; of each nobody, mine, theirs. */
    @Provide
    Arbitrary<List<Integer>> changes() {
        // A line that stays stands between two that change: lines put in beside a change would be a conflict.
        return Arbitraries.integers()
                .between(0, 8)
                .list()
                .ofMaxSize(20)
                .map(some -> some.stream()
                        .<Integer>mapMulti((change, out) -> {
                            out.accept(change);
                            out.accept(0);
                        })
                        .toList());
    }
}
