package galley.post;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the lines that collections of pictures offer for being pasted, in HTML or as text, into a credit. Pure; any thread.
 * Sources: what Flickr's embed code, Wikimedia Commons' “Use this file”, Unsplash's dialog, Openverse's “Credit the creator”
 * and the Creative Commons chooser give out.
 */
public final class Attribution {
    private static final int LONGEST = 20_000;

    private static final Pattern FLICKR = Pattern.compile("(?<title>.+) by (?<author>.+), on (?<place>Flickr)");
    private static final Pattern COMMONS = Pattern.compile(
            "(?<author>.+?), (?<licence>[^,<]+?)\\s*(?:<[^>]*>)?," + " via (?<place>Wikimedia Commons)");
    private static final Pattern LICENSED =
            Pattern.compile("(?:[\"“](?<quoted>[^\"”]+)[\"”]|(?<title>.+?))(?: ©(?: \\d{4})?)? by (?<author>.+?)"
                    + " (?:is licensed under|is marked with) (?<licence>[^.,]+(?:\\.\\d)?).*");
    private static final Pattern UNSPLASH =
            Pattern.compile("Photo by (?<author>.+) on (?<place>Unsplash|Pexels|Pixabay)");

    /** What stands where the pointer rests, as text, and as text with links in it. */
    private static final List<Pattern> TITLES = List.of(COMMONS, FLICKR);

    private static final List<Pattern> TEXTS = List.of(COMMONS, LICENSED);
    private static final List<Pattern> LINKED = List.of(LICENSED, UNSPLASH);

    private Attribution() {}

    /** Nothing where the words are none of those; what is only a credit already is left alone. */
    public static Optional<Credit> of(String pasted) {
        if (pasted.length() > LONGEST) {
            return Optional.empty();
        }
        Document html = Jsoup.parseBodyFragment(pasted);
        List<Element> links = html.select("a[href]");
        Optional<Credit> titled = links.stream()
                .filter(link -> link.hasAttr("title"))
                .flatMap(link -> read(TITLES, link.attr("title").strip(), link.attr("href"), List.of()).stream())
                .findFirst();
        if (titled.isPresent() || links.isEmpty()) {
            return titled.or(() -> read(TEXTS, pasted.strip().replaceAll("\\s+", " "), "", List.of()));
        }
        return read(LINKED, html.body().text().strip(), "", links);
    }

    private static Optional<Credit> read(List<Pattern> forms, String words, String page, List<Element> links) {
        if (words.length() > CreditForm.LONGEST) {
            return Optional.empty();
        }
        return forms.stream()
                .map(pattern -> pattern.matcher(words))
                .filter(Matcher::matches)
                .findFirst()
                .map(found -> credit(found, page, links));
    }

    private static Credit credit(Matcher found, String page, List<Element> links) {
        String title = group(found, "quoted") + group(found, "title");
        String named = group(found, "licence");
        String licence = links.stream()
                .flatMap(link -> Licence.at(link.attr("href")).stream())
                .findFirst()
                .or(() -> Licence.of(named))
                .map(Licence::name)
                .orElse(named);
        Credit.Parts parts = new Credit.Parts(title, group(found, "author"), group(found, "place"), "", licence);
        return new Credit("", page.isEmpty() ? page(links, title, parts.place()) : page).with(parts);
    }

    /** The picture's own page is behind its title, or else behind the name of the collection. */
    private static String page(List<Element> links, String title, String place) {
        return links.stream()
                .filter(link -> !link.text().isBlank())
                .filter(link ->
                        bare(link.text()).equals(bare(title)) || link.text().equals(place))
                .map(link -> link.attr("href"))
                .filter(address -> address.startsWith("http"))
                .findFirst()
                .orElse("");
    }

    private static String bare(String words) {
        return words.replaceAll("[\"“”]", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String group(Matcher found, String name) {
        boolean known = found.namedGroups().containsKey(name);
        return known && found.group(name) != null ? found.group(name).strip() : "";
    }
}
