package galley.text;

import java.text.BreakIterator;
import java.text.spi.BreakIteratorProvider;
import java.util.Locale;

/**
 * Gives the program, JavaFX too, {@link LetterIterator} for letters; for words, lines and sentences the JDK's own. The JDK
 * asks it where the system property {@code java.locale.providers} has {@code SPI}, see {@link #use}.
 */
public final class LetterIterators extends BreakIteratorProvider {

    /** To be called before anything asks for what depends on a language, all else of which stays the JDK's. */
    public static void use() {
        System.setProperty("java.locale.providers", "CLDR,SPI");
    }

    /** Those that the program asks for. Of some languages, English for one, the JDK would take its own before the root's. */
    @Override
    public Locale[] getAvailableLocales() {
        return new Locale[] {Locale.ROOT, Locale.getDefault().stripExtensions()};
    }

    @Override
    public BreakIterator getCharacterInstance(Locale locale) {
        return new LetterIterator();
    }

    /** @return null, upon which {@code BreakIterator} takes the JDK's own, as for the other two */
    @Override
    public BreakIterator getWordInstance(Locale locale) {
        return null;
    }

    @Override
    public BreakIterator getLineInstance(Locale locale) {
        return null;
    }

    @Override
    public BreakIterator getSentenceInstance(Locale locale) {
        return null;
    }
}
