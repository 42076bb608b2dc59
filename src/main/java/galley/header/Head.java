package galley.header;

import galley.text.Edit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The top of a post, cut off where its header ends, and the lines in it. Offsets are those of the post. */
final class Head {
    private final String chars;
    private final int[] lineStarts;

    Head(String chars) {
        this.chars = chars;
        int[] starts = new int[16];
        int lines = 1;
        for (int at = chars.indexOf('\n'); at >= 0; at = chars.indexOf('\n', at + 1)) {
            if (lines == starts.length) {
                starts = Arrays.copyOf(starts, lines * 2);
            }
            starts[lines++] = at + 1;
        }
        this.lineStarts = Arrays.copyOf(starts, lines);
    }

    String chars() {
        return chars;
    }

    String slice(int start, int end) {
        return chars.substring(start, end);
    }

    /** The number, from 1, of the line that the offset stands in. */
    int line(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** @param line from 1 */
    int startOf(int line) {
        return lineStarts[line - 1];
    }

    int lineStart(int offset) {
        return lineStarts[line(offset) - 1];
    }

    /** Where the line ends that the offset stands in, its line feed left out. */
    int lineEnd(int offset) {
        int line = line(offset);
        return line < lineStarts.length ? lineStarts[line] - 1 : chars.length();
    }

    /** The same with the line feed, where there is one. */
    int lineEndWithFeed(int offset) {
        return Math.min(lineEnd(offset) + 1, chars.length());
    }

    /** What stands between the start of the line and the offset. */
    String before(int offset) {
        return chars.substring(lineStart(offset), offset);
    }

    /** A new line, set in front of the line that the offset stands in. */
    Edit insertLine(int offset, String line) {
        return Edit.insert(lineStart(offset), line + "\n");
    }

    /** A new line, set after the line that the offset stands in. */
    Edit appendLine(int offset, String line) {
        return Edit.insert(lineEnd(offset), "\n" + line);
    }

    /** Deletes the whole lines from the one that {@code start} stands in to the one that {@code end} stands in. */
    Edit deleteLines(int start, int end) {
        return Edit.delete(lineStart(start), lineEndWithFeed(end));
    }

    /** Several edits that do not overlap, each with the offsets of this text, as one. */
    Edit merged(List<Edit> edits) {
        List<Edit> sorted =
                edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
        StringBuilder out = new StringBuilder();
        int start = sorted.getFirst().start();
        int at = start;
        for (Edit edit : sorted) {
            out.append(chars, at, edit.start()).append(edit.replacement());
            at = edit.end();
        }
        return new Edit(start, at, out.toString());
    }
}
