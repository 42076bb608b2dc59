package galley.site;

import galley.post.Family;
import java.nio.file.Path;
import java.util.Set;

/**
 * Which tags a site's template language knows. Sources: Liquid, “Tags”; Jekyll, “Tags filters”; LiquidJS, “Tags”; Hexo,
 * “Tag plugins”; Nunjucks, “Tags”.
 */
final class Tags {
    private static final Set<String> LIQUID = Set.of(
            "assign",
            "capture",
            "endcapture",
            "case",
            "when",
            "endcase",
            "comment",
            "endcomment",
            "cycle",
            "decrement",
            "echo",
            "else",
            "elsif",
            "for",
            "endfor",
            "break",
            "continue",
            "if",
            "endif",
            "increment",
            "liquid",
            "raw",
            "endraw",
            "render",
            "include",
            "tablerow",
            "endtablerow",
            "unless",
            "endunless");
    private static final Set<String> JEKYLL =
            Set.of("highlight", "endhighlight", "link", "post_url", "include_relative", "include_cached");
    private static final Set<String> HEXO = Set.of(
            "blockquote",
            "endblockquote",
            "quote",
            "endquote",
            "codeblock",
            "endcodeblock",
            "code",
            "endcode",
            "pullquote",
            "endpullquote",
            "iframe",
            "img",
            "link",
            "include_code",
            "include-code",
            "post_path",
            "post_link",
            "asset_path",
            "asset_img",
            "asset_link",
            "url_for",
            "full_url_for",
            "raw",
            "endraw",
            "if",
            "elif",
            "else",
            "endif",
            "for",
            "endfor",
            "set",
            "endset",
            "macro",
            "endmacro",
            "block",
            "endblock",
            "call",
            "endcall",
            "filter",
            "endfilter");

    private Tags() {}

    /** Tags of plugins are known where the site has any: which ones only running them would tell. */
    static boolean known(String tag, Site site) {
        return !tag.isEmpty() && (builtIn(tag, site.family()) || hasOwn(site));
    }

    private static boolean builtIn(String tag, Family family) {
        return switch (family) {
            case JEKYLL -> LIQUID.contains(tag) || JEKYLL.contains(tag);
            case ELEVENTY -> LIQUID.contains(tag);
            case HEXO -> HEXO.contains(tag);
            default -> true;
        };
    }

    private static boolean hasOwn(Site site) {
        Path root = site.root();
        return switch (site.family()) {
            case JEKYLL ->
                site.files().isFolder(root.resolve("_plugins"))
                        || site.settings().at("plugins").isPresent();
            case ELEVENTY ->
                Eleventy.program(root, site.files())
                        .filter(program -> program.contains("hortcode(") || program.contains("LiquidTag("))
                        .isPresent();
            case HEXO ->
                site.files().isFolder(root.resolve("scripts"))
                        || site.files()
                                .text(root.resolve("package.json"))
                                .filter(json -> json.contains("hexo-tag"))
                                .isPresent();
            default -> false;
        };
    }
}
