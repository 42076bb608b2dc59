package galley.text.find;

import galley.text.Edit;
import galley.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a query in a text and replaces what was found. Matches do not overlap, and an empty one is none. */
public final class Finder {
    /** More matches than anybody looks at. */
    public static final int MOST = 100_000;

    private static final Pattern ESCAPED = Pattern.compile("\\\\([\\s\\S])");

    private final Query query;
    private final Pattern pattern;

    /** @throws CannotFind when the expression is no expression */
    public Finder(Query query) {
        this.query = query;
        this.pattern = query.pattern();
    }

    /**
     * The matches in order, {@link #MOST} of them at most.
     *
     * @param within where they may lie; what stands around it is seen by {@code \b} and the like
     * @throws CannotFind when the expression takes too long
     */
    public List<Span> all(CharSequence text, Span within) {
        List<Span> found = new ArrayList<>();
        each(text, within, match -> found.add(new Span(match.start(), match.end())));
        return found;
    }

    /** The matches in the whole text. */
    public List<Span> all(CharSequence text) {
        return all(text, new Span(0, text.length()));
    }

    /**
     * An edit for each match, in order, all of the text as it is before the first.
     *
     * @param with put in its place; for a regular expression {@code $1} and {@code ${name}} stand for its groups,
     *     {@code \n} and {@code \t} for a new line and a tab, a backslash before another character for that character
     * @throws CannotFind when the expression takes too long or has no such group
     */
    public List<Edit> replacements(CharSequence text, Span within, String with) {
        String template = query.regex() ? template(with) : Matcher.quoteReplacement(with);
        List<Edit> edits = new ArrayList<>();
        int[] appended = {0};
        try {
            each(text, within, match -> {
                StringBuilder out = new StringBuilder();
                match.appendReplacement(out, template);
                String replacement = out.substring(match.start() - appended[0]); // what lies before it is in there too
                edits.add(new Edit(match.start(), match.end(), replacement));
                appended[0] = match.end();
            });
        } catch (IndexOutOfBoundsException | IllegalArgumentException wrong) {
            throw new CannotFind(wrong.getMessage());
        }
        return edits;
    }

    private void each(CharSequence text, Span within, Consumer<Matcher> taker) {
        Matcher match = pattern.matcher(new Bounded(text.toString()))
                .region(within.start(), within.end())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        try {
            for (int count = 0; count < MOST && match.find(); ) {
                if (match.end() > match.start()) {
                    taker.accept(match);
                    count++;
                }
            }
        } catch (StackOverflowError deep) {
            throw new CannotFind("The expression goes too deep on this text");
        }
    }

    private static String template(String with) {
        return ESCAPED.matcher(with)
                .replaceAll(pair -> Matcher.quoteReplacement(
                        switch (pair.group(1)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            default -> pair.group();
                        }));
    }
}
