package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.Fx;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypefaceTest {
    @Test
    void a_family_that_is_not_there_is_no_choice_and_the_usual_one_is_taken() {
        assertThat(Fx.call(() -> Typeface.named("No Such Family"))).isEqualTo(Fx.call(() -> Typeface.named("")));
        assertThat(Fx.call(Typeface::choices)).containsKey("").doesNotContainKey("No Such Family");
    }

    /** A box that stands for what a font lacks looks the same for all letters. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            漢 字 書 風 | Noto Sans CJK JP, Noto Sans CJK SC, WenQuanYi Micro Hei, IPAGothic, PingFang SC, Microsoft YaHei
            か な ぬ ね | Noto Sans CJK JP, WenQuanYi Micro Hei, IPAGothic, Hiragino Sans, Yu Gothic
            한 글 봄 눈 | Noto Sans CJK JP, Noto Sans CJK KR, WenQuanYi Micro Hei, Apple SD Gothic Neo, Malgun Gothic
            ☔ ☃ ☕ ⚓ | DejaVu Sans, Noto Color Emoji, Segoe UI Emoji, Apple Color Emoji
            """)
    void letters_that_the_family_lacks_are_drawn_from_another(String letters, String families) {
        List<String> there = Fx.call(Font::getFamilies);
        assumeTrue(
                Arrays.stream(families.split(", ")).anyMatch(there::contains),
                "skipped: none of these families is installed: " + families);
        Set<List<Integer>> drawn = new HashSet<>();
        for (String letter : letters.split(" ")) {
            drawn.add(Fx.call(() -> pixels(letter)));
        }
        assertThat(drawn).hasSize(4).doesNotContain(Fx.call(() -> pixels(" ")));
    }

    private static List<Integer> pixels(String letter) {
        Text text = new Text(letter);
        text.setFont(Font.font(Typeface.named(""), 32));
        WritableImage image = text.snapshot(new SnapshotParameters(), new WritableImage(48, 48));
        int[] argb = new int[48 * 48];
        image.getPixelReader().getPixels(0, 0, 48, 48, PixelFormat.getIntArgbInstance(), argb, 0, 48);
        return Arrays.stream(argb).boxed().toList();
    }
}
