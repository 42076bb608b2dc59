package galley.markdown.edit;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import com.vladsch.flexmark.util.data.MutableDataSet;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** What the clipboard holds, put in the way a writer of Markdown means it. */
public final class Paste {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)\\S+");

    /** More HTML than this is pasted as the plain text beside it. In UTF-16 units. */
    private static final int LONGEST = 2_000_000;

    /** Elements that say something that plain text cannot: without one of these there is nothing to convert. */
    private static final String FORMATTING =
            "a[href], img, b, strong, i, em, del, s, code, pre, h1, h2, h3, h4, h5, h6, ul, ol, blockquote, table, hr";

    /** flexmark indents code whose language it is not told, which below a list would belong to the list. */
    private static final String UNKNOWN = "galley-unknown";

    private static final MutableDataSet STYLE = new MutableDataSet()
            .set(FlexmarkHtmlConverter.SETEXT_HEADINGS, false)
            .set(FlexmarkHtmlConverter.UNORDERED_LIST_DELIMITER, '-')
            .set(FlexmarkHtmlConverter.OUTPUT_ATTRIBUTES_ID, false)
            .set(FlexmarkHtmlConverter.OUTPUT_UNKNOWN_TAGS, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_QUOTES, false)
            .set(FlexmarkHtmlConverter.TYPOGRAPHIC_SMARTS, false)
            .set(FlexmarkHtmlConverter.MAX_BLANK_LINES, 1)
            .set(FlexmarkHtmlConverter.MAX_TRAILING_BLANK_LINES, 0);

    private Paste() {}

    /**
     * Plain text over the selection. An address over selected words makes them a link.
     *
     * @param plain any line ends
     */
    public static TextCommand plain(String plain) {
        String pasted = lines(plain);
        return (text, selection) -> {
            String words = text.slice(selection.start(), selection.end());
            boolean link = !words.isBlank()
                    && !words.contains("\n")
                    && !ADDRESS.matcher(words).matches()
                    && ADDRESS.matcher(pasted.strip()).matches();
            return replace(text, selection, link ? "[" + words + "](" + target(pasted.strip()) + ")" : pasted);
        };
    }

    /**
     * HTML as Markdown over the selection; the plain text where the HTML has no formatting of its own.
     *
     * @param html a page or a part of one, as browsers put it on the clipboard; nothing in it is fetched or run
     */
    public static TextCommand html(String html, String plain) {
        return markdown(html).map(Paste::verbatim).orElseGet(() -> plain(plain));
    }

    private static TextCommand verbatim(String markdown) {
        return (text, selection) -> replace(text, selection, markdown);
    }

    /** HTML as Markdown; nothing where it says no more than its words. */
    static Optional<String> markdown(String html) {
        if (html.length() > LONGEST) {
            return Optional.empty();
        }
        Document page = Jsoup.parse(html);
        page.select("script, style, head > *, meta, link, template").remove();
        Element body = page.body();
        body.select("b[style~=font-weight:\\s*normal]").unwrap(); // Google Docs wraps all it copies in one of these
        if (body.select(FORMATTING).isEmpty()) {
            return Optional.empty();
        }
        for (Element code : body.select("pre:not(:has([class*=language-]))")) {
            code.html("<code class=\"language-" + UNKNOWN + "\">" + Entities.escape(code.wholeText()) + "</code>");
        }
        String markdown = FlexmarkHtmlConverter.builder(STYLE).build().convert(body.outerHtml());
        return Optional.of(lines(markdown).replace("```" + UNKNOWN, "```").strip())
                .filter(words -> !words.isEmpty());
    }

    private static String target(String address) {
        return address.contains("(") || address.contains(")") ? "<" + address + ">" : address;
    }

    private static String lines(String pasted) {
        return pasted.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Optional<Step> replace(Text text, Selection selection, String pasted) {
        if (pasted.isEmpty()) {
            return Optional.empty();
        }
        Edit edit = new Edit(selection.start(), selection.end(), pasted);
        return Optional.of(Step.of(edit, selection, Selection.at(selection.start() + pasted.length())));
    }
}
