package galley.header;

import java.util.regex.Pattern;

/** What to say of a line that is not YAML, in the words of what its author most likely meant. */
final class YamlAdvice {
    private static final Pattern AFTER_QUOTES = Pattern.compile("[^:]+:\\s+(\"[^\"]*\"|'[^']*')\\s*\\S.*");

    /** The parser ran into the end of what it was given. */
    private static final Pattern END = Pattern.compile("stream end|end of stream");

    private YamlAdvice() {}

    /** @param fault what the parser said */
    static String on(String piece, String fault) {
        int colon = piece.indexOf(": ");
        if (END.matcher(fault).find() && colon > 0 && piece.lastIndexOf('\n', colon) < 0) {
            return unclosed(
                    piece.substring(0, colon).strip(),
                    piece.substring(colon + 1).strip(),
                    fault);
        }
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

    private static String unclosed(String key, String value, String fault) {
        return switch (value.isEmpty() ? ' ' : value.charAt(0)) {
            case '[' -> "The list of `" + key + "` is never closed by `]`.";
            case '{' -> "The map of `" + key + "` is never closed by `}`.";
            case '\'', '"' -> "The quote at the start of `" + key + "` is never closed.";
            default -> fault;
        };
    }
}
