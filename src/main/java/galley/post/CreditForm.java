package galley.post;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where in the words of a credit its parts stand; the first form that fits all of the words is taken. */
final class CreditForm {
    /** What a credit can say, in the order of {@link Credit.Parts}. */
    enum Part {
        TITLE,
        AUTHOR,
        PLACE,
        LINK,
        LICENCE
    }

    /** Half-open, in the words. */
    record Span(int start, int end) {}

    /** Longer words are no credit; and no form looks longer than a moment for what is not in so few. */
    static final int LONGEST = 1_000;

    /** A licence at the end: one that is known, or whatever is said to be one. */
    private static final Pattern LICENSED = Pattern.compile(
            "(?:^|(?<=\\S)(?:\\s*,)?\\s*(?:[/,|(–-]|\\b(?:is )?(?:licen[sc]ed )?under\\b))\\s*" + "(?:(?<licence>"
                    + Licence.WORDS + ")|licen[sc]e:\\s*(?<other>[^\\s)][^)]*?))\\)?\\.?$",
            Pattern.CASE_INSENSITIVE);

    private static final String TITLE = "['\"‘“](?<title>.+)['\"’”]";
    private static final String BY = "\\s+(?:by|(?:photo )?(?:©|\\(c\\)) ?(?:\\d{4},?)?)\\s+";
    private static final String LABEL =
            "(?:(?:photo(?:graph)?|image|picture|cover)(?: credits?)?|credits?|source)(?:\\s*:\\s*|\\s+by:?\\s+)";
    private static final String ON = ",?\\s+(?:on|via)\\s+";
    private static final String MARKDOWN = "\\[[*_]{0,2}(?<author>[^\\]\\[]+?)[*_]{0,2}\\]\\((?<link>[^)\\s]+)\\)";
    private static final String HTML = "<a\\s(?:[^>]*\\s)?href=[\"'](?<link>[^\"'<>]+)[\"'][^>]*>(?<author>[^<]+)</a>";
    private static final String LINKED_PLACE =
            "(?:\\[(?<place>[^\\]\\[]+)\\]\\([^)\\s]+\\)|<a\\s[^>]*>(?:[^<]+)</a>|(?<bare>[^<\\[]+))";
    private static final String PLACE = "(?<place>[^\\s<\\[][^<\\[]*)";
    private static final String AUTHOR = "(?<author>[^\\s<\\[,][^<\\[]*";

    private static final String LINKED_TITLE =
            "\\[['\"‘“]?(?<title>[^\\]\\[]+?)['\"’”]?\\]\\((?<link>[^)\\s]+)\\)\\s+by\\s+";

    private static final List<Pattern> FORMS = Stream.of(
                    TITLE + BY + MARKDOWN + "(?:" + ON + LINKED_PLACE + ")?",
                    TITLE + BY + HTML + "(?:" + ON + PLACE + ")?",
                    LINKED_TITLE + AUTHOR + "?[^,\\s<\\[])" + ON + PLACE,
                    LINKED_TITLE + AUTHOR + ")",
                    TITLE + BY + "(?<author>\\S|\\S.*[^,\\s])" + ON + "(?<place>\\S.*)",
                    TITLE + BY + "(?<author>\\S.*),\\s+(?<place>\\S.*)",
                    TITLE + BY + "(?<author>[^\\s<\\[].*)",
                    LABEL + MARKDOWN + "(?:" + ON + LINKED_PLACE + ")?",
                    LABEL + HTML + "(?:" + ON + PLACE + ")?",
                    LABEL + HTML + ON + "<a\\s[^>]*>(?<place>[^<]+)</a>",
                    LABEL + AUTHOR + "?[^,\\s<\\[])" + ON + PLACE,
                    LABEL + AUTHOR + ")",
                    "(?:©|\\(c\\))\\s*(?:\\d{4},?\\s+)?" + AUTHOR + ")",
                    MARKDOWN,
                    HTML,
                    "(?<author>@[\\w.]+)",
                    TITLE + ON + "(?<place>\\S.*)",
                    "(?:photo(?:graph)?|image|picture|cover)\\s+(?:on|via)\\s+" + PLACE,
                    TITLE)
            .map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE))
            .toList();

    private CreditForm() {}

    /** Nothing where the words have no form that is known. */
    static Optional<Map<Part, Span>> read(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        Map<Part, Span> spans = new EnumMap<>(Part.class);
        Matcher licensed = LICENSED.matcher(words);
        String body = words;
        if (licensed.find()) {
            note(spans, Part.LICENCE, "licence", licensed);
            note(spans, Part.LICENCE, "other", licensed);
            body = words.substring(0, licensed.start());
        }
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(body);
            if (found.matches()) {
                note(spans, Part.TITLE, "title", found);
                note(spans, Part.AUTHOR, "author", found);
                note(spans, Part.PLACE, "place", found);
                note(spans, Part.PLACE, "bare", found);
                note(spans, Part.LINK, "link", found);
                return Optional.of(spans);
            }
        }
        return body.isEmpty() && !words.isEmpty() ? Optional.of(spans) : Optional.empty();
    }

    private static void note(Map<Part, Span> spans, Part part, String group, Matcher found) {
        if (found.namedGroups().containsKey(group) && found.group(group) != null) {
            spans.put(part, new Span(found.start(group), found.end(group)));
        }
    }
}
