package galley.markdown.marked;

/** Finds the underline of a heading, over one text. Remembers where it looked in vain. */
final class Underlines {
    private final String text;
    private int nothingBefore;

    Underlines(String text) {
        this.text = text;
    }

    /** The line feed before the underline of the lines that begin here, or -1. */
    int find(int at) {
        if (at < nothingBefore || isInterrupted(at)) {
            return -1;
        }
        int line = at;
        while (true) {
            int end = Chars.lineEnd(text, line);
            if (end == text.length() || LeafRules.hasStrangeLineEnd(text, line, end)) {
                nothingBefore = end;
                return -1;
            }
            if (isUnderline(end + 1)) {
                return end;
            }
            if (text.substring(end + 1, Chars.skipSpace(text, end + 1)).indexOf('\n') >= 0 || isInterrupted(end + 1)) {
                nothingBefore = end;
                return -1;
            }
            line = end + 1;
        }
    }

    private boolean isUnderline(int at) {
        int i = LineStarts.indented(text, at, 3);
        if (i < 0 || !Chars.is(text, i, '=') && !Chars.is(text, i, '-')) {
            return false;
        }
        i = Chars.skip(text, Chars.skip(text, i, text.charAt(i)), ' ');
        return Chars.atLineEnd(text, i);
    }

    private boolean isInterrupted(int at) {
        int bullet = LineStarts.bulletEnd(text, at);
        if (bullet >= 0 && Chars.is(text, bullet, ' ') || LineStarts.codeStart(text, at) >= 0) {
            return true;
        }
        int i = LineStarts.indented(text, at, 3);
        if (i < 0 || i >= text.length()) {
            return false;
        }
        return LineStarts.fenceLength(text, i) > 0
                || text.charAt(i) == '>'
                || text.charAt(i) == '#'
                || isTagAlone(i)
                || isDelimiters(i);
    }

    private boolean isTagAlone(int at) {
        if (text.charAt(at) != '<') {
            return false;
        }
        int i = at + 1;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '>') {
            i++;
        }
        return i > at + 1 && Chars.is(text, i, '>') && Chars.is(text, i + 1, '\n');
    }

    private boolean isDelimiters(int at) {
        boolean bar = false;
        int i = at;
        for (; i < text.length() && text.charAt(i) != '\n'; i++) {
            char c = text.charAt(i);
            if (c != ':' && c != '-' && c != ' ' && c != '|') {
                return false;
            }
            bar |= c == '|';
        }
        return bar && i < text.length();
    }
}
