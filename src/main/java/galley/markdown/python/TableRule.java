package galley.markdown.python;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code tables} extension: a chunk whose second line is a row of dashes and colons. */
final class TableRule implements BlockRule {
    private static final Pattern END_BORDER = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\|$");

    @Override
    public boolean apply(BlockParser parser, Element parent, Deque<Chunk> chunks) {
        String text = chunks.getFirst().text();
        int end = text.indexOf('\n');
        if (end < 0) {
            return false;
        }
        String header = Chars.strip(text.substring(0, end), ' ');
        int second = text.indexOf('\n', end + 1);
        String dashes = Chars.strip(text.substring(end + 1, second < 0 ? text.length() : second), ' ');
        boolean border = hasBorder(header);
        List<String> columns = columns(header, dashes, border);
        if (columns.isEmpty() || columns.size() == 1 && !hasBorderEverywhere(text)) {
            return false;
        }
        chunks.removeFirst();
        List<String> alignments = columns.stream().map(TableRule::alignment).toList();
        Element table = parent.add("table");
        addRow(table.add("thead"), "th", cells(header, border), alignments);
        Element body = table.add("tbody");
        if (second < 0) {
            addRow(
                    body,
                    "td",
                    List.of(),
                    alignments.stream().map(alignment -> "").toList());
        } else {
            for (String row : text.substring(second + 1).split("\n", -1)) {
                addRow(body, "td", cells(Chars.strip(row, ' '), border), alignments);
            }
        }
        return true;
    }

    /** The cells of the second line; none when this is no table. */
    private static List<String> columns(String header, String dashes, boolean border) {
        if (!isDashes(dashes)) {
            return List.of();
        }
        List<String> columns = cells(dashes, border);
        boolean fits = columns.size() == cells(header, border).size() && (columns.size() > 1 || border);
        return fits ? columns : List.of();
    }

    private static boolean isDashes(String row) {
        return row.chars().allMatch(c -> "|:- ".indexOf(c) >= 0);
    }

    private static boolean hasBorder(String row) {
        return row.startsWith("|") || END_BORDER.matcher(row).find();
    }

    /** A table of one column has a bar in every line. */
    private static boolean hasBorderEverywhere(String text) {
        return text.lines().skip(1).allMatch(row -> hasBorder(Chars.strip(row, ' ')));
    }

    private static String alignment(String dashes) {
        String cell = Chars.strip(dashes, ' ');
        if (cell.startsWith(":")) {
            return cell.endsWith(":") ? "center" : "left";
        }
        return cell.endsWith(":") ? "right" : "";
    }

    private static void addRow(Element section, String tag, List<String> cells, List<String> alignments) {
        Element row = section.add("tr");
        for (int i = 0; i < alignments.size(); i++) {
            Element cell = row.add(tag, i < cells.size() ? Chars.strip(cells.get(i), ' ') : "");
            if (!alignments.get(i).isEmpty()) {
                cell.with("style", "text-align: " + alignments.get(i) + ";");
            }
        }
    }

    private static List<String> cells(String row, boolean border) {
        if (!border) {
            return split(row);
        }
        String inner = row.startsWith("|") ? row.substring(1) : row;
        return split(END_BORDER.matcher(inner).replaceAll(""));
    }

    /** At the bars, those in code spans and escaped ones excepted. */
    private static List<String> split(String row) {
        List<String> cells = new ArrayList<>();
        CodeSpansOfRow code = new CodeSpansOfRow(row);
        int start = 0;
        for (int bar : code.bars()) {
            cells.add(row.substring(start, bar));
            start = bar + 1;
        }
        cells.add(row.substring(start));
        return cells;
    }
}
