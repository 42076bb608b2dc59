package galley.markdown.hexo;

import galley.markdown.Escaped;
import galley.markdown.marked.SiteAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags that Hexo has itself, drawn as Hexo draws them. A file, a picture or a post that a tag names belongs to the site
 * and is not looked up here: those, and the tags of themes and plugins, are boxes with their name and arguments.
 *
 * @param markdown makes HTML of what stands between two tags
 */
record TagPlugins(Highlighting highlighting, SiteAddress site, boolean assets, UnaryOperator<String> markdown) {
    private static final Pattern CITED = Pattern.compile("(?i)(\\S.*)\\s+(https?://\\S+)(?:\\s+(.+))?");
    private static final Pattern TITLED = Pattern.compile("([^,]+),\\s*([^,]+)");
    private static final Pattern WIDTH = Pattern.compile("\\d+");
    private static final Pattern META = Pattern.compile("[\"']?([^\"']+)?[\"']?\\s*[\"']?([^\"']+)?[\"']?");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z]{3,9}:(?://)?[A-Za-z0-9.@:-]+|www.[A-Za-z0-9.-]+|[-;:&=+$,\\w]++@[A-Za-z0-9.-]+");
    private static final int LONG = 5_000;

    /** A tag without an end. */
    String single(String name, List<String> arguments) {
        return switch (name) {
            case "iframe" -> frame(arguments);
            case "img", "image" -> picture(arguments);
            case "a", "link", "anchor" -> link(arguments);
            case "url_for", "full_url_for" ->
                arguments.size() < 2 ? box(name, arguments, "") : siteLink(name, arguments);
            case "asset_img", "asset_image" -> assets ? arguments.isEmpty() ? "" : assetPicture(arguments) : "";
            case "asset_path", "asset_link", "post_path" -> assets ? box(name, arguments, "") : "";
            default -> box(name, arguments, "");
        };
    }

    /** A tag with an end. */
    String paired(String name, List<String> arguments, String inner) {
        String body = Highlighting.withoutIndent(inner);
        body = body.substring(body.startsWith("\n") ? 1 : 0);
        body = body.endsWith("\n") ? body.substring(0, body.length() - 1) : body;
        return switch (name) {
            case "code", "codeblock" -> code(arguments, body);
            case "quote", "blockquote" -> "<blockquote>" + markdown.apply(body) + footer(arguments) + "</blockquote>";
            case "pullquote" ->
                "<blockquote class=\"" + Escaped.text(("pullquote " + String.join(" ", arguments)).strip()) + "\">"
                        + markdown.apply(body) + "</blockquote>";
            default -> box(name, arguments, markdown.apply(body));
        };
    }

    private String code(List<String> arguments, String body) {
        List<String> words = new ArrayList<>(arguments);
        String off = words.stream()
                .filter(word -> word.startsWith("highlight:"))
                .findFirst()
                .orElse("highlight:true");
        words.remove(off);
        return off.equals("highlight:true")
                ? highlighting.html(body, CodeOptions.ofTag(words))
                : "<pre><code>" + Escaped.text(body) + "</code></pre>";
    }

    private static String footer(List<String> arguments) {
        String words = String.join(" ", arguments);
        if (words.isEmpty() || words.length() > LONG) {
            return words.isEmpty() ? "" : "<footer><strong>" + words + "</strong></footer>";
        }
        Matcher cited = CITED.matcher(words);
        if (cited.find()) {
            String source = cited.group(2);
            String short_ = source.replaceAll("^https?://|/(index.html?)?$", "");
            String title = cited.group(3) == null ? short_ : cited.group(3);
            return "<footer><strong>" + cited.group(1) + "</strong><cite><a href=\"" + source + "\">" + title
                    + "</a></cite></footer>";
        }
        Matcher titled = TITLED.matcher(words);
        return titled.find()
                ? "<footer><strong>" + titled.group(1) + "</strong><cite>" + titled.group(2) + "</cite></footer>"
                : "<footer><strong>" + words + "</strong></footer>";
    }

    private static String frame(List<String> arguments) {
        String source = arguments.isEmpty() ? "" : " src=\"" + SiteAddress.encoded(arguments.getFirst()) + "\"";
        return "<iframe" + source + " width=\"" + size(arguments, 1, "100%") + "\" height=\""
                + size(arguments, 2, "300") + "\" frameborder=\"0\" loading=\"lazy\" allowfullscreen></iframe>";
    }

    private static String size(List<String> arguments, int place, String otherwise) {
        String given = place < arguments.size() ? arguments.get(place) : "default";
        return given.equals("default") ? otherwise : Escaped.text(given);
    }

    private static boolean isAddress(String word) {
        return word.length() < LONG && ADDRESS.matcher(word).find();
    }

    private String picture(List<String> arguments) {
        List<String> classes = new ArrayList<>();
        String source = null;
        int i = 0;
        while (i < arguments.size() && source == null) {
            String word = arguments.get(i++);
            if (word.startsWith("/") || isAddress(word)) {
                source = site.fromRoot(word);
            } else {
                classes.add(word);
            }
        }
        return picture(source, classes, arguments.subList(i, arguments.size()));
    }

    /** The name of a file in the folder of the post; what stands before it are classes. */
    private static String assetPicture(List<String> arguments) {
        int file = 0;
        while (file + 1 < arguments.size() && !arguments.get(file).contains(".")) {
            file++;
        }
        return picture(arguments.get(file), arguments.subList(0, file), arguments.subList(file + 1, arguments.size()));
    }

    private static String picture(String source, List<String> classes, List<String> rest) {
        StringBuilder out = new StringBuilder("<img");
        if (source != null) {
            attribute("src", SiteAddress.encoded(source), out);
        }
        out.append(" class=\"").append(Escaped.text(String.join(" ", classes))).append('"');
        int i = 0;
        for (String name : List.of("width", "height")) {
            if (i < rest.size() && WIDTH.matcher(rest.get(i)).matches()) {
                attribute(name, rest.get(i++), out);
            } else {
                break;
            }
        }
        Matcher meta = META.matcher(String.join(" ", rest.subList(i, rest.size())));
        if (i < rest.size() && meta.lookingAt()) {
            attribute("title", meta.group(1), out);
            attribute("alt", meta.group(2), out);
        }
        return out.append('>').toString();
    }

    private static void attribute(String name, String value, StringBuilder out) {
        if (value != null) {
            out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(Escaped.text(value))
                    .append('"');
        }
    }

    private static String link(List<String> arguments) {
        int i = 0;
        while (i < arguments.size() && !isAddress(arguments.get(i))) {
            i++;
        }
        String words = String.join(" ", arguments.subList(0, i));
        String address = i < arguments.size() ? arguments.get(i) : "";
        List<String> rest = i < arguments.size() ? arguments.subList(i + 1, arguments.size()) : List.of();
        boolean said = !rest.isEmpty()
                && (rest.getFirst().equals("true") || rest.getFirst().equals("false"));
        boolean external = said && rest.getFirst().equals("true");
        String title = String.join(" ", said ? rest.subList(1, rest.size()) : rest);
        return "<a href=\"" + SiteAddress.encoded(address) + "\" title=\"" + Escaped.text(title) + "\" target=\""
                + (external ? "_blank" : "") + "\">" + Escaped.text(words) + "</a>";
    }

    private String siteLink(String name, List<String> arguments) {
        String path = site.fromRoot(arguments.get(1));
        String full = name.equals("full_url_for") && path.startsWith("/") ? site.url() + path : path;
        return "<a href=\"" + SiteAddress.encoded(full) + "\">" + Escaped.text(arguments.getFirst()) + "</a>";
    }

    private static String box(String name, List<String> arguments, String inner) {
        return box((name.strip() + " " + String.join(" ", arguments)).strip(), inner);
    }

    static String box(String label, String inner) {
        if (inner.isEmpty()) {
            return "<span class=\"galley-shortcode\">" + Escaped.text(label) + "</span>";
        }
        return "<div class=\"galley-shortcode\"><div class=\"galley-shortcode-label\">" + Escaped.text(label) + "</div>"
                + inner + "</div>";
    }
}
