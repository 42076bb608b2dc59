package galley.post;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * In which form a picture is put into a text, with its caption and whose it is. Pure; any thread. Source of the shortcode:
 * Hugo, “Figure”.
 */
public enum PictureForm {
    /** As Markdown has it, whose it is in a line below. */
    MARKDOWN("Markdown"),
    /** Hugo's {@code figure}. */
    SHORTCODE("Shortcode “figure”"),
    /** HTML's {@code figure} with its caption. */
    FIGURE("HTML figure");

    private static final Pattern SHORTCODE_FIGURE = Pattern.compile("\\{\\{[<%]\\s*figure\\b");
    private static final int BEFORE = 300;

    private final String words;

    PictureForm(String words) {
        this.words = words;
    }

    /** For a person. */
    @Override
    public String toString() {
        return words;
    }

    /** The one that most pictures in the texts of these posts have. */
    public static PictureForm of(List<Post> posts) {
        Map<PictureForm, Integer> uses = new EnumMap<>(PictureForm.class);
        for (Post post : posts) {
            String text = post.text().toString();
            for (PostPicture picture : PostPictures.in(post)) {
                switch (picture.kind()) {
                    case MARKDOWN -> uses.merge(MARKDOWN, 1, Integer::sum);
                    case HTML -> {
                        if (isInFigure(text, picture.at())) {
                            uses.merge(FIGURE, 1, Integer::sum);
                        }
                    }
                    case SHORTCODE -> {
                        if (SHORTCODE_FIGURE
                                .matcher(text)
                                .region(picture.at(), text.length())
                                .lookingAt()) {
                            uses.merge(SHORTCODE, 1, Integer::sum);
                        }
                    }
                    case ASSET, FEATURED, HEADER -> {}
                }
            }
        }
        return Arrays.stream(values())
                .max(Comparator.comparing((PictureForm form) -> uses.getOrDefault(form, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(MARKDOWN);
    }

    private static boolean isInFigure(String text, int at) {
        String before = text.substring(Math.max(0, at - BEFORE), at).toLowerCase(Locale.ROOT);
        return before.lastIndexOf("<figure") > before.lastIndexOf("</figure");
    }

    /**
     * The picture as a block of its own; not for {@link #MARKDOWN}, which goes into a line.
     *
     * @param caption empty for none, as the others
     */
    public String write(String alt, String address, PictureSize size, String caption, Credit whose) {
        return this == SHORTCODE
                ? "{{< figure src=" + Wording.SHORTCODE.write(address, "") + named("alt", alt)
                        + size.attributes()
                        + named("caption", caption)
                        + named("attr", whose.shown())
                        + named("attrlink", whose.text().isEmpty() ? "" : whose.leads())
                        + " >}}"
                : "<figure>\n  <img src=" + Wording.ATTRIBUTE.write(address, "") + " alt="
                        + Wording.ATTRIBUTE.write(alt, "") + size.attributes() + ">" + captioned(caption, whose)
                        + "\n</figure>";
    }

    /**
     * A picture in the folder of the post's own, as Hexo has it; its description can have no quotation marks. Source: Hexo,
     * “Tag plugins: include assets”.
     *
     * @param name of its file in that folder
     * @param caption shown on hovering; empty for none
     */
    public static String asset(String alt, String name, PictureSize size, String caption) {
        String file = name.indexOf(' ') < 0 ? name : '"' + name + '"';
        boolean bare = alt.isBlank() && caption.isBlank();
        return "{% asset_img " + file + size.words()
                + (bare ? "" : " '\"" + unquoted(caption) + "\" \"" + unquoted(alt) + "\"'") + " %}";
    }

    private static String unquoted(String words) {
        return words.replaceAll("\\s+", " ").strip().replaceAll("[\"']", "’").replace("%}", "% }");
    }

    private static String named(String name, String value) {
        return value.isBlank() ? "" : " " + name + "=" + Wording.SHORTCODE.write(value, "");
    }

    private static String captioned(String caption, Credit whose) {
        String said = html(
                caption.isBlank() || whose.text().isEmpty() || caption.matches("(?s).*[.!?…]")
                        ? caption
                        : caption + ".");
        String credit = html(whose.shown());
        String linked = whose.leads().isEmpty() || credit.isEmpty()
                ? credit
                : "<a href=" + Wording.ATTRIBUTE.write(whose.leads(), "") + ">" + credit + "</a>";
        String all = (said + " " + linked).strip();
        return all.isEmpty() ? "" : "\n  <figcaption>" + all + "</figcaption>";
    }

    private static String html(String words) {
        return words.replaceAll("\\s*[\\r\\n]+\\s*", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
