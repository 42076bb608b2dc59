package galley.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that stand for shortcodes and tags while Markdown is read, so that what they draw neither breaks a paragraph nor
 * is broken by one; numbered, from 0. One that is a whole paragraph takes the paragraph's place. Immutable.
 */
public final class StandIns {
    private final String before;
    private final String after;
    private final Pattern place;

    /** What comes in the place of one. */
    @FunctionalInterface
    public interface Drawing {
        /**
         * @param alone whether it is a whole paragraph
         * @param inTag whether it stands inside of an HTML tag, as in an attribute's value
         */
        String of(int number, boolean alone, boolean inTag);
    }

    /** @param before letters that stand before the number in no post, {@code after} behind it */
    public StandIns(String before, String after) {
        this.before = before;
        this.after = after;
        this.place = Pattern.compile("<p>" + before + "(\\d{1,9})" + after + "</p>|" + before + "(\\d{1,9})" + after);
    }

    public String word(int number) {
        return before + number + after;
    }

    /** The HTML with what they stand for in their places. @param count of them; a number beyond is the author's own */
    public String restored(String html, int count, Drawing drawing) {
        if (!html.contains(before)) {
            return html;
        }
        StringBuilder out = new StringBuilder();
        Matcher found = place.matcher(html);
        int done = 0;
        while (found.find()) {
            out.append(html, done, found.start());
            done = found.end();
            boolean alone = found.group(1) != null;
            int number = Integer.parseInt(alone ? found.group(1) : found.group(2));
            out.append(number < count ? drawing.of(number, alone, isInTag(out)) : found.group());
        }
        return out.append(html, done, html.length()).toString();
    }

    private static boolean isInTag(StringBuilder html) {
        return html.lastIndexOf("<") > html.lastIndexOf(">");
    }
}
