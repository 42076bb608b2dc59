package galley.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import java.util.List;
import java.util.Random;

/** A {@link Text} is a string that edits cheaply: it must agree with a string whatever is done to it. */
class TextLaws {
    @Provide
    Arbitrary<String> strings() {
        return Arbitraries.strings().withChars("ab \n😀é").ofMaxLength(4000);
    }

    @Property(tries = 200)
    void agrees_with_a_string_after_any_edits(@ForAll("strings") String start, @ForAll long seed) {
        Random random = new Random(seed);
        String plain = start;
        Text text = Text.of(start);
        for (int i = 0; i < 30; i++) {
            int from = random.nextInt(plain.length() + 1);
            int to = from + random.nextInt(Math.min(plain.length() - from, 1500) + 1);
            Edit edit = new Edit(from, to, "x\ny".repeat(random.nextInt(700)));
            Text before = text;
            text = text.with(edit);
            assertThat(text.with(edit.inverse(before))).isEqualTo(before);
            plain = edit.on(plain);
        }
        assertThat(text.toString()).isEqualTo(plain);
        assertThat(text).isEqualTo(Text.of(plain)).hasSameHashCodeAs(Text.of(plain));
        List<String> lines = List.of(plain.split("\n", -1));
        assertThat(text.lineCount()).isEqualTo(lines.size());
        for (int line = 0, offset = 0;
                line < lines.size();
                offset += lines.get(line++).length() + 1) {
            assertThat(text.lineStart(line)).isEqualTo(offset);
            assertThat(text.line(line)).isEqualTo(lines.get(line));
            assertThat(text.lineAt(offset)).isEqualTo(line);
        }
    }

    @Property(tries = 500)
    void the_edit_between_two_texts_leads_from_one_to_the_other(
            @ForAll("strings") String before, @ForAll("strings") String after) {
        String found = Edit.between(before, after).map(edit -> edit.on(before)).orElse(before);
        assertThat(found).isEqualTo(after);
    }
}
