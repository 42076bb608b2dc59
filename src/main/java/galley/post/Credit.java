package galley.post;

import galley.post.CreditForm.Part;
import galley.post.CreditForm.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a picture is by: the words shown under it, and the page they lead to. Pure; any thread.
 *
 * <p>Most words have the form {@code 'Title' by Author, on Place} (61 of the 69 credits of the blog this was made for);
 * {@code Photo by Author on Place}, {@code Image: Author / CC BY 2.0} and links in Markdown or HTML are read too.
 * {@link #with} changes a part of such words and leaves every other character as it is.
 *
 * @param text the words; empty for none
 * @param link the address of the picture's page; empty for none
 */
public record Credit(String text, String link) {
    /**
     * Each is empty when the words do not say it, and stands here as it does there.
     *
     * @param place where the picture was found, such as Flickr
     * @param link where the author's name leads to, within the words
     * @param licence its name as {@link Licence#of} reads it, or other words
     */
    public record Parts(String title, String author, String place, String link, String licence) {
        public Parts(String title, String author, String place) {
            this(title, author, place, "", "");
        }

        private String of(Part part) {
            return switch (part) {
                case TITLE -> title;
                case AUTHOR -> author;
                case PLACE -> place;
                case LINK -> link;
                case LICENCE -> licence;
            };
        }
    }

    private static final Pattern LINKED = Pattern.compile(
            "\\[([^\\]\\[]+)\\]\\(([^)\\s]+)\\)|<a\\s[^>]*?href=[\"']([^\"'<>]+)[\"'][^>]*>([^<]*)</a>");

    /** The words as they are read on the page: links in them by their names alone. */
    public String shown() {
        return text.length() > CreditForm.LONGEST
                ? text
                : LINKED.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                found.group(1) == null
                                        ? found.group(4)
                                        : found.group(1).replaceAll("^[*_]{1,2}|[*_]{1,2}$", "")));
    }

    /** Where the words lead: to the page of the picture, else to the first address in them; empty for nowhere. */
    public String leads() {
        Matcher found = LINKED.matcher(text.length() > CreditForm.LONGEST ? "" : text);
        return !link.isEmpty() || !found.find() ? link : found.group(1) == null ? found.group(3) : found.group(2);
    }

    /** The parts of the words; nothing when they have another form. */
    public Optional<Parts> parts() {
        return CreditForm.read(text).map(this::parts);
    }

    /**
     * The same credit with these parts: what is equal keeps its characters, quotes and commas included. Where a part
     * comes or goes for which the words' form has no place, or which it would not be read from, they are written anew.
     */
    public Credit with(Parts parts) {
        Map<Part, Span> spans = CreditForm.read(text).orElse(Map.of());
        Parts old = parts(spans);
        if (parts.equals(old)) {
            return this;
        }
        StringBuilder out = new StringBuilder(text);
        List<Part> backwards = List.of(Part.values()).stream()
                .filter(part -> !parts.of(part).equals(old.of(part)))
                .sorted(Comparator.comparingInt((Part part) -> start(spans, part))
                        .reversed())
                .toList();
        for (Part part : backwards) {
            Span span = spans.get(part);
            Span author = spans.get(Part.AUTHOR);
            boolean placed = part == Part.PLACE && author != null && !spans.containsKey(Part.LINK);
            if (span != null && !parts.of(part).isEmpty()) {
                out.replace(span.start(), span.end(), parts.of(part));
            } else if (placed && span == null) {
                out.insert(author.end(), ", on " + parts.place());
            } else if (placed) {
                out.delete(author.end(), span.end());
            } else {
                return new Credit(anew(parts), link);
            }
        }
        Credit edited = new Credit(out.toString(), link);
        return edited.parts().filter(parts::equals).isPresent() ? edited : new Credit(anew(parts), link);
    }

    /** A place that is not there yet comes behind the author. */
    private static int start(Map<Part, Span> spans, Part part) {
        Span span = spans.get(part);
        Span author = spans.get(Part.AUTHOR);
        return span != null ? span.start() : author != null ? author.end() : 0;
    }

    private Parts parts(Map<Part, Span> spans) {
        return new Parts(
                words(spans, Part.TITLE),
                words(spans, Part.AUTHOR),
                words(spans, Part.PLACE),
                words(spans, Part.LINK),
                words(spans, Part.LICENCE));
    }

    private String words(Map<Part, Span> spans, Part part) {
        Span span = spans.get(part);
        return span == null ? "" : text.substring(span.start(), span.end());
    }

    private String anew(Parts parts) {
        String author = parts.author();
        if (!parts.link().isEmpty() && !author.isEmpty()) {
            author = text.contains("<a ")
                    ? "<a href=\"" + parts.link() + "\">" + author + "</a>"
                    : "[" + author + "](" + parts.link() + ")";
        }
        String title = parts.title().isEmpty() ? "" : "'" + parts.title() + "'";
        String by = author.isEmpty() ? "" : (title.isEmpty() ? "Photo by " : " by ") + author;
        String words = title + by;
        if (!parts.place().isEmpty()) {
            words += words.isEmpty() ? "Photo via " + parts.place() : ", on " + parts.place();
        }
        if (parts.licence().isEmpty()) {
            return words;
        }
        boolean known = new Credit(parts.licence(), "")
                .parts()
                .filter(read -> read.licence().equals(parts.licence()))
                .isPresent();
        return words + (words.isEmpty() ? "" : ", ") + (known ? "" : "licence: ") + parts.licence();
    }
}
