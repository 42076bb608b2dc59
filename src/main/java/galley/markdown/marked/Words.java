package galley.markdown.marked;

/** Where plain words end, over one text: before a mark, a line's end, an address. */
final class Words {
    private static final String MARKS = "\\<![`*~_";
    private static final String MAIL = ".!#$%&'*+/=?_`{|}~-";

    private final String text;
    /** Whether a line's end means a new line; otherwise it takes two spaces before it. */
    private final boolean breaks;
    /** The last run of characters of a mail's name that was looked at. */
    private int mailStart = -1;

    private int mailEnd = -1;
    private int spaceStart = -1;
    private int spaceEnd = -1;

    Words(String text, boolean breaks) {
        this.text = text;
        this.breaks = breaks;
    }

    /** Behind the words that begin here; there is at least one character. */
    int end(int at) {
        int i = at + 1;
        char first = text.charAt(at);
        if (first == '`' || first == '~') {
            while (i < text.length() && (text.charAt(i) == '`' || text.charAt(i) == '~')) {
                i++;
            }
        }
        if (lineEnds(i) || isMail(i)) {
            return i;
        }
        while (i < text.length()) {
            char c = text.charAt(i);
            if (MARKS.indexOf(c) >= 0 || breaks && lineEnds(i) || isAddress(i)) {
                return i;
            }
            if (c != ' ' && lineEnds(i + 1) || !isMailCharacter(c) && isMail(i + 1)) {
                return i + 1;
            }
            i++;
        }
        return i;
    }

    private boolean lineEnds(int at) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        if (c != ' ') {
            return c == '\n' && breaks;
        }
        if (at < spaceStart || at >= spaceEnd) {
            spaceStart = at;
            spaceEnd = Chars.skip(text, at, ' ');
        }
        return Chars.is(text, spaceEnd, '\n') && (breaks || spaceEnd - at >= 2);
    }

    private boolean isAddress(int at) {
        return switch (text.charAt(at)) {
            case 'h' -> text.startsWith("http://", at) || text.startsWith("https://", at);
            case 'f' -> text.startsWith("ftp://", at);
            case 'w' -> text.startsWith("www.", at);
            default -> false;
        };
    }

    private static boolean isMailCharacter(char c) {
        return Chars.isLetterOrDigit(c) || MAIL.indexOf(c) >= 0;
    }

    /** Whether characters that a mail address may have stand here, up to its sign. */
    boolean isMail(int at) {
        if (at >= text.length() || !isMailCharacter(text.charAt(at))) {
            return false;
        }
        if (at < mailStart || at >= mailEnd) {
            int i = at;
            while (i < text.length() && isMailCharacter(text.charAt(i))) {
                i++;
            }
            mailStart = at;
            mailEnd = i;
        }
        return Chars.is(text, mailEnd, '@');
    }
}
