package galley.header;

import java.util.regex.Pattern;

/** What to say of a line that is not YAML, in the words of what its author most likely meant. */
final class YamlAdvice {
    private static final Pattern AFTER_QUOTES = Pattern.compile("[^:]+:\\s+(\"[^\"]*\"|'[^']*')\\s*\\S.*");

    private YamlAdvice() {}

    /** @param fault what the parser said */
    static String on(String piece, String fault) {
        int colon = piece.indexOf(": ");
        if (colon <= 0 || piece.indexOf('\n') >= 0) {
            return piece.contains("\n\t") ? "A tab cannot indent a line in YAML: use spaces." : fault;
        }
        String key = piece.substring(0, colon).strip();
        String value = piece.substring(colon + 2).strip();
        if (value.isEmpty()) {
            return fault;
        }
        if (AFTER_QUOTES.matcher(piece).matches()) {
            return "The value of `" + key + "` goes on behind its closing quote: put quotes around all of it.";
        }
        if ("@`%".indexOf(value.charAt(0)) >= 0) {
            return "The value of `" + key + "` begins with `" + value.charAt(0) + "`: put quotes around it.";
        }
        if ("'\"".indexOf(value.charAt(0)) >= 0) {
            return "The quote at the start of `" + key + "` is not closed as it should be.";
        }
        if (value.contains(": ") && "[{|>&*!".indexOf(value.charAt(0)) < 0) {
            return "The value of `" + key + "` has a colon with a space behind it: put quotes around the value.";
        }
        return fault;
    }
}
