package galley.markdown.edit;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the clipboard holds, put in the way a writer of Markdown means it. */
public final class Paste {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)\\S+");

    /** The end of what stands before an address in Markdown or HTML. */
    private static final Pattern ADDRESS_BEGINS = Pattern.compile("(?:\\]\\(<?|\\]:\\s*<?|(?:href|src)=[\"']?)$");

    private Paste() {}

    /**
     * Plain text over the selection. An address over selected words makes them a link.
     *
     * @param plain any line ends
     */
    public static TextCommand plain(String plain) {
        String whole = lines(plain);
        boolean address = ADDRESS.matcher(whole.strip()).matches();
        String pasted = address ? whole.strip() : whole;
        return (text, selection) -> {
            String words = text.slice(selection.start(), selection.end());
            boolean link = address
                    && !words.isBlank()
                    && !words.contains("\n")
                    && !ADDRESS.matcher(words).matches()
                    && !isAddressOrCode(text, selection);
            return replace(
                    text, selection, link ? "[" + InlineLink.brackets(words) + "](" + target(pasted) + ")" : pasted);
        };
    }

    /** Whether what is selected is where a link leads already, or stands in code. */
    private static boolean isAddressOrCode(Text text, Selection selection) {
        String before = text.slice(text.lineStart(text.lineAt(selection.start())), selection.start());
        boolean code = before.chars().filter(c -> c == '`').count() % 2 == 1;
        return code || ADDRESS_BEGINS.matcher(before).find();
    }

    /**
     * HTML as Markdown over the selection; the plain text where the HTML has no formatting of its own.
     *
     * @param html a page or a part of one, as browsers put it on the clipboard; nothing in it is fetched or run
     */
    public static TextCommand html(String html, String plain) {
        return HtmlToMarkdown.of(html).map(Paste::verbatim).orElseGet(() -> plain(plain));
    }

    private static TextCommand verbatim(String markdown) {
        return (text, selection) -> replace(text, selection, markdown);
    }

    static String target(String address) {
        return address.contains("(") || address.contains(")") ? "<" + address + ">" : address;
    }

    static String lines(String pasted) {
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
