package galley.store;

import galley.text.Text;
import java.util.Arrays;

/**
 * The line ends of a file, each line's own where they are mixed.
 *
 * <p>A text inside the program ends its lines with {@code \n} alone. {@link #on} puts the file's own ends back, also
 * after edits: lines that are found again in the edited text ({@link LineMatch}) keep their end, new ones take the end
 * of the line before them. Only {@code \r\n}, {@code \n} and a lone {@code \r} end a line, as CommonMark has it.
 * Immutable.
 */
public final class LineEnds {
    /** How a line can end. */
    public enum End {
        LF("\n"),
        CRLF("\r\n"),
        CR("\r");

        private final String chars;

        End(String chars) {
            this.chars = chars;
        }
    }

    public static final LineEnds LF = new LineEnds(End.LF, null, null);
    public static final LineEnds CRLF = new LineEnds(End.CRLF, null, null);
    public static final LineEnds CR = new LineEnds(End.CR, null, null);

    private final End main;
    private final Text base;
    private final byte[] ends;

    /**
     * @param main the end that most lines have
     * @param base the text as it was read; null where all its lines end alike
     * @param ends of the lines of base, as ordinals
     */
    private LineEnds(End main, Text base, byte[] ends) {
        this.main = main;
        this.base = base;
        this.ends = ends;
    }

    /** All lines ended alike. */
    public static LineEnds of(End end) {
        return switch (end) {
            case LF -> LF;
            case CRLF -> CRLF;
            case CR -> CR;
        };
    }

    /** A text as it was in a file, and its line ends apart. */
    record Split(Text text, LineEnds ends) {}

    static Split split(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        byte[] ends = new byte[16];
        int[] counts = new int[3];
        int lines = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\n' && c != '\r') {
                text.append(c);
                continue;
            }
            End end = End.LF;
            if (c == '\r') {
                boolean pair = i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
                end = pair ? End.CRLF : End.CR;
                i += pair ? 1 : 0;
            }
            text.append('\n');
            if (lines == ends.length) {
                ends = Arrays.copyOf(ends, 2 * lines);
            }
            ends[lines++] = (byte) end.ordinal();
            counts[end.ordinal()]++;
        }
        Text whole = Text.of(text);
        for (LineEnds plain : new LineEnds[] {LF, CRLF, CR}) {
            if (counts[plain.main.ordinal()] == lines) {
                return new Split(whole, plain);
            }
        }
        End main =
                counts[0] >= counts[1] && counts[0] >= counts[2] ? End.LF : counts[1] >= counts[2] ? End.CRLF : End.CR;
        return new Split(whole, new LineEnds(main, whole, Arrays.copyOf(ends, lines)));
    }

    /** The end that most lines have, and that a file of one new line would get. */
    public End main() {
        return main;
    }

    public boolean mixed() {
        return base != null;
    }

    /** The text with line ends as the file had them. */
    String on(Text text) {
        String chars = text.toString();
        if (base == null) {
            return main == End.LF ? chars : chars.replace("\n", main.chars);
        }
        byte[] wanted = text.equals(base) ? ends : carriedTo(chars);
        StringBuilder out = new StringBuilder(chars.length() + wanted.length);
        int start = 0;
        for (int line = 0; line < wanted.length; line++) {
            int feed = chars.indexOf('\n', start);
            out.append(chars, start, feed).append(End.values()[wanted[line]].chars);
            start = feed + 1;
        }
        return out.append(chars, start, chars.length()).toString();
    }

    private byte[] carriedTo(String chars) {
        String[] before = base.toString().split("\n", -1);
        String[] after = chars.split("\n", -1);
        int[] found = LineMatch.between(before, after);
        byte[] wanted = new byte[after.length - 1];
        for (int line = 0; line < wanted.length; line++) {
            if (found[line] >= 0 && found[line] < ends.length) {
                wanted[line] = ends[found[line]];
            } else {
                wanted[line] = line > 0 ? wanted[line - 1] : ends[0];
            }
        }
        for (int line = 1; line < wanted.length; line++) {
            // A lone CR before an empty line that ends in LF would be read again as one CRLF: a line would be lost.
            if (after[line].isEmpty() && wanted[line - 1] == End.CR.ordinal() && wanted[line] == End.LF.ordinal()) {
                wanted[line] = (byte) End.CR.ordinal();
            }
        }
        return wanted;
    }

    @Override
    public String toString() {
        return mixed() ? "mixed, mostly " + main : main.toString();
    }
}
