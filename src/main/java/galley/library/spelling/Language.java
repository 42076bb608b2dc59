package galley.library.spelling;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names of languages: {@code de}, {@code de-AT}, {@code de_AT.UTF-8}, and which dictionary fits one. */
public final class Language {
    private Language() {}

    /** As dictionaries are named: {@code de_AT}. */
    public static String normal(String written) {
        String bare = written.strip().replaceAll("[.@].*", "").replace('-', '_');
        String[] parts = bare.split("_", 3);
        return parts.length < 2
                ? bare.toLowerCase(Locale.ROOT)
                : parts[0].toLowerCase(Locale.ROOT) + "_" + parts[1].toUpperCase(Locale.ROOT);
    }

    /** The dictionary for a language: of its own region, else of the language's first country, else of any. */
    public static Optional<String> among(Collection<String> dictionaries, String wanted) {
        String name = normal(wanted);
        String language = language(name);
        return dictionaries.stream()
                .filter(each -> language(normal(each)).equals(language))
                .min(Comparator.comparingInt((String each) -> rank(normal(each), name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int rank(String each, String name) {
        String language = language(name);
        return each.equals(name)
                ? 0
                : each.equals(language) || each.equals(language + "_" + language.toUpperCase(Locale.ROOT))
                        ? 1
                        : each.equals("en_US") ? 2 : 3;
    }

    private static String language(String name) {
        int end = name.indexOf('_');
        return end < 0 ? name : name.substring(0, end);
    }

    /** For a person: {@code German (Austria)}. */
    public static String title(String name) {
        Locale locale = Locale.forLanguageTag(normal(name).replace('_', '-'));
        String title = locale.getDisplayName(Locale.ENGLISH);
        return title.isBlank() ? name : title;
    }
}
