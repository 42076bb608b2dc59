package galley.markdown.marked;

/** A block of HTML, which is kept as it is. */
final class HtmlRule {
    private static final int TO_END = Integer.MAX_VALUE;

    private HtmlRule() {}

    static Block read(String text, int at) {
        int i = LineStarts.indented(text, at, 3);
        if (i < 0 || !Chars.is(text, i, '<')) {
            return null;
        }
        int end = end(text, i);
        if (end < 0) {
            return null;
        }
        String raw = text.substring(at, Math.min(end, text.length()));
        return new Block(Block.Kind.HTML, raw, raw);
    }

    /** @param at at the bracket */
    private static int end(String text, int at) {
        int raw = rawEnd(text, at);
        if (raw >= 0) {
            return raw;
        }
        if (text.startsWith("!--", at + 1)) {
            return commentEnd(text, at);
        }
        if (Chars.is(text, at + 1, '?')) {
            return behind(text, "?>", at + 2);
        }
        if (Chars.is(text, at + 1, '!') && at + 2 < text.length() && Chars.isLetter(text.charAt(at + 2))) {
            return behind(text, ">", at + 3);
        }
        if (text.regionMatches(true, at, "<![CDATA[", 0, 9)) {
            return behind(text, "]]>", at + 9);
        }
        int block = LineStarts.blockTagStart(text, at, true);
        if (block >= 0) {
            return blankLineEnd(text, block);
        }
        int alone = Chars.is(text, at + 1, '/') ? endTag(text, at + 2) : startTag(text, at + 1);
        return alone >= 0 ? blankLineEnd(text, alone) : -1;
    }

    /** Of an element whose content is no HTML: behind the line of its end. */
    private static int rawEnd(String text, int at) {
        for (String name : new String[] {"script", "pre", "style", "textarea"}) {
            int i = at + 1 + name.length();
            if (text.regionMatches(true, at + 1, name, 0, name.length())
                    && i < text.length()
                    && (text.charAt(i) == '>' || Chars.isSpace(text.charAt(i)))) {
                int close = indexOfAnyCase(text, "</" + name + ">", i + 1);
                int line = close < 0 ? -1 : text.indexOf('\n', close);
                return line < 0 ? TO_END : Chars.skip(text, line, '\n');
            }
        }
        return -1;
    }

    private static int indexOfAnyCase(String text, String part, int from) {
        int i = text.indexOf("</", from);
        while (i >= 0 && !text.regionMatches(true, i, part, 0, part.length())) {
            i = text.indexOf("</", i + 2);
        }
        return i;
    }

    private static int commentEnd(String text, int at) {
        int end;
        if (text.startsWith("<!-->", at) || text.startsWith("<!--->", at)) {
            end = text.indexOf('>', at);
        } else {
            end = text.indexOf("-->", at + 4);
        }
        return end < 0 ? TO_END : Chars.skip(text, Chars.lineEnd(text, end), '\n');
    }

    private static int behind(String text, String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? TO_END : Chars.skip(text, end + mark.length(), '\n');
    }

    /** Behind the next blank lines, or the end of the text. */
    private static int blankLineEnd(String text, int from) {
        int line = text.indexOf('\n', from);
        while (line >= 0) {
            int end = -1;
            int i = line;
            while (i < text.length() && text.charAt(i) == '\n') {
                end = i + 1;
                i = Chars.skipBlanks(text, i + 1);
            }
            if (end > line + 1) {
                return end;
            }
            line = text.indexOf('\n', line + 1);
        }
        return TO_END;
    }

    /** Behind a start tag that stands alone on its line, or -1. */
    private static int startTag(String text, int name) {
        if (name >= text.length() || !Chars.isLetter(text.charAt(name)) || LineStarts.startsRaw(text, name)) {
            return -1;
        }
        return alone(text, Tags.startTagEnd(text, name, true));
    }

    private static int endTag(String text, int name) {
        if (name >= text.length() || !Chars.isLetter(text.charAt(name)) || LineStarts.startsRaw(text, name)) {
            return -1;
        }
        int i = Chars.skipSpace(text, Tags.nameEnd(text, name, false));
        return Chars.is(text, i, '>') ? alone(text, i + 1) : -1;
    }

    private static int alone(String text, int end) {
        return end >= 0 && Chars.atLineEnd(text, Chars.skipBlanks(text, end)) ? end : -1;
    }
}
