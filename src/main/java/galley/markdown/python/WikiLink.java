package galley.markdown.python;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code wikilinks} extension: {@code [[Some page]]}. */
record WikiLink(String base, String end, String cssClass) implements InlineRule {
    private static final Pattern LINK = Pattern.compile("\\[\\[((?:" + Chars.WORD + "|[ -])+)]]");

    @Override
    public String signs() {
        return "[";
    }

    @Override
    public boolean mayRetry() {
        return false;
    }

    @Override
    public Found at(GapText text, int at) {
        Matcher link = LINK.matcher(text);
        if (text.at(at + 1) != '[' || !link.region(at, text.length()).lookingAt()) {
            return null;
        }
        String label = Chars.strip(link.group(1));
        if (label.isEmpty()) {
            return Found.words(at, link.end(), "");
        }
        Element element = new Element("a").with("href", base + label.replaceAll(" +_|_ +| +", "_") + end);
        if (!cssClass.isEmpty()) {
            element.with("class", cssClass);
        }
        element.text = label;
        return Found.element(at, link.end(), element);
    }
}
