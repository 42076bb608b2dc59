package galley.markdown.marked;

import java.util.ArrayList;
import java.util.List;

/** A row, a row of dashes and any number of rows. */
record TableRule(Queue queue) {
    /** Whether the first two rows stand here. */
    static boolean matches(String text, int at) {
        return delimitersEnd(text, at) >= 0;
    }

    /** Where the row of dashes ends, or -1. */
    private static int delimitersEnd(String text, int at) {
        int first = Chars.skip(text, at, ' ');
        int end = Chars.lineEnd(text, at);
        if (first >= end || end == text.length()) {
            return -1;
        }
        int i = LineStarts.indented(text, end + 1, 3);
        if (i < 0 || i >= text.length() || "|:-".indexOf(text.charAt(i)) < 0) {
            return -1;
        }
        if (text.charAt(i) == '|') {
            i = Chars.skip(text, i + 1, ' ');
        }
        i = dashesEnd(text, i);
        while (i >= 0 && Chars.is(text, i, '|')) {
            int next = Chars.skip(text, i + 1, ' ');
            if (Chars.atLineEnd(text, next)) {
                i = next;
                break;
            }
            i = dashesEnd(text, next);
        }
        return i >= 0 && Chars.atLineEnd(text, i) && !LeafRules.hasStrangeLineEnd(text, first, end) ? i : -1;
    }

    private static int dashesEnd(String text, int at) {
        int dashes = Chars.is(text, at, ':') ? at + 1 : at;
        int i = Chars.skip(text, dashes, '-');
        if (i == dashes) {
            return -1;
        }
        return Chars.skip(text, Chars.is(text, i, ':') ? i + 1 : i, ' ');
    }

    Block read(String text, int at) {
        int delimiters = delimitersEnd(text, at);
        if (delimiters < 0) {
            return null;
        }
        int headEnd = Chars.lineEnd(text, at);
        String dashes = text.substring(Chars.skip(text, headEnd + 1, ' '), delimiters);
        List<String> head = cells(text.substring(Chars.skip(text, at, ' '), headEnd));
        List<String> alignments = alignments(dashes);
        if (dashes.indexOf('|') < 0 && dashes.indexOf(':') < 0 || head.size() != alignments.size()) {
            return null;
        }
        Block table = new Block(Block.Kind.TABLE, "", "");
        table.children.add(row(head, alignments));
        int end = delimiters;
        if (end < text.length()) {
            end++;
            while (end < text.length() && !LineStarts.endsTable(text, end)) {
                int rowEnd = Chars.lineEnd(text, end);
                if (LeafRules.hasStrangeLineEnd(text, end, rowEnd)) {
                    break;
                }
                String line = text.substring(end, rowEnd);
                boolean last = rowEnd == text.length();
                end = last ? rowEnd : rowEnd + 1;
                if (!last || Chars.skipBlanks(line, 0) < line.length()) {
                    table.children.add(row(sized(cells(line), head.size()), alignments));
                }
            }
            end = Chars.skip(text, end, '\n');
        }
        table.raw = text.substring(at, end);
        return table;
    }

    private Block row(List<String> cells, List<String> alignments) {
        Block row = new Block(Block.Kind.ROW, "", "");
        for (int i = 0; i < cells.size(); i++) {
            Block cell = new Block(Block.Kind.CELL, "", cells.get(i));
            cell.alignment = alignments.get(i);
            queue.add(cell.text, cell.spans);
            row.children.add(cell);
        }
        return row;
    }

    private static List<String> alignments(String dashes) {
        String row = dashes.startsWith("|") ? dashes.substring(1) : dashes;
        String trimmed = Chars.trimEnd(row, ' ');
        row = trimmed.endsWith("|") ? trimmed.substring(0, trimmed.length() - 1) : row;
        List<String> alignments = new ArrayList<>();
        for (String cell : row.split("\\|", -1)) {
            String mark = cell.strip();
            boolean left = mark.startsWith(":");
            boolean right = mark.endsWith(":");
            alignments.add(left ? right ? "center" : "left" : right ? "right" : "");
        }
        return alignments;
    }

    /** A bar between two cells has no backslash, or two, before it. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        boolean escaped = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '|' && !escaped) {
                cells.add(row.substring(start, i));
                start = i + 1;
            }
            escaped = c == '\\' && !escaped;
        }
        cells.add(row.substring(start));
        if (Chars.isSpaces(cells.getFirst())) {
            cells.removeFirst();
        }
        if (!cells.isEmpty() && Chars.isSpaces(cells.getLast())) {
            cells.removeLast();
        }
        cells.replaceAll(cell -> Chars.trim(cell).replace("\\|", "|"));
        return cells;
    }

    private static List<String> sized(List<String> cells, int count) {
        List<String> sized = new ArrayList<>(cells.subList(0, Math.min(count, cells.size())));
        while (sized.size() < count) {
            sized.add("");
        }
        return sized;
    }
}
