package galley.markdown.python;

import java.util.ArrayList;
import java.util.List;

/** Which bars of a table's row stand between cells. */
final class CodeSpansOfRow {
    /** A run of backticks; one with a backslash before it can end a code span, and begins a shorter one. */
    private record Ticks(int start, int last, int length, boolean escaped) {
        int opens() {
            return escaped ? length - 1 : length;
        }
    }

    private final List<Integer> bars = new ArrayList<>();
    private final List<Ticks> runs = new ArrayList<>();

    CodeSpansOfRow(String row) {
        for (int i = 0; i < row.length(); ) {
            char c = row.charAt(i);
            char next = i + 1 < row.length() ? row.charAt(i + 1) : 0;
            if (c == '\\' && next == '`' || c == '`') {
                int start = i;
                i = endOfTicks(row, c == '`' ? i : i + 1);
                int ticks = c == '`' ? i - start : i - start - 1;
                runs.add(new Ticks(start, i - 1, ticks, c != '`'));
                continue;
            }
            if (c == '|') {
                bars.add(i);
            }
            i += c == '\\' && (next == '\\' || next == '|') ? 2 : 1;
        }
    }

    List<Integer> bars() {
        List<int[]> spans = spans();
        List<Integer> outside = new ArrayList<>();
        int span = 0;
        for (int bar : bars) {
            while (span < spans.size() && spans.get(span)[1] < bar) {
                span++;
            }
            if (span == spans.size() || bar < spans.get(span)[0]) {
                outside.add(bar);
            }
        }
        return outside;
    }

    private List<int[]> spans() {
        List<int[]> spans = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Ticks opening = runs.get(i);
            int closing = closing(i);
            if (closing > 0) {
                spans.add(new int[] {opening.start, runs.get(closing).last});
                i = closing;
            }
        }
        return spans;
    }

    private int closing(int opening) {
        int length = runs.get(opening).opens();
        for (int i = opening + 1; i < runs.size() && length > 0; i++) {
            if (runs.get(i).length == length) {
                return i;
            }
        }
        return -1;
    }

    private static int endOfTicks(String row, int start) {
        int end = start;
        while (end < row.length() && row.charAt(end) == '`') {
            end++;
        }
        return end;
    }
}
