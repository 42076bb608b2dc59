package galley.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence of the Creative Commons family, or their mark for the public domain. Pure; any thread. Addresses as in
 * creativecommons.org/licenses; what is named without a version gets no address, as that would be a guess.
 *
 * @param name as in {@code CC BY-SA 2.0}, {@code CC0 1.0}, {@code Public domain}
 * @param link the address of its deed; empty where none is certain
 */
public record Licence(String name, String link) {
    /** What a form offers; the words of a credit may say anything else. */
    public static final List<String> USUAL = List.of(
            "CC BY 4.0",
            "CC BY-SA 4.0",
            "CC BY-NC 4.0",
            "CC BY-ND 4.0",
            "CC BY-NC-SA 4.0",
            "CC BY-NC-ND 4.0",
            "CC0 1.0",
            "CC BY 2.0",
            "CC BY-SA 2.0",
            "CC BY-SA 3.0",
            "Public domain",
            "Own work",
            "All rights reserved");

    /** What the words of a credit call one without saying that it is one; its groups have no names. */
    static final String WORDS = "(?:CC[ -]?BY(?:-NC)?(?:-SA|-ND)?(?:[ -][1-4]\\.\\d)?|CC[ -]?0(?: 1\\.0)?"
            + "|Public domain|Own work|All rights reserved|Used (?:with|by) permission"
            + "|(?:Flickr|Unsplash|Pexels|Pixabay) licen[sc]e)";

    private static final Pattern NAME =
            Pattern.compile("CC[ -]?(BY(?:-NC)?(?:-SA|-ND)?)(?:[ -]([1-4]\\.\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ZERO = Pattern.compile("CC[ -]?0(?: 1\\.0)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEED = Pattern.compile(
            "(?i)https?://(?:www\\.)?creativecommons\\.org/(?:licenses/(by(?:-nc)?(?:-sa|-nd)?)/([1-4]\\.\\d)"
                    + "|publicdomain/(zero|mark)/1\\.0)(?:[/?#].*)?");

    /** The licence that the words name; nothing where they name no or another one. */
    public static Optional<Licence> of(String words) {
        Matcher family = NAME.matcher(words);
        if (family.matches()) {
            return Optional.of(of(family.group(1), family.group(2)));
        }
        if (ZERO.matcher(words).matches()) {
            return Optional.of(zero());
        }
        return words.equalsIgnoreCase("Public domain")
                ? Optional.of(new Licence("Public domain", ""))
                : Optional.empty();
    }

    /** The licence whose deed stands at an address, in any language and with any tail. */
    public static Optional<Licence> at(String address) {
        Matcher deed = DEED.matcher(address.strip());
        if (!deed.matches()) {
            return Optional.empty();
        }
        if (deed.group(1) != null) {
            return Optional.of(of(deed.group(1), deed.group(2)));
        }
        return Optional.of(
                deed.group(3).equalsIgnoreCase("zero")
                        ? zero()
                        : new Licence("Public domain", "https://creativecommons.org/publicdomain/mark/1.0/"));
    }

    private static Licence of(String kind, String version) {
        String name = "CC " + kind.toUpperCase(Locale.ROOT);
        return version == null
                ? new Licence(name, "")
                : new Licence(
                        name + " " + version,
                        "https://creativecommons.org/licenses/%s/%s/"
                                .formatted(kind.toLowerCase(Locale.ROOT), version));
    }

    private static Licence zero() {
        return new Licence("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");
    }
}
