package galley.preview;

import java.io.StringReader;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What the reader has marked on the page, as other programs can use it: with the links that the author wrote, and nothing
 * that only our page understands.
 */
record Excerpt(String words, String html) {
    static final Excerpt NONE = new Excerpt("", "");

    private static final String OURS = "galley-";

    /** @param markup of the page; it is cleaned here */
    static Excerpt of(String words, String markup) {
        Document document = Parser.htmlParser().parseInput(new StringReader(markup), "");
        document.outputSettings().prettyPrint(false);
        for (Element image : document.select("img")) {
            String link = image.attr(Pictures.LINK);
            if (link.isEmpty()) {
                image.remove(); // a diagram, or a picture that is written out in the post
            } else {
                image.attr("src", link);
            }
        }
        for (Element element : document.body().select("*")) {
            for (Attribute attribute : element.attributes().asList()) {
                if (attribute.getKey().startsWith("data-" + OURS)) {
                    element.removeAttr(attribute.getKey());
                }
            }
            if (element.classNames().stream().anyMatch(name -> name.startsWith(OURS))) {
                element.unwrap();
            }
        }
        return new Excerpt(words, document.body().html());
    }

    boolean isEmpty() {
        return words.isEmpty() && html.isEmpty();
    }

    void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        if (!html.isEmpty()) {
            content.putHtml(html);
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    static void copy(String words) {
        new Excerpt(words, "").copy();
    }
}
