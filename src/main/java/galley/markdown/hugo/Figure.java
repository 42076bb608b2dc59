package galley.markdown.hugo;

import galley.markdown.Escaped;
import org.jsoup.Jsoup;

/** Hugo's own {@code figure}. */
final class Figure {
    private Figure() {}

    static String html(Shortcode code, ShortcodeTemplates templates) {
        StringBuilder out = new StringBuilder("<figure")
                .append(attribute("class", code.argument("class")))
                .append('>');
        boolean link = !code.argument("link").isEmpty();
        if (link) {
            out.append("<a href=\"").append(Escaped.text(code.argument("link"))).append('"');
            out.append(attribute("target", code.argument("target")));
            out.append(attribute("rel", code.argument("rel"))).append('>');
        }
        String caption = templates.markdown(code.argument("caption"));
        out.append("<img src=\"").append(Escaped.text(code.argument("src"))).append('"');
        out.append(attribute(
                "alt",
                code.argument("alt").isEmpty()
                        ? Jsoup.parseBodyFragment(caption).text()
                        : code.argument("alt")));
        out.append(attribute("width", code.argument("width")));
        out.append(attribute("height", code.argument("height"))).append("/>");
        if (link) {
            out.append("</a>");
        }
        caption(out, code, caption, templates.markdown(code.argument("attr")));
        return out.append("</figure>").toString();
    }

    private static void caption(StringBuilder out, Shortcode code, String caption, String by) {
        String title = code.argument("title");
        if (title.isEmpty() && caption.isEmpty() && by.isEmpty()) {
            return;
        }
        out.append("<figcaption>");
        if (!title.isEmpty()) {
            out.append("<h4>").append(Escaped.text(title)).append("</h4>");
        }
        if (!caption.isEmpty() || !by.isEmpty()) {
            boolean link = !code.argument("attrlink").isEmpty();
            out.append("<p>").append(caption);
            if (link) {
                out.append("\n<a href=\"")
                        .append(Escaped.text(code.argument("attrlink")))
                        .append("\">");
            }
            out.append(by).append(link ? "</a>" : "").append("</p>");
        }
        out.append("</figcaption>");
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + Escaped.text(value) + "\"";
    }
}
