package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class EmojiTest {
    @Test
    void a_picture_letter_is_one_whatever_it_is_made_of_and_others_are_none() {
        assertThat(List.of(
                        "😀", "☔", "❤️", "👍🏽", "🇩🇪", "👩‍👩‍👧", "1️⃣", "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F"))
                .allMatch(letters -> shown(letters).equals("[emoji]" + letters.length()));
        assertThat(List.of("a", "1", "#", "❤", "中", "𝔘", "한"))
                .noneMatch(letters -> shown(letters).contains("emoji"));
    }

    private static String shown(String letters) {
        StyleSpans<Collection<String>> plain = new StyleSpansBuilder<Collection<String>>()
                .add(List.of(), letters.length())
                .create();
        return Emoji.in(letters, plain).stream()
                .map(span -> span.getStyle() + "" + span.getLength())
                .collect(Collectors.joining());
    }

    @Test
    void only_they_get_another_font_beside_the_colour_that_they_have() {
        StyleSpans<Collection<String>> bold = new StyleSpansBuilder<Collection<String>>()
                .add(List.of("md-strong"), 8)
                .create();
        StyleSpans<Collection<String>> spans =
                Emoji.in("ab 🎉🚀 c", bold.concat(bold).subView(0, 9));
        assertThat(spans.stream().map(span -> span.getStyle() + "" + span.getLength()))
                .containsExactly("[md-strong]3", "[md-strong, emoji]4", "[md-strong]2");
        StyleSpans<Collection<String>> plain = bold.subView(0, 2);
        assertThat(Emoji.in("ab", plain)).isSameAs(plain);
    }
}
