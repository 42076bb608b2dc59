package galley.markdown.kramdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headers: {@code # one} and underlined ones, with an id at the end as {@code {#id}}. */
final class Headers {
    static final Pattern SETEXT = Marks.compile("^ {0,3}([^ \\t].*)\\n([-=])[-=]*[ \\t\\r\\f\\x0b]*\\n");
    private static final Pattern ATX = Marks.compile("^(#{1,6})[\\t ]*([^ \\t].*)\\n");
    private static final Pattern CLOSING = Pattern.compile("(?<!\\\\)#+\\z");
    private static final Pattern CLOSING_OF_GITHUB = Pattern.compile("[\\t ]#+\\z");
    private static final Pattern ID =
            Pattern.compile("[\\t ]\\{#([" + Marks.LETTER + "_:][" + Marks.LETTER_OR_DIGIT + "_:.·-]*)\\}\\z");

    private Headers() {}

    static BlockRule atx(Settings settings) {
        if (settings.endsParagraphs()) {
            return BlockRule.of(Marks.HEADER_START_OF_GITHUB, in -> atx(in, CLOSING_OF_GITHUB));
        }
        Pattern start = settings.isGithub() ? Marks.HEADER_START_OF_GITHUB : ATX;
        return BlockRule.of(start, in -> in.isBehindBoundary() && atx(in, CLOSING));
    }

    private static boolean atx(Blocks in, Pattern closing) {
        return add(in, in.source.group(1).length(), in.source.group(2), closing);
    }

    static boolean setext(Blocks in) {
        int level = in.source.group(2).equals("-") ? 2 : 1;
        return in.isBehindBoundary() && add(in, level, in.source.group(1), null);
    }

    private static boolean add(Blocks in, int level, String contents, Pattern closing) {
        String text = Text.stripEnd(contents);
        Matcher id = ID.matcher(text);
        boolean hasId = id.find();
        if (hasId) {
            text = Text.stripEnd(text.substring(0, id.start()));
        }
        if (closing != null) {
            text = Text.stripEnd(closing.matcher(text).replaceFirst(""));
        }
        if (text.isEmpty()) {
            return false;
        }
        in.source.skip();
        Node header = in.node(Kind.HEADER);
        header.level = level;
        header.plain = text;
        header.addText(text, Kind.RAW_TEXT);
        if (hasId) {
            header.attributes.put("id", id.group(1));
        }
        in.add(header);
        return true;
    }
}
