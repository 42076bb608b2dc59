package galley.preview;

import galley.preview.Piece.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/** A sheet as a page of its own for a browser: one file, pictures and letters in it, with the looks of the preview. */
final class WebPage {
    private static final Pattern MARK = Pattern.compile("(?s)/\\* Only here \\*/.*?/\\* Everywhere \\*/");

    private WebPage() {}

    /** Not on the FX thread: the pictures are read. */
    static byte[] of(Sheet sheet, String title) {
        List<Piece> body = new ArrayList<>();
        body.add(Piece.tag("header", "galley-masthead").with(packed(sheet.masthead(), sheet.shelf())));
        body.add(Piece.tag("article", "galley-body").with(packed(List.copyOf(sheet.trees()), sheet.shelf())));
        String html = Piece.html(body);
        String css = MARK.matcher(Shell.resource("preview.css")).replaceAll("")
                + (html.contains("katex") ? Fonts.embedded() : "")
                + sheet.css().replace("</", "<\\/");
        String page = """
                <!doctype html>
                <html class="light">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>%s</body>
                </html>
                """;
        return String.format(page, Entities.escape(title), css, html).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Piece> packed(List<Piece> pieces, Shelf shelf) {
        return pieces.stream()
                .filter(piece -> !(piece instanceof Tag tag && is(tag, ClassNames.SCREEN)))
                .map(piece -> packed(piece, shelf))
                .toList();
    }

    private static Piece packed(Piece piece, Shelf shelf) {
        if (!(piece instanceof Tag tag)) {
            return piece;
        }
        if (tag.name().equals("img")) {
            return image(tag, shelf);
        }
        List<Piece> inside = packed(tag.children(), shelf);
        return inside.equals(tag.children()) ? tag : tag.with(inside);
    }

    private static boolean is(Tag tag, String mark) {
        return ClassNames.has(tag.attribute("class"), mark);
    }

    private static Piece image(Tag image, Shelf shelf) {
        String address = image.attribute("src");
        try {
            Shelf.Served served = shelf.serve(address.substring(address.lastIndexOf('/') + 1));
            Map<String, String> attributes = new LinkedHashMap<>(image.attributes());
            attributes.remove(Pictures.LINK);
            if (is(image, ClassNames.PAPER)) {
                attributes.remove("class");
            }
            attributes.put(
                    "src",
                    "data:" + served.mime() + ";base64," + Base64.getEncoder().encodeToString(served.bytes()));
            return new Tag("img", attributes, List.of());
        } catch (IOException gone) {
            return Sanitizer.box(image.attribute("alt"), "Picture not found").marked(ClassNames.BROKEN);
        }
    }
}
