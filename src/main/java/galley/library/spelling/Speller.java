package galley.library.spelling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.List;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.analysis.hunspell.TimeoutPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;

/** One language's dictionary. Reading one takes a good part of a second; after that any thread may ask. */
public final class Speller {
    /** The language that comes with Galley. */
    public static final String BUNDLED = "en_US";

    private static final String BUNDLED_FOLDER = "/META-INF/resources/webjars/typo-js/1.2.5/dictionaries/en_US/";

    private final Hunspell hunspell;

    private Speller(InputStream affixes, InputStream words) throws IOException, ParseException {
        Dictionary dictionary = new Dictionary(new ByteBuffersDirectory(), "words", affixes, words);
        hunspell = new Hunspell(dictionary, TimeoutPolicy.RETURN_PARTIAL_RESULT, () -> {});
    }

    /**
     * Reads a dictionary.
     *
     * @param affixes the {@code .aff} file's bytes, which say their own encoding; {@code words} the {@code .dic} file's
     * @throws IllegalArgumentException if it is none that can be read, with a reason for a person
     */
    public static Speller of(byte[] affixes, byte[] words) {
        try {
            return new Speller(new ByteArrayInputStream(affixes), new ByteArrayInputStream(words));
        } catch (IOException | ParseException | RuntimeException wrong) {
            throw new IllegalArgumentException("It is no dictionary that can be read: " + wrong.getMessage(), wrong);
        }
    }

    /** American English, read once. */
    public static Speller bundled() {
        return Bundled.ENGLISH;
    }

    private static final class Bundled {
        private static final Speller ENGLISH = read();

        private static Speller read() {
            try (InputStream affixes = resource("en_US.aff");
                    InputStream words = resource("en_US.dic")) {
                return new Speller(affixes, words);
            } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
            } catch (ParseException wrong) {
                throw new IllegalStateException(wrong);
            }
        }
    }

    private static InputStream resource(String name) {
        return Speller.class.getResourceAsStream(BUNDLED_FOLDER + name);
    }

    /** Whether a word is spelled right; a curly apostrophe counts as a straight one. */
    public boolean knows(String word) {
        return hunspell.spell(straight(word));
    }

    /** What may have been meant, the likeliest first, after a quarter of a second at most. */
    public List<String> suggestions(String word) {
        List<String> found = hunspell.suggest(straight(word), 250);
        return word.indexOf('’') < 0
                ? found
                : found.stream().map(each -> each.replace('\'', '’')).toList();
    }

    private static String straight(String word) {
        return word.replace('’', '\'');
    }
}
