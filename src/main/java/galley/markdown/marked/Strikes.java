package galley.markdown.marked;

/** Finds the ends of what is struck through, over one text. Remembers where it looked in vain. */
final class Strikes {
    private final String text;
    private final int[] nothingBefore = new int[3];

    Strikes(String text) {
        this.text = text;
    }

    /** @param marks one or two tildes, as they stand there; -1 where nothing closes them */
    int closing(int at, int marks) {
        int start = at + marks;
        if (start >= text.length() || Chars.isSpace(text.charAt(start)) || text.charAt(start) == '~') {
            return -1;
        }
        if (start < nothingBefore[marks]) {
            return -1;
        }
        int i = start;
        boolean closes = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '~' && closes && Chars.skip(text, i, '~') - i == marks) {
                return i;
            }
            if (c == '\\' && !Labels.escapes(text, i)) {
                break;
            }
            closes = c == '\\' || c != '~' && !Chars.isSpace(c);
            i += c == '\\' ? 2 : 1;
        }
        nothingBefore[marks] = i;
        return -1;
    }
}
