package galley.post;

import galley.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose a picture of the text is, in a line of its own below it: {@code *Photo by Ann, on Flickr*}. Pure; any thread.
 *
 * @param words as they stand there
 * @param span their place, without what makes them slanted
 */
public record CreditLine(String words, Span span) {
    private static final int LONGEST = 1_000;
    private static final Pattern BELOW = Pattern.compile("[ \\t]*\\n(?:[ \\t]*\\n)?[ \\t]*([*_])(?![*_\\s])([^\\n]{1,"
            + LONGEST + "}?)(?<![\\s*_\\\\])\\1[ \\t]*(?=\\n|$)");
    private static final Pattern LINKED = Pattern.compile("\\[([^\\[\\]]+)\\]\\(([^()\\s]+)\\)");
    private static final Pattern SAYS = Pattern.compile(
            "(?iu)\\W*(?:photo|image|picture|illustration|drawing|credit|source|courtesy|©|\\(c\\)|foto|bild|quelle|crédit)\\b.*|©.*");

    /** What the line below a picture says. @param from where the picture's own line ends */
    static Optional<CreditLine> below(String text, int from) {
        Matcher line = BELOW.matcher(text).region(from, Math.min(text.length(), from + LONGEST + 200));
        if (!line.lookingAt()) {
            return Optional.empty();
        }
        String words = line.group(2);
        Matcher linked = LINKED.matcher(words);
        String shown = linked.matches() ? linked.group(1) : words;
        boolean credit =
                SAYS.matcher(shown).matches() || new Credit(shown, "").parts().isPresent();
        return credit ? Optional.of(new CreditLine(words, new Span(line.start(2), line.end(2)))) : Optional.empty();
    }

    /** As a credit: the whole words as a link are one that leads there. */
    Credit credit() {
        Matcher linked = LINKED.matcher(words);
        return linked.matches() ? new Credit(linked.group(1), linked.group(2)) : new Credit(words, "");
    }

    /** The line for a credit, as it is set below pictures; empty for none. A link that the words have in them stays one. */
    public static String of(Credit whose) {
        if (whose.text().isEmpty()) {
            return "";
        }
        boolean linked = !whose.shown().equals(whose.text());
        String words = linked ? whose.text() : whose.text().replaceAll("([\\\\*_`\\[\\]<])", "\\\\$1");
        return linked || whose.link().isEmpty() ? "*" + words + "*" : "*[" + words + "](" + whose.link() + ")*";
    }

    /** The line for words that somebody typed, so that it is read as a credit. */
    static String written(String typed) {
        String line = of(new Credit(typed.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip(), ""));
        return below("\n" + line, 0).isPresent() ? line : of(new Credit("Photo: " + typed.strip(), ""));
    }
}
