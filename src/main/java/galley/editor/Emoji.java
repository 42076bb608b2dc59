package galley.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.text.Font;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/**
 * Picture letters in a font that is drawn. On Linux JavaFX (26) leaves the letters of a colour font blank, and there is
 * mostly no other that has them; so they get Noto Emoji, in one colour, which is read when the first one is seen. Other
 * systems have such letters themselves. FX thread.
 */
final class Emoji {
    private static final boolean WANTED =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux");

    private static final Pattern RUN = Pattern.compile(
            "(?:(?:\\p{IsEmoji_Presentation}|[\\x{1F000}-\\x{1FAFF}]"
                    + "|[\\p{IsEmoji}&&[^\\x00-\\xFF]]\\x{FE0F}|[0-9#*]\\x{FE0F}?\\x{20E3})"
                    + "[\\x{FE0F}\\p{IsEmoji_Modifier}\\x{E0020}-\\x{E007F}]*(?:\\x{200D}\\p{IsEmoji}[\\x{FE0F}\\p{IsEmoji_Modifier}]*)*)+");

    private static final class Letters {
        private static final Font FONT = read();

        private static Font read() {
            try (InputStream font = Emoji.class.getResourceAsStream("noto-emoji.ttf")) {
                return Font.loadFont(font, 12);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private Emoji() {}

    /** The style class of such letters; the first call reads the font. None where they are drawn anyhow. */
    static List<String> styles() {
        return WANTED && Letters.FONT != null ? List.of("emoji") : List.of();
    }

    /** Gives those of a line their class beside what they have. */
    static StyleSpans<Collection<String>> in(String line, StyleSpans<Collection<String>> spans) {
        if (!WANTED || line.chars().noneMatch(Emoji::mayBe)) {
            return spans;
        }
        Matcher run = RUN.matcher(line);
        StyleSpansBuilder<Collection<String>> out = new StyleSpansBuilder<>();
        int at = 0;
        while (run.find()) {
            out.add(List.of(), run.start() - at);
            out.add(styles(), run.end() - run.start());
            at = run.end();
        }
        if (at == 0) {
            return spans;
        }
        out.add(List.of(), line.length() - at);
        return spans.overlay(out.create(), Painter::both);
    }

    private static boolean mayBe(int unit) {
        return unit >= 0x2300 && unit <= 0x2BFF
                || unit == 0x20E3
                || unit == 0xFE0F
                || Character.isHighSurrogate((char) unit);
    }
}
