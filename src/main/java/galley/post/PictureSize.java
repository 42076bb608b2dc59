package galley.post;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How large a picture is, in pixels, as a text says it. Pure; any thread. Sources: HTML, “img”; Hugo, “Figure”; Hexo, “Tag
 * plugins”; kramdown, “Span attributes”; Python-Markdown, “Attribute Lists”.
 *
 * @param width 0 with {@code height} where nothing is to be said
 */
public record PictureSize(int width, int height) {
    public static final PictureSize UNSAID = new PictureSize(0, 0);

    private static final int LOOKED_AT = 2_000;
    private static final Pattern IN_TAG = Pattern.compile("(?i)<img\\b[^>]*?\\swidth\\s*=");
    private static final Pattern IN_LIST = Pattern.compile("[^)\\n]{0,300}\\)\\{:?[^}\\n]{0,300}?\\bwidth\\s*=");
    private static final Pattern IN_CODE =
            Pattern.compile("\\{[{%](?:(?!%\\}|\\}\\}).)*?(?:\\bwidth\\s*=|\\.\\w+[\"']?\\s+\\d+\\s)", Pattern.DOTALL);

    /** Whether most of the pictures in the texts of these posts say how large they are. */
    public static boolean isSaid(List<Post> posts) {
        int all = 0;
        int said = 0;
        for (Post post : posts) {
            String text = post.text().toString();
            for (PostPicture picture : PostPictures.in(post)) {
                Pattern pattern = switch (picture.kind()) {
                    case HTML -> IN_TAG;
                    case MARKDOWN -> IN_LIST;
                    case SHORTCODE, ASSET -> IN_CODE;
                    case FEATURED, HEADER -> null;
                };
                if (pattern != null) {
                    int from = pattern == IN_LIST
                            ? picture.target().map(span -> span.end()).orElse(picture.at())
                            : picture.at();
                    all++;
                    said += pattern.matcher(text)
                                    .region(from, Math.min(text.length(), from + LOOKED_AT))
                                    .lookingAt()
                            ? 1
                            : 0;
                }
            }
        }
        return 2 * said > all;
    }

    /** As attributes, with a blank before each. */
    String attributes() {
        return width == 0 ? "" : " width=\"" + width + "\" height=\"" + height + '"';
    }

    /** As the words of Hexo's tag, with a blank before each. */
    String words() {
        return width == 0 ? "" : " " + width + " " + height;
    }

    /** As the list that kramdown and Python-Markdown read right behind a picture; empty for nothing. */
    public String list() {
        return width == 0 ? "" : "{:" + attributes() + "}";
    }
}
