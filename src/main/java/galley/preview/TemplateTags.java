package galley.preview;

import galley.preview.Piece.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags of a template language that rendering has left in the text, since they belong to a site or a plugin: each becomes a
 * box with its name and its arguments.
 */
final class TemplateTags {
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*+(?<tag>[^%\\n]{1,300}?)\\s*+-?%\\}"
            + "|\\{\\{(?<mark>[<%])\\s*+(?<code>[^\\n]{1,300}?)\\s*+(?:>|(?<=[^<])%)\\}\\}");

    private TemplateTags() {}

    static List<Piece> boxed(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece instanceof Words(String text) && text.contains("{")) {
                boxed(text, out);
            } else {
                out.add(piece);
            }
        }
        return out;
    }

    private static void boxed(String text, List<Piece> out) {
        Matcher tag = TAG.matcher(text);
        int at = 0;
        while (tag.find()) {
            if (tag.start() > at) {
                out.add(Piece.words(text.substring(at, tag.start())));
            }
            String inside = tag.group("tag") == null ? tag.group("code") : tag.group("tag");
            out.add(Piece.tag("span", ClassNames.SHORTCODE, Piece.words(inside)));
            at = tag.end();
        }
        if (at < text.length()) {
            out.add(Piece.words(text.substring(at)));
        }
    }
}
