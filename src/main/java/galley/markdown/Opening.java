package galley.markdown;

import galley.text.Text;

/**
 * How a text begins, which its first line alone does not tell: a header that is opened may never be closed, as while it is
 * still being written. Then only the lines that look like its fields are taken for it, and where there are none, the first
 * line is a rule in the text. Any thread.
 *
 * @param state what the first line begins with
 * @param lines that were looked at to tell, from the first on
 */
public record Opening(LineState state, int lines) {
    /** A header that is longer is taken for one that nothing closes. */
    private static final int LONGEST = 2_000;

    /** Of a line: no line that closes a header is longer. */
    private static final int BEGINNING = 300;

    public static Opening of(Text text) {
        LineState opened = Highlighter.next(head(text, 0), LineState.TOP);
        if (opened.kind() != LineState.Kind.HEADER) {
            return new Opening(LineState.TOP, 1);
        }
        int line = 1;
        for (int last = Math.min(LONGEST, text.lineCount()); line < last; line++) {
            if (HeaderLines.next(head(text, line), opened).kind() != LineState.Kind.HEADER) {
                return new Opening(LineState.TOP, line + 1);
            }
        }
        boolean fields = text.lineCount() > 1 && HeaderLines.fits(head(text, 1), opened);
        return new Opening(fields ? LineState.UNCLOSED_TOP : LineState.BODY, line);
    }

    private static String head(Text text, int line) {
        int start = text.lineStart(line);
        return text.slice(start, Math.min(text.lineEnd(line), start + BEGINNING));
    }
}
