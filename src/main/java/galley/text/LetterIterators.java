package galley.text;

import java.text.BreakIterator;
import java.text.spi.BreakIteratorProvider;
import java.util.Locale;

/**
 * Gives the program, JavaFX too, {@link LetterIterator} for letters; for words, lines and sentences the JDK's own. The JDK
 * asks it where the system property {@code java.locale.providers} begins with {@code SPI}, see {@link #use}.
 */
public final class LetterIterators extends BreakIteratorProvider {

    /** To be called before anything asks for what depends on a language. */
    public static void use() {
        System.setProperty("java.locale.providers", "SPI,CLDR");
    }

    /** Those that the program asks for: none in particular, and the user's, for which the JDK may have rules of its own. */
    @Override
    public Locale[] getAvailableLocales() {
        return new Locale[] {
            Locale.ROOT, Locale.getDefault(), Locale.getDefault().stripExtensions()
        };
    }

    @Override
    public BreakIterator getCharacterInstance(Locale locale) {
        return new LetterIterator();
    }

    /** @return null, upon which the JDK takes its own */
    @Override
    public BreakIterator getWordInstance(Locale locale) {
        return null;
    }

    /** @return null, upon which the JDK takes its own */
    @Override
    public BreakIterator getLineInstance(Locale locale) {
        return null;
    }

    /** @return null, upon which the JDK takes its own */
    @Override
    public BreakIterator getSentenceInstance(Locale locale) {
        return null;
    }
}
