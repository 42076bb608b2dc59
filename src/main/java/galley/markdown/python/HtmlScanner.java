package galley.markdown.python;

import galley.markdown.Deadline;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tags, comments and the like in a text that is mostly none of these.
 *
 * <p>It reads like the parser in Python's library: up to something that is not complete, such as a comment that never
 * ends; then once more from there, taking such things for text. In that second reading it counts lines from the wrong
 * place, and that too decides which HTML a page treats as a block.
 */
final class HtmlScanner {
    /** Told what is found, in order. */
    interface Sink {
        void startTag(StartTag tag, String source);

        void emptyTag(StartTag tag, String source);

        void endTag(String name);

        void text(String text);

        /** A comment, declaration, instruction or entity. */
        void other(String source, boolean isBlock);

        /** Whether a declaration or instruction may stand here. */
        boolean takesDeclarations();
    }

    private static final Pattern CHARACTER = Pattern.compile("&#(?:[0-9]+|[xX][0-9a-fA-F]+)(?=[^0-9a-fA-F])");
    private static final Pattern ENTITY = Pattern.compile("&[a-zA-Z][-.a-zA-Z0-9]*;");
    private static final Pattern END_TAG = Pattern.compile("</\\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\\s*>");
    private static final Pattern COMMENT_END = Pattern.compile("--\\s*>");
    private static final Pattern SECTION_END = Pattern.compile("]\\s*]\\s*>");
    private static final int STOP = -1;

    private final String text;
    private final Sink sink;
    private final Deadline deadline;
    private final int[] lineFeeds;
    private final int lastTagEnd;
    /** Where the reading began: 0, or where the first one stopped. */
    private int base;

    private boolean isSecond;
    private int at;
    private int line;
    private int column;
    /** No comment that begins behind this ends. */
    private int lastComment = Integer.MAX_VALUE;
    /** The element, script or style, in which there are no other tags; null outside. */
    private String rawElement;

    HtmlScanner(String text, Sink sink, Deadline deadline) {
        this.text = text;
        this.sink = sink;
        this.deadline = deadline;
        lineFeeds = lineFeeds(text);
        lastTagEnd = text.lastIndexOf('>');
    }

    void run() {
        read();
        base = at;
        isSecond = true;
        read();
        if (at < text.length()) {
            sink.text(text.substring(at));
            advance(text.length());
        }
    }

    /** The line of the text, from 0, that is being read. */
    int line() {
        return line;
    }

    /** The line behind a piece of HTML that ends at this distance from here: the next one, if nothing follows it. */
    int lineAfter(int length) {
        int end = Math.min(at + length, text.length());
        int feed = text.indexOf('\n', end);
        boolean endsLine = feed < 0 || Chars.isBlank(text.substring(end, feed));
        return line + Chars.count(text, '\n', at, end) + (endsLine ? 1 : 0);
    }

    boolean isAtLineStart() {
        int start = lineStart();
        return column == 0
                || column <= 3 && Chars.isBlank(text.substring(start, Math.min(start + column, text.length())));
    }

    /** Whether, so far behind here, a line ends and a blank one follows. */
    boolean isBeforeBlankLine(int length) {
        int next = here() + length;
        for (int feeds = 0; feeds < 2; feeds++) {
            while (next < text.length() && text.charAt(next) == ' ') {
                next++;
            }
            if (next >= text.length() || text.charAt(next++) != '\n') {
                return false;
            }
        }
        return true;
    }

    /** The end tag that stands here, or seems to. */
    String endTagSource(String name) {
        int end = text.indexOf('>', here());
        return end < 0 ? "</" + name + ">" : text.substring(here(), end + 1);
    }

    /** A script's or style's start tag in a line of text is no reason to take all that follows for script. */
    void leaveRawElement() {
        rawElement = null;
    }

    private int here() {
        return Math.min(lineStart() + column, text.length());
    }

    private int lineStart() {
        int feedsBefore = isSecond ? feedsBefore(base) : 0;
        int feeds = lineFeeds.length - feedsBefore;
        if (line == 0 || feeds == 0) {
            return base;
        }
        return line <= feeds ? lineFeeds[feedsBefore + line - 1] + 1 : lineFeeds[lineFeeds.length - 1];
    }

    private int feedsBefore(int offset) {
        int found = Arrays.binarySearch(lineFeeds, offset);
        return found < 0 ? -found - 1 : found;
    }

    private void advance(int to) {
        for (int i = at; i < to; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
        at = to;
    }

    private void read() {
        while (at < text.length()) {
            deadline.check();
            int next = nextSign();
            if (next < 0) {
                return;
            }
            if (next > at) {
                sink.text(text.substring(at, next));
                advance(next);
            }
            if (at == text.length()) {
                return;
            }
            int end = text.charAt(at) == '&' ? readEntity() : readTag();
            if (end == STOP) {
                return;
            }
            advance(end);
        }
    }

    /** The next sign, or the end; -1 when a script or style does not end. */
    private int nextSign() {
        if (rawElement != null) {
            Matcher end = Pattern.compile("(?i)</\\s*" + rawElement + "\\s*>").matcher(text);
            return end.find(at) ? end.start() : -1;
        }
        int next = at;
        while (next < text.length() && text.charAt(next) != '<' && text.charAt(next) != '&') {
            next++;
        }
        return next;
    }

    private int readEntity() {
        if (text.startsWith("&#", at)) {
            Matcher character = CHARACTER.matcher(text);
            if (character.region(at, text.length()).useTransparentBounds(true).lookingAt()) {
                sink.other(character.group() + ";", false);
                return text.startsWith(";", character.end()) ? character.end() + 1 : character.end();
            }
            if (text.indexOf(';', at) >= 0) {
                sink.text("&#");
                advance(at + 2);
            }
            return STOP;
        }
        Matcher entity = ENTITY.matcher(text);
        if (entity.region(at, text.length()).lookingAt()) {
            sink.other(entity.group(), false);
            return entity.end();
        }
        if (at + 1 == text.length()) {
            return STOP;
        }
        sink.text("&");
        return at + 1;
    }

    private int readTag() {
        int end = STOP;
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        if (next < 128 && Character.isLetter(next)) {
            return readStartTag();
        } else if (next == '/') {
            end = readEndTag();
        } else if (text.startsWith("<!--", at)) {
            end = readComment();
        } else if (next == '?' || next == '!') {
            end = readDeclaration(next);
        } else if (at + 1 < text.length()) {
            sink.text("<");
            return at + 1;
        } else {
            return STOP;
        }
        if (end != STOP || !isSecond) {
            return end;
        }
        int close = text.indexOf('>', at + 1);
        int open = close < 0 ? text.indexOf('<', at + 1) : close + 1;
        end = open < 0 ? at + 1 : open;
        sink.text(text.substring(at, end));
        return end;
    }

    private int readStartTag() {
        StartTag tag = at < lastTagEnd ? StartTag.read(text, at) : null;
        if (tag == null) {
            sink.text("<");
            return at + 1;
        }
        String source = text.substring(at, tag.end());
        if (tag.name().isEmpty()) {
            sink.text(source);
        } else if (tag.isEmpty()) {
            sink.emptyTag(tag, source);
        } else {
            rawElement = tag.name().equals("script") || tag.name().equals("style") ? tag.name() : rawElement;
            sink.startTag(tag, source);
        }
        return tag.end();
    }

    private int readEndTag() {
        int end = text.indexOf('>', at + 1) + 1;
        if (end == 0) {
            return STOP;
        }
        Matcher tag = END_TAG.matcher(text).region(at, text.length());
        if (tag.lookingAt()) {
            String name = tag.group(1).toLowerCase(Locale.ROOT);
            if (rawElement != null && !rawElement.equals(name)) {
                sink.text(text.substring(at, end));
                return end;
            }
            sink.endTag(name);
            rawElement = null;
            return end;
        }
        if (rawElement != null) {
            sink.text(text.substring(at, end));
            return end;
        }
        char first = text.charAt(at + 2);
        if (first < 128 && Character.isLetter(first)) {
            int nameEnd = at + 2;
            while ("\t\n\r\f />\0".indexOf(text.charAt(nameEnd)) < 0) {
                nameEnd++;
            }
            sink.endTag(text.substring(at + 2, nameEnd).toLowerCase(Locale.ROOT));
            return text.indexOf('>', nameEnd) + 1;
        }
        if (first != '>') {
            sink.other(text.substring(at, end), false);
        }
        return end;
    }

    private int readComment() {
        Matcher close = COMMENT_END.matcher(text);
        if (at > lastComment || !close.find(at + 4)) {
            lastComment = Math.min(at, lastComment);
            return STOP;
        }
        int dataEnd = here() + close.start() - at;
        if (!text.startsWith("-->", dataEnd)) {
            sink.text("<");
            return at + 1;
        }
        sink.other(text.substring(at, close.start()) + "-->", true);
        return close.end();
    }

    private int readDeclaration(char sign) {
        if (!sink.takesDeclarations()) {
            sink.text("<" + sign);
            return at + 2;
        }
        if (sign == '?') {
            int end = text.indexOf("?>", at + 2);
            return end < 0 ? STOP : other(end + 2, true);
        }
        if (text.startsWith("<![CDATA[", at)) {
            Matcher end = SECTION_END.matcher(text);
            if (!end.find(at + 3)) {
                return STOP;
            }
            sink.other(text.substring(at, end.start()) + "]]>", true);
            return end.end();
        }
        int end = text.indexOf('>', at + 2);
        if (end < 0 && text.startsWith("<![", at)) {
            sink.text("<");
            return at + 1;
        }
        boolean isDoctype = text.regionMatches(true, at, "<!doctype", 0, "<!doctype".length());
        return end < 0 ? STOP : other(end + 1, isDoctype);
    }

    private int other(int end, boolean isBlock) {
        sink.other(text.substring(at, end), isBlock);
        return end;
    }

    private static int[] lineFeeds(String text) {
        int[] feeds = new int[Chars.count(text, '\n', 0, text.length())];
        int count = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            feeds[count++] = i;
        }
        return feeds;
    }
}
