package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.markdown.Dialect;
import galley.markdown.Dialects;
import galley.markdown.Limits;
import galley.markdown.TooComplex;
import galley.markdown.edit.Paste;
import galley.text.Selection;
import galley.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** S11: what comes from the clipboard as HTML goes into a post as Markdown that runs nothing on the site either. */
class PasteHostileTest {
    private static final Dialect SITE = Dialects.named("commonmark", Map.of(), Limits.PREVIEW);

    @Test
    void no_payload_of_the_corpus_survives_a_paste() throws IOException {
        List<String> alive = new ArrayList<>();
        for (Payloads.Payload payload : Payloads.read().all()) {
            if (payload.kind().equals("html")) {
                String pasted = pasted(payload.text());
                String why = danger(pasted);
                if (!why.isEmpty()) {
                    alive.add(payload.id() + " " + why + ": " + payload.text() + "\n   => " + pasted);
                }
            }
        }
        assertThat(alive).isEmpty();
    }

    private static String pasted(String html) {
        return Paste.html(html, "plain")
                .on(Text.of(""), Selection.at(0))
                .map(step -> step.edits().getFirst().replacement())
                .orElse("");
    }

    private static String danger(String markdown) {
        String html;
        try {
            html = SITE.render(markdown).text();
        } catch (TooComplex none) {
            return "too complex";
        }
        for (Element element : Jsoup.parse(html).body().select("*")) {
            if (element.is("script, style, iframe, object, embed, form, svg, math, meta, link, base, video, audio")) {
                return element.tagName();
            }
            for (Attribute attribute : element.attributes()) {
                String value =
                        attribute.getValue().replaceAll("[\\x00-\\x20]", "").toLowerCase();
                if (attribute.getKey().startsWith("on")
                        || value.startsWith("javascript:")
                        || value.startsWith("vbscript:")
                        || value.startsWith("data:text")) {
                    return attribute.toString();
                }
            }
        }
        return "";
    }
}
