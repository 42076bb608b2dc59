package galley.preview;

import galley.preview.Page.Featured;
import galley.preview.Page.Masthead;
import galley.preview.Piece.Tag;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The masthead as a blog would set it: title, date and tags, the picture with its credit. All of it is plain text. */
final class Headline {
    private Headline() {}

    static List<Piece> of(Masthead masthead) {
        List<Piece> pieces = new ArrayList<>();
        if (!masthead.title().isBlank()) {
            pieces.add(Piece.tag("h1", "galley-title", Piece.words(masthead.title())));
        }
        List<Piece> meta = new ArrayList<>();
        if (!masthead.date().isBlank()) {
            meta.add(Piece.tag("time", "galley-date", Piece.words(readable(masthead.date()))));
        }
        for (String tag : masthead.tags()) {
            meta.add(Piece.tag("span", "galley-tag", Piece.words(tag)));
        }
        if (!meta.isEmpty()) {
            pieces.add(Piece.tag("p", "galley-meta").with(meta));
        }
        masthead.featured().ifPresent(featured -> pieces.add(figure(featured)));
        return pieces;
    }

    private static Tag figure(Featured featured) {
        List<Piece> inside = new ArrayList<>();
        inside.add(Piece.tag("img", Map.of("src", featured.link(), "alt", featured.alt())));
        if (!featured.credit().isBlank() || !featured.creditLink().isBlank()) {
            String credit = featured.credit().isBlank() ? featured.creditLink() : featured.credit();
            Piece words = Piece.words(credit);
            boolean links = Address.of(featured.creditLink()) instanceof Address.Web;
            inside.add(Piece.tag(
                    "figcaption",
                    "galley-credit",
                    links ? Piece.tag("a", Map.of("href", featured.creditLink()), words) : words));
        }
        return Piece.tag("figure", "galley-featured").with(inside);
    }

    /** A day as people write it, where the text begins with one; otherwise the text. */
    private static String readable(String date) {
        try {
            return LocalDate.parse(date.substring(0, Math.min(10, date.length())))
                    .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
        } catch (DateTimeParseException otherwiseWritten) {
            return date;
        }
    }
}
