package galley.markdown;

/**
 * How large the tables of a text are. Every generator fills short rows up to the width of the table's head, so that a wide
 * head over many short rows makes the square of what was typed.
 */
final class TableSize {
    /** Of cells that nobody wrote, in one table; markdown-it's own limit. */
    private static final int MOST_EMPTY = 0x10000;

    private TableSize() {}

    /** @throws TooComplex at the first table that has too many empty cells */
    static void check(String body) {
        int at = 0;
        while (at < body.length()) {
            int end = lineEnd(body, at);
            int columns = columns(body, at, end);
            at = columns > 1 ? checkRows(body, at, end + 1, columns) : end + 1;
        }
    }

    private static int lineEnd(String body, int at) {
        int end = body.indexOf('\n', at);
        return end < 0 ? body.length() : end;
    }

    /** Of a line of dashes, colons and bars, as it stands below a head; 0 of another. */
    private static int columns(String body, int start, int end) {
        int bars = 0;
        boolean dash = false;
        for (int i = start; i < end; i++) {
            switch (body.charAt(i)) {
                case '|' -> bars++;
                case '-' -> dash = true;
                case ':', ' ', '\t', '>' -> {}
                default -> {
                    return 0;
                }
            }
        }
        return dash && bars > 0 ? bars + 1 : 0;
    }

    /** Where the table ends. */
    private static int checkRows(String body, int head, int rows, int columns) {
        long empty = 0;
        int at = rows;
        while (at < body.length()) {
            int end = lineEnd(body, at);
            int bars = 0;
            boolean blank = true;
            for (int i = at; i < end; i++) {
                char c = body.charAt(i);
                bars += c == '|' ? 1 : 0;
                blank &= c <= ' ';
            }
            if (blank) {
                return end + 1;
            }
            empty += Math.max(0, columns - bars - 1);
            if (empty > MOST_EMPTY) {
                throw new TooComplex("A table has more than " + MOST_EMPTY + " cells that are empty", head);
            }
            at = end + 1;
        }
        return at;
    }
}
