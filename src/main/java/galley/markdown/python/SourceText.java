package galley.markdown.python;

import java.util.Arrays;

/** A text made from a post's body, and for each of its lines the line of the body that it came from. */
final class SourceText {
    private final String text;
    private final int[] lines;

    private SourceText(String text, int[] lines) {
        this.text = text;
        this.lines = lines;
    }

    /** A text that has the same lines as the body. */
    static SourceText lineByLine(String text) {
        int[] lines = new int[Chars.count(text, '\n', 0, text.length()) + 1];
        Arrays.setAll(lines, line -> line);
        return new SourceText(text, lines);
    }

    String text() {
        return text;
    }

    /** The body's line; for a line past the end, the last one. */
    int bodyLine(int line) {
        return lines[Math.min(line, lines.length - 1)];
    }

    /** Puts a new text together from pieces of an old one and from what was made of others. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private int[] lines = new int[256];
        private int count = 1;
        private int lastPiece;

        /** @param line of the body, from which the text begins */
        Builder(int line) {
            lines[0] = line;
        }

        /** A copy of a part of a text made before, which starts on that text's {@code line}. */
        void copy(CharSequence piece, SourceText source, int line) {
            lastPiece = text.length();
            text.append(piece);
            int from = line;
            for (int i = 0; i < piece.length(); i++) {
                if (piece.charAt(i) == '\n') {
                    newLine(source.bodyLine(++from));
                }
            }
        }

        /** Something that is no copy: all of it came from one line of the body. */
        void make(CharSequence piece, int line) {
            lastPiece = text.length();
            text.append(piece);
            for (int i = 0; i < piece.length(); i++) {
                if (piece.charAt(i) == '\n') {
                    newLine(line);
                }
            }
        }

        boolean lastPieceEndsWith(String end) {
            return text.length() - lastPiece >= end.length() && text.indexOf(end, text.length() - end.length()) >= 0;
        }

        SourceText build() {
            return new SourceText(text.toString(), Arrays.copyOf(lines, count));
        }

        private void newLine(int from) {
            if (count == lines.length) {
                lines = Arrays.copyOf(lines, 2 * count);
            }
            lines[count++] = from;
        }
    }
}
