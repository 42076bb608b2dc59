package galley.markdown.marked;

/** Takes the lines of one item off a text. */
final class ListItem {
    private final String text;
    private final int start;
    private final int markEnd;
    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder content = new StringBuilder();
    private int place;
    private int indent;
    /** The line before, without the indentation of the item. */
    private String line;

    private boolean blank;

    ListItem(String text, int start, int markEnd) {
        this.text = text;
        this.start = start;
        this.markEnd = markEnd;
    }

    String raw() {
        return raw.toString();
    }

    String content() {
        return content.toString();
    }

    int end() {
        return place;
    }

    void read(Blocks blocks) {
        int lineEnd = Chars.lineEnd(text, markEnd);
        place = Math.min(lineEnd + 1, text.length());
        raw.append(text, start, place);
        String first = text.substring(markEnd, lineEnd);
        int tabs = Chars.skip(first, 0, '\t');
        line = " ".repeat(3 * tabs) + first.substring(tabs);
        blank = Chars.isSpaces(line);
        if (blank) {
            indent = markEnd - start + 1;
        } else {
            int spaces = Chars.skip(first, 0, ' ');
            spaces = spaces > 4 ? 1 : spaces;
            content.append(line, Math.min(spaces, line.length()), line.length());
            indent = spaces + markEnd - start;
        }
        if (blank && Chars.skipBlanks(nextLine(), 0) == nextLine().length()) {
            take(nextLine());
            return;
        }
        while (place < text.length() && takeNext(nextLine())) {
            blocks.step();
        }
    }

    private String nextLine() {
        return text.substring(place, Chars.lineEnd(text, place));
    }

    private void take(String next) {
        raw.append(next).append('\n');
        place = Math.min(place + next.length() + 1, text.length());
    }

    private boolean takeNext(String next) {
        if (startsOther(next) || startsHtml(next) || startsItem(next)) {
            return false;
        }
        String spaced = next.replace("\t", "    ");
        int spaces = Chars.skip(spaced, 0, ' ');
        boolean empty = Chars.isSpaces(next);
        if (empty || spaces < spaced.length() && spaces >= indent) {
            content.append('\n').append(spaced, Math.min(indent, spaced.length()), spaced.length());
        } else {
            String before = line.replace("\t", "    ");
            int left = Chars.skip(before, 0, ' ');
            if (blank || left < before.length() && left >= 4 || startsOther(line)) {
                return false;
            }
            content.append('\n').append(next);
        }
        blank |= empty;
        take(next);
        line = spaced.substring(Math.min(indent, spaced.length()));
        return true;
    }

    private int most() {
        return Math.min(3, indent - 1);
    }

    /** A fence, a heading or a thematic break. */
    private boolean startsOther(String next) {
        int i = LineStarts.indented(next, 0, most());
        if (i < 0) {
            return false;
        }
        return next.startsWith("```", i)
                || next.startsWith("~~~", i)
                || next.startsWith("#", i)
                || LineStarts.ruleEnd(next, 0, most(), false) >= 0;
    }

    private boolean startsHtml(String next) {
        int i = LineStarts.indented(next, 0, most());
        if (i < 0 || !Chars.is(next, i, '<')) {
            return false;
        }
        if (next.startsWith("!--", i + 1)) {
            return true;
        }
        return i + 1 < next.length() && Chars.isLetter(next.charAt(i + 1)) && next.indexOf('>', i + 2) >= 0;
    }

    private boolean startsItem(String next) {
        int i = LineStarts.indented(next, 0, most());
        int end = i < 0 ? -1 : LineStarts.bulletEnd(next, i);
        return end >= 0 && (end >= next.length() || Chars.isBlank(next.charAt(end)));
    }
}
