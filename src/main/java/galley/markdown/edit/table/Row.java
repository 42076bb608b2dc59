package galley.markdown.edit.table;

import galley.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a table cut at its bars.
 *
 * @param cells the words of each cell, trimmed
 * @param spans where these words stand in the line; an empty cell's is where its words would go
 * @param starts where each cell begins, right after its bar
 */
record Row(List<String> cells, List<Span> spans, List<Integer> starts) {
    /**
     * Cuts a line. A bar after a backslash never cuts. Generators differ over bars in code: where cutting at them too
     * gives more than the expected columns, and leaving them gives just these, they are left.
     *
     * @param expected how many columns the table has; 0 where that is not known yet
     */
    static Row of(String line, int expected) {
        Row all = cut(line, false);
        if (expected > 0 && all.cells.size() > expected) {
            Row outside = cut(line, true);
            if (outside.cells.size() == expected) {
                return outside;
            }
        }
        return all;
    }

    private static Row cut(String line, boolean codeHolds) {
        List<Span> spans = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        if (from < line.length() && line.charAt(from) == '|') {
            from++;
        }
        int end = line.stripTrailing().length();
        int start = from;
        for (int at = from; at < end; at++) {
            char c = line.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '`' && codeHolds) {
                at = Math.max(at, codeEnd(line, at, end) - 1);
            } else if (c == '|') {
                starts.add(start);
                spans.add(trimmed(line, start, at));
                start = at + 1;
            }
        }
        if (start < end || spans.isEmpty()) {
            starts.add(start);
            spans.add(trimmed(line, start, Math.max(start, end)));
        }
        List<String> cells = new ArrayList<>();
        for (Span span : spans) {
            cells.add(span.in(line));
        }
        return new Row(List.copyOf(cells), List.copyOf(spans), List.copyOf(starts));
    }

    /** The cell that an offset of the line stands in. */
    int column(int at) {
        int column = 0;
        while (column + 1 < starts.size() && starts.get(column + 1) <= at) {
            column++;
        }
        return column;
    }

    /** The end of the code that begins here; the end of the run of backticks where it is never closed. */
    private static int codeEnd(String line, int at, int end) {
        int run = at;
        while (run < end && line.charAt(run) == '`') {
            run++;
        }
        String ticks = line.substring(at, run);
        int close = line.indexOf(ticks, run);
        return close < 0 || close >= end ? run : close + ticks.length();
    }

    private static Span trimmed(String line, int start, int end) {
        int first = start;
        while (first < end && Character.isWhitespace(line.charAt(first))) {
            first++;
        }
        if (first == end) {
            int at = Math.min(start + 1, end);
            return new Span(at, at);
        }
        int last = end;
        while (last > first && Character.isWhitespace(line.charAt(last - 1))) {
            last--;
        }
        return new Span(first, last);
    }
}
