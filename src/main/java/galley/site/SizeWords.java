package galley.site;

import galley.post.Family;
import galley.post.PictureForm;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * In which forms a site's posts can say how large a picture is: HTML and Hugo's figure always, Markdown where an attribute
 * list is read behind it, or where Hexo's tag stands for it. Sources: kramdown, “Span attributes”; Pelican, {@code
 * MARKDOWN}, whose usual extensions have {@code attr_list} among them.
 */
public final class SizeWords {
    private SizeWords() {}

    /** @param folder where pictures of the post go */
    public static Set<PictureForm> of(Site site, Path post, String folder) {
        Set<PictureForm> forms = EnumSet.of(PictureForm.FIGURE);
        if (site.family() == Family.HUGO) {
            forms.add(PictureForm.SHORTCODE);
        }
        boolean inMarkdown = switch (site.family()) {
            case JEKYLL ->
                site.settings()
                        .text("markdown", "kramdown")
                        .toLowerCase(Locale.ROOT)
                        .equals("kramdown");
            case PELICAN ->
                site.settings()
                        .at("MARKDOWN")
                        .map(Object::toString)
                        .filter(said -> !said.contains("extra") && !said.contains("attr_list"))
                        .isEmpty();
            case HEXO -> {
                Path picture = site.root().resolve(folder).resolve("picture.png");
                yield FileLink.isAsset(site, post, picture) && !site.settings().on("marked.postAsset", false);
            }
            default -> false;
        };
        if (inMarkdown) {
            forms.add(PictureForm.MARKDOWN);
        }
        return forms;
    }
}
