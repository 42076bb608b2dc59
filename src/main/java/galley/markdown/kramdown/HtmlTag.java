package galley.markdown.kramdown;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How HTML's tags look, and a start tag that was read. */
record HtmlTag(String name, Map<String, String> attributes, boolean closed) {
    static final Pattern COMMENT = Marks.compileAcrossLines("<!--(.*?)-->");
    static final Pattern INSTRUCTION = Marks.compileAcrossLines("<\\?(.*?)\\?>");
    private static final String WORD = "[\\p{IsAlphabetic}\\p{M}\\p{Nd}\\p{Pc}]";
    private static final String START_TAG = "<(" + Marks.HTML_NAME + ")\\s*((?>\\s+" + Marks.HTML_NAME
            + "(?:\\s*=\\s*(?:" + WORD + "+|([\"']).*?\\3))?)*)\\s*(/)?>";
    static final Pattern START = Marks.compileAcrossLines(START_TAG);
    static final Pattern BLOCK_START = Marks.compileAcrossLines("^ {0,3}" + START_TAG);
    private static final String END_TAG = "</(" + Marks.HTML_NAME + ")\\s*>";
    static final Pattern END = Marks.compileAcrossLines(END_TAG);
    static final Pattern BLOCK_END = Marks.compileAcrossLines("^ {0,3}" + END_TAG);
    private static final Pattern ATTRIBUTE =
            Marks.compileAcrossLines("\\s*(" + Marks.HTML_NAME + ")(?:\\s*=\\s*(?:(" + WORD + "+)|([\"'])(.*?)\\3))?");

    /** From the source's last match of {@link #START}. */
    static HtmlTag matched(Scan source) {
        String name = HtmlNames.normal(source.group(1));
        Map<String, String> attributes = attributes(source.group(2), HtmlNames.isKnown(name));
        return new HtmlTag(name, attributes, source.group(4) != null);
    }

    private static Map<String, String> attributes(String text, boolean lowerCase) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher found = ATTRIBUTE.matcher(text);
        while (found.find()) {
            String name = lowerCase ? found.group(1).toLowerCase(Locale.ROOT) : found.group(1);
            String quoted = found.group(4) == null ? "" : found.group(4);
            attributes.put(name, found.group(2) == null ? quoted : found.group(2));
        }
        return attributes;
    }

    /** Where the element ends; names that HTML has are compared without case. */
    static Pattern endOf(String name) {
        int flags = HtmlNames.isKnown(name) ? Pattern.CASE_INSENSITIVE : 0;
        return Pattern.compile("</" + Pattern.quote(name) + "\\s*>", flags);
    }
}
