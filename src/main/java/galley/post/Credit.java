package galley.post;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a picture is by: the words shown under it, and the page they lead to.
 *
 * <p>Most words have the form {@code 'Title' by Author, on Place} (61 of the 69 credits of the blog this was made for).
 * {@link #with} changes a part of such words and leaves every other character as it is.
 *
 * @param text the words; empty for none
 * @param link the address of the picture's page; empty for none
 */
public record Credit(String text, String link) {
    private static final Pattern FORM = Pattern.compile("(['\"‘“])(?<title>.+)(['\"’”])\\s+by\\s+(?<rest>\\S.*)");
    private static final Pattern ON = Pattern.compile("(?<author>.+),\\s+(?:on|via)\\s+(?<place>\\S.*)");
    private static final Pattern BARE_ON = Pattern.compile("(?<author>.*[^,\\s]),?\\s+(?:on|via)\\s+(?<place>\\S.*)");
    private static final Pattern COMMA = Pattern.compile("(?<author>.+),\\s+(?<place>\\S.*)");

    /**
     * @param place where the picture was found, such as Flickr; empty when the words do not say
     */
    public record Parts(String title, String author, String place) {}

    private record Where(Parts parts, int title, int author, int place) {}

    /** The parts of the words; nothing when they have another form. */
    public Optional<Parts> parts() {
        return read().map(Where::parts);
    }

    /** The same credit with these parts: what is equal keeps its characters, quotes and commas included. */
    public Credit with(Parts parts) {
        Where where = read().orElse(null);
        if (where == null) {
            String tail = parts.place().isEmpty() ? "" : ", on " + parts.place();
            return new Credit("'" + parts.title() + "' by " + parts.author() + tail, link);
        }
        Parts old = where.parts;
        StringBuilder out = new StringBuilder(text);
        if (!parts.place().equals(old.place())) {
            int authorEnd = where.author + old.author().length();
            if (parts.place().isEmpty()) {
                out.delete(authorEnd, where.place + old.place().length());
            } else if (old.place().isEmpty()) {
                out.insert(authorEnd, ", on " + parts.place());
            } else {
                out.replace(where.place, where.place + old.place().length(), parts.place());
            }
        }
        out.replace(where.author, where.author + old.author().length(), parts.author());
        out.replace(where.title, where.title + old.title().length(), parts.title());
        return new Credit(out.toString(), link);
    }

    private Optional<Where> read() {
        Matcher whole = FORM.matcher(text);
        if (!whole.matches()) {
            return Optional.empty();
        }
        String rest = whole.group("rest");
        int start = whole.start("rest");
        for (Pattern form : new Pattern[] {ON, BARE_ON, COMMA}) {
            Matcher split = form.matcher(rest);
            if (split.matches()) {
                Parts parts = new Parts(whole.group("title"), split.group("author"), split.group("place"));
                return Optional.of(new Where(parts, whole.start("title"), start, start + split.start("place")));
            }
        }
        return Optional.of(
                new Where(new Parts(whole.group("title"), rest, ""), whole.start("title"), start, text.length()));
    }
}
