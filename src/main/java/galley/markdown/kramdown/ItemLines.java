package galley.markdown.kramdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a list item or a definition, and which of the lines behind it are the item's: those indented as far
 * as its text, and lazy ones that follow without a blank line.
 */
final class ItemLines {
    private static final Pattern ATTRIBUTES =
            Marks.compile("^\\s*(?:\\{:(?!(?:" + Marks.DEFINED_NAME + ")?:|/)" + Marks.IN_BRACES + "\\})\\s*");
    private static final Pattern ONLY_ATTRIBUTES =
            Marks.compile("^(?:\\s*\\{:(?!(?:" + Marks.DEFINED_NAME + ")?:|/)" + Marks.IN_BRACES + "\\}\\s*)?\\s*\\n");
    private static final Pattern TABS = Marks.compile("^( *)(\\t+)");
    private static final Pattern LEADING_TABS = Marks.compile("^\\t+");

    final int indent;
    private final Pattern content;
    private final Pattern lazy;
    private String text;

    /** @param marker width of what precedes the line's text */
    ItemLines(int marker, String line) {
        String rest = line;
        if (ONLY_ATTRIBUTES.matcher(rest).find()) {
            indent = 4;
        } else {
            for (Matcher tabs = TABS.matcher(rest); tabs.find(); tabs = TABS.matcher(rest)) {
                int column = tabs.group(1).length() + marker;
                int width = 4 - column % 4 + (tabs.group(2).length() - 1) * 4;
                rest = tabs.group(1) + " ".repeat(width) + rest.substring(tabs.end());
            }
            indent = marker + spaces(rest);
        }
        text = Text.stripStart(rest);
        int steps = indent / 4;
        content = Marks.compile(
                "^(?:(?:\\t| {4}){" + steps + "} {" + indent % 4 + "}|(?:\\t| {4}){" + (steps + 1) + "}).*\\S.*\\n");
        lazy = Marks.compile("(?!^ {0," + Math.min(indent, 3) + "}(?:" + Marks.ATTRIBUTE_LINE + "|"
                + Marks.BLOCK_END_TAG + "|" + Marks.BLOCK_TAG + ")).*\\S.*\\n");
    }

    private static int spaces(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) == ' ') {
            count++;
        }
        return count;
    }

    /** The first line's text; the attribute list it may begin with goes to the node. */
    String takeAttributes(Node item) {
        text = takeAttributes(text, item);
        return text;
    }

    static String takeAttributes(String text, Node item) {
        Matcher attributes = ATTRIBUTES.matcher(text);
        if (!attributes.find()) {
            return text;
        }
        item.attributeList().read(attributes.group(1));
        return text.substring(0, attributes.start()) + text.substring(attributes.end());
    }

    /** Whether the source goes on with a line of this item; if so, it is the source's last match. */
    boolean take(Scan source, boolean lazily) {
        return source.take(content) || lazily && source.take(lazy);
    }

    /** How a list of this kind may go on: no further right than the text of the item before. */
    Pattern next(String marker) {
        int most = indent >= 1 && indent <= 4 ? indent - 1 : 3;
        return Marks.compile("^( {0," + most + "}" + marker + ")" + Marks.ITEM_REST);
    }

    static String withoutTabs(String line) {
        Matcher tabs = LEADING_TABS.matcher(line);
        return tabs.lookingAt() ? "    ".repeat(tabs.end()) + line.substring(tabs.end()) : line;
    }

    boolean isIndented(String line) {
        return spaces(line) >= indent;
    }
}
