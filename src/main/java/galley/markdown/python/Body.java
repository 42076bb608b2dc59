package galley.markdown.python;

import java.util.Arrays;

/** A post's body, and where in it each line begins. */
final class Body {
    private static final int TAB = 4;

    private final CharSequence text;
    private int[] starts = new int[256];
    private int count = 1;

    Body(CharSequence text) {
        this.text = text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * count);
                }
                starts[count++] = i + 1;
            }
        }
    }

    /** Where the line begins; for a line past the end, the end of the body. */
    int offset(int line) {
        return line < count ? starts[line] : text.length();
    }

    /** The body as every rule wants it: no tabs, no white space in empty lines, two line feeds at the end. */
    SourceText normalised() {
        StringBuilder lines = new StringBuilder(text.length() + text.length() / 8 + 2);
        for (int line = 0; line < count; line++) {
            int start = lines.length();
            appendLine(lines, line);
            if (isSpaces(lines, start)) {
                lines.setLength(start);
            }
            lines.append('\n');
        }
        lines.append('\n');
        return SourceText.lineByLine(lines.toString());
    }

    private void appendLine(StringBuilder lines, int line) {
        int column = 0;
        int end = line + 1 < count ? starts[line + 1] : text.length();
        for (int i = starts[line]; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n', '\r', Marks.START, Marks.END -> {}
                case '\t' -> {
                    int spaces = TAB - column % TAB;
                    lines.repeat(' ', spaces);
                    column += spaces;
                }
                default -> {
                    lines.append(c);
                    column += Character.isLowSurrogate(c) ? 0 : 1;
                }
            }
        }
    }

    private static boolean isSpaces(StringBuilder lines, int start) {
        for (int i = start; i < lines.length(); i++) {
            if (lines.charAt(i) != ' ') {
                return false;
            }
        }
        return true;
    }
}
