package galley.preview;

import galley.preview.Drawing.Drawn;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What Mermaid made of a diagram, as a file for {@code <img>}: there it neither runs nor fetches, whatever it holds. */
final class Diagram {
    private Diagram() {}

    static Drawn drawn(Drawing.Diagram diagram, String svg) {
        Document document = Parser.xmlParser().parseInput(new StringReader(svg), "");
        document.outputSettings().prettyPrint(false);
        Element root = document.selectFirst("svg");
        if (root == null) {
            return new Drawn.Not("Mermaid drew nothing.");
        }
        document.select("script, foreignObject, image, iframe").remove();
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                boolean leads = name.endsWith("href") && !attribute.getValue().startsWith("#");
                if (name.startsWith("on") || leads) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        size(root);
        byte[] bytes = root.outerHtml().getBytes(StandardCharsets.UTF_8);
        String stamp = "diagram " + diagram.dark() + " " + diagram.source();
        return new Drawn.Picture(new Images.Found.Local(stamp, bytes.length, () -> new ByteArrayInputStream(bytes)));
    }

    /** A picture has a size of its own, so that its room can be kept. */
    private static void size(Element root) {
        String[] box = root.attr("viewBox").strip().split("[\\s,]+");
        if (box.length == 4) {
            try {
                root.attr("width", Integer.toString((int) Math.ceil(Double.parseDouble(box[2]))));
                root.attr("height", Integer.toString((int) Math.ceil(Double.parseDouble(box[3]))));
                root.removeAttr("style");
            } catch (NumberFormatException unsized) {
                // It is drawn at the width of the column.
            }
        }
    }
}
