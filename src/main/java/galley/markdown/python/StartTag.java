package galley.markdown.python;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.parser.Parser;

/**
 * A start tag in raw HTML, as tolerant of what is wrong in it as the parser that Python-Markdown uses, and as strict.
 *
 * @param name in lower case; empty when this is so broken that it is text
 * @param end after the tag
 * @param isEmpty whether it ends in a slash
 * @param attributes by name in lower case; without a value, the value is the name
 */
record StartTag(String name, int end, boolean isEmpty, Map<String, String> attributes) {
    /** @return null when the tag does not end */
    static StartTag read(String text, int at) {
        int end = end(text, at);
        if (end < 0) {
            return null;
        }
        int nameEnd = endOfName(text, at + 1, false);
        Map<String, String> attributes = new HashMap<>();
        int next = skipSpacesAndSlashes(text, nameEnd);
        while (next < end) {
            Attribute attribute = Attribute.read(text, next, false);
            if (attribute == null) {
                break;
            }
            attributes.put(attribute.name(text), attribute.value(text));
            next = skipSpacesAndSlashes(text, attribute.end);
        }
        String rest = next < end ? Chars.strip(text.substring(next, end)) : "";
        boolean isTag = rest.equals(">") || rest.equals("/>");
        String name = isTag ? text.substring(at + 1, nameEnd).toLowerCase(Locale.ROOT) : "";
        return new StartTag(name, end, rest.equals("/>"), attributes);
    }

    /** After the tag, or after what can be read of it when it is broken; -1 when it does not end. */
    private static int end(String text, int at) {
        int next = endOfName(text, at + 1, true);
        while (next < text.length() && (text.charAt(next) == '/' || Chars.isSpace(text.charAt(next)))) {
            next++;
        }
        for (Attribute attribute; (attribute = Attribute.read(text, next, true)) != null; ) {
            next = skipSpacesAndSlashes(text, attribute.end);
        }
        next = skipSpaces(text, next);
        if (next == text.length()) {
            return -1;
        }
        char c = text.charAt(next);
        if (c == '>') {
            return next + 1;
        }
        if (c == '/') {
            return text.startsWith("/>", next) ? next + 2 : -1;
        }
        boolean inTheMiddle = c == '=' || c < 128 && Character.isLetter(c);
        return inTheMiddle ? -1 : next;
    }

    private static int endOfName(String text, int start, boolean strict) {
        int end = start;
        while (end < text.length()
                && "\t\n\r\f />\0".indexOf(text.charAt(end)) < 0
                && !(strict && text.charAt(end) == '`')) {
            end++;
        }
        return end;
    }

    /**
     * The places of an attribute's parts.
     *
     * @param valueStart -1 when there is no value
     */
    private record Attribute(int start, int nameEnd, int valueStart, int valueEnd, int end) {
        /** @param strict whether a backtick ends a tag, and a comma may follow a value */
        static Attribute read(String text, int at, boolean strict) {
            boolean starts = at < text.length()
                    && isSeparator(text.charAt(at - 1))
                    && !isEndOfName(text.charAt(at))
                    && !(strict && text.charAt(at) == '`');
            if (!starts) {
                return null;
            }
            int nameEnd = at + 1;
            while (nameEnd < text.length() && !isEndOfName(text.charAt(nameEnd)) && text.charAt(nameEnd) != '=') {
                nameEnd++;
            }
            int sign = skipSpaces(text, nameEnd);
            int signEnd = sign;
            while (signEnd < text.length() && text.charAt(signEnd) == '=') {
                signEnd++;
            }
            Attribute bare = new Attribute(at, nameEnd, -1, -1, nameEnd);
            if (signEnd == sign) {
                return bare;
            }
            int value = skipSpaces(text, signEnd);
            char quote = value < text.length() ? text.charAt(value) : 0;
            if (quote != '"' && quote != '\'') {
                return bare.withValue(text, value, endOfBareValue(text, value, strict), strict);
            }
            int close = text.indexOf(quote, value + 1);
            if (close >= 0) {
                return bare.withValue(text, value, close + 1, strict);
            }
            if (value > signEnd) {
                return bare.withValue(text, value - 1, value - 1, strict);
            }
            boolean twoSigns = signEnd - sign > 1;
            return twoSigns
                    ? bare.withValue(text, signEnd - 1, endOfBareValue(text, signEnd - 1, strict), strict)
                    : bare;
        }

        private Attribute withValue(String text, int from, int to, boolean strict) {
            int next = to;
            for (int comma = skipSpaces(text, next);
                    strict && text.startsWith(",", comma);
                    comma = skipSpaces(text, next)) {
                next = comma + 1;
            }
            return new Attribute(start, nameEnd, from, to, next);
        }

        String name(String text) {
            return text.substring(start, nameEnd).toLowerCase(Locale.ROOT);
        }

        String value(String text) {
            if (valueStart < 0) {
                return name(text);
            }
            String value = text.substring(valueStart, valueEnd);
            boolean quoted = value.startsWith("\"") || value.startsWith("'");
            return Parser.unescapeEntities(quoted ? value.substring(1, value.length() - 1) : value, true);
        }

        private static boolean isSeparator(char c) {
            return c == '"' || c == '\'' || c == '/' || Chars.isSpace(c);
        }

        private static boolean isEndOfName(char c) {
            return c == '/' || c == '>' || Chars.isSpace(c);
        }

        private static int endOfBareValue(String text, int start, boolean strict) {
            int end = start;
            while (end < text.length()
                    && text.charAt(end) != '>'
                    && !Chars.isSpace(text.charAt(end))
                    && !(strict && text.charAt(end) == '`')) {
                end++;
            }
            return end;
        }
    }

    private static int skipSpaces(String text, int start) {
        int end = start;
        while (end < text.length() && Chars.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A slash before the end of the tag stays. */
    static int skipSpacesAndSlashes(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Chars.isSpace(text.charAt(end)) || text.charAt(end) == '/' && !text.startsWith(">", end + 1))) {
            end++;
        }
        return end;
    }
}
