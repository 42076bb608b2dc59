package galley.markdown.hugo;

import galley.markdown.Rewritten.Replacement;

/**
 * The mark that ends a post's summary. Hugo puts a word of its own in its place, a paragraph among the others, and takes
 * it out of the HTML again. Source: hugo 0.111, {@code hugolib/page__content.go} and {@code parser/pageparser}.
 */
final class Summary {
    static final String MORE = "<!--more-->";
    private static final String WORD = "HUGOMORE42";

    private Summary() {}

    /** The mark at {@code start} goes, and the white space after it, an indentation too. */
    static Replacement divider(String source, int start) {
        int end = start + MORE.length();
        while (end < source.length() && Runes.isSpace(source.charAt(end))) {
            end++;
        }
        return new Replacement(start, end, "\n\n" + WORD + "\n\n");
    }

    /**
     * HTML without the word. What goes is found by {@code <p} before it and {@code </p} after it, as Hugo does, which
     * makes no difference between a paragraph and {@code <pre>}: of a block of code around the mark little is left.
     */
    static String withoutDivider(String html) {
        int word = html.indexOf(WORD);
        if (word < 0) {
            return html;
        }
        int before = html.lastIndexOf("<p", word);
        int after = html.indexOf("</p", word);
        String rest =
                html.substring(after < 0 ? word + WORD.length() : Math.min(html.length(), after + "</p>".length()));
        int from = 0;
        while (from < rest.length() && rest.charAt(from) == '\n') {
            from++;
        }
        return html.substring(0, before < 0 ? word : before) + rest.substring(from);
    }
}
