package galley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.text.BreakIterator;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key in a long wrapped paragraph takes four times as long where JavaFX has the JDK's iterator for letters. */
class LettersTest {
    @ParameterizedTest
    @ValueSource(strings = {"en US", "no NO", "th TH", "tr TR"}) // of the first three the JDK has rules of its own
    void the_program_has_its_own_iterator_whatever_the_user_speaks(String spoken) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Duser.language=" + spoken.split(" ")[0],
                        "-Duser.country=" + spoken.split(" ")[1],
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Spoken.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader said = java.inputReader()) {
            assertThat(said.lines().toList())
                    .containsExactly("galley.text.LetterIterator", "galley.text.LetterIterator", "4 7", "4");
        }
    }

    /** As the program starts: what it has for letters; and words and lines, Thai's from its dictionary. */
    static final class Spoken {
        public static void main(String[] args) {
            Main.prepare();
            System.out.println(BreakIterator.getCharacterInstance().getClass().getName());
            System.out.println(
                    BreakIterator.getCharacterInstance(Locale.ROOT).getClass().getName());
            BreakIterator words = BreakIterator.getWordInstance(Locale.of("th"));
            words.setText("ภาษาไทย");
            System.out.println(words.next() + " " + words.next());
            BreakIterator lines = BreakIterator.getLineInstance();
            lines.setText("and so");
            System.out.println(lines.next());
        }
    }
}
