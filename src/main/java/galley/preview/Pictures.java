package galley.preview;

import galley.picture.PictureFile;
import galley.preview.Piece.Tag;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.io.ByteArrayInputStream;

/** Gives each image of a clean tree an address on the shelf, or puts a box in its place that says why there is none. */
final class Pictures {
    /** On a picture that is shown: its address as the author wrote it. */
    static final String LINK = "data-galley-link";

    private final Images images;
    private final String document;
    private final Shelf shelf;
    private final Remote remote;
    /** What each link has led to, looked for once however often the post shows it. */
    private final Map<String, Images.Found> found = new HashMap<>();

    Pictures(Images images, Remote remote, String document, Shelf shelf) {
        this.images = images;
        this.remote = remote;
        this.document = document;
        this.shelf = shelf;
    }

    List<Piece> placed(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>(pieces.size());
        boolean alone = pieces.stream().filter(Pictures::counts).count() == 1;
        for (Piece piece : pieces) {
            if (piece instanceof Tag tag && tag.name().equals("img")) {
                Tag placed = image(tag);
                out.add(alone && !placed.name().equals("img") ? placed.marked(ClassNames.ALONE) : placed);
            } else if (piece instanceof Tag tag) {
                out.add(tag.with(placed(tag.children())));
            } else {
                out.add(piece);
            }
        }
        return out;
    }

    private static boolean counts(Piece piece) {
        return switch (piece) {
            case Piece.Words(String text) -> !text.isBlank();
            case Tag tag -> !tag.name().equals("figcaption");
        };
    }

    private Tag image(Tag image) {
        String link = image.attribute("src");
        return switch (Address.of(link)) {
            case Address.Web(String written)
            when remote.allowed(document) ->
                remote.find(written)
                        .map(found -> found(image, found))
                        .orElseGet(() -> box(image, "Picture from the web, on its way", written, ""));
            case Address.Web(String written) -> box(image, "Picture from the web, not fetched", written, "");
            case Address.Data(String written) -> data(image, written);
            case Address.Local local -> found(image, found.computeIfAbsent(link, each -> images.find(document, each)));
            case Address.Fragment none -> box(image, "No picture has this address", link, ClassNames.BROKEN);
            case Address.Mail none -> box(image, "No picture has this address", link, ClassNames.BROKEN);
            case Address.Refused none -> box(image, "No picture has this address", link, ClassNames.BROKEN);
        };
    }

    private Tag found(Tag image, Images.Found found) {
        return switch (found) {
            case Images.Found.Missing(String tried) -> box(image, "Picture not found", tried, ClassNames.BROKEN);
            case Images.Found.Local local -> shown(image, image.attribute("src"), local);
        };
    }

    private Tag shown(Tag image, String address, Images.Found.Local local) {
        return switch (shelf.put(local)) {
            case Shelf.Kept.Not(String reason) ->
                box(image, "Picture not shown: " + reason, address, ClassNames.BROKEN);
            case Shelf.Kept.At(Shelf.Place place) -> {
                Map<String, String> attributes = new LinkedHashMap<>(image.attributes());
                attributes.put("src", place.address());
                if (!address.isEmpty()) {
                    attributes.put(LINK, address);
                }
                // The room is kept before the picture comes, so that nothing moves when it does.
                PictureFile file = place.file();
                if (file.width() > 0 && file.height() > 0) {
                    if (!attributes.containsKey("width") && !attributes.containsKey("height")) {
                        attributes.put("width", Integer.toString(file.width()));
                        attributes.put("height", Integer.toString(file.height()));
                    } else if (!attributes.containsKey("height")) {
                        String ratio = "aspect-ratio: " + file.width() + " / " + file.height();
                        attributes.merge("style", ratio, (was, one) -> was + "; " + one);
                    }
                }
                yield new Tag("img", attributes, List.of());
            }
        };
    }

    private Tag data(Tag image, String written) {
        int comma = written.indexOf(',');
        byte[] bytes;
        try {
            String body = written.substring(comma + 1);
            bytes = written.substring(0, Math.max(0, comma)).endsWith(";base64")
                    ? Base64.getMimeDecoder()
                            .decode(URLDecoder.decode(body.replace("+", "%2B"), StandardCharsets.UTF_8))
                    : URLDecoder.decode(body.replace("+", "%2B"), StandardCharsets.UTF_8)
                            .getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notData) {
            return box(image, "Picture not shown: broken data", "", ClassNames.BROKEN);
        }
        return shown(image, "", new Images.Found.Local(written, bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    /** The alternative text first, since that is what a reader without the picture would get. */
    private static Tag box(Tag image, String what, String address, String mark) {
        String alt = image.attribute("alt").strip();
        Tag box = Sanitizer.box(alt.isEmpty() ? what : alt, alt.isEmpty() ? address : what + " · " + address);
        return mark.isEmpty() ? box : box.marked(mark);
    }
}
