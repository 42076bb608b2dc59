package galley.markdown.edit.table;

import galley.text.Edit;
import galley.text.Selection;
import galley.text.Span;
import galley.text.Step;
import galley.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pipe table: a line of heads, a line of dashes, lines of cells, as GitHub's Markdown, PHP Markdown Extra, kramdown
 * and Python-Markdown have it in common. Every row has as many cells as there are columns.
 *
 * @param prefix what stands before each line: blanks, or the marks of the quote it stands in
 * @param columns at least one
 * @param rows the first is that of the heads
 */
record Table(String prefix, List<Align> columns, List<List<String>> rows) {
    /** Lines further from the caret than this are not looked at: a table of that length is not edited by hand. */
    private static final int MOST = 5_000;

    private static final Pattern PREFIX = Pattern.compile("\\s*(?:>\\s?)*+");

    Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * A table where it stands.
     *
     * @param span its lines, without the last line feed
     * @param caret the cell the caret stands in
     */
    record Found(Table table, Span span, Place caret) {
        /**
         * The text with the table as it is now, and the caret at a place in it, as one step; nothing if equal.
         *
         * @param selected how many letters from there on
         */
        Optional<Step> become(Table now, Place at, int selected, Text text, Selection before) {
            Written written = now.written(at);
            Optional<Edit> edit = new Edit(span.start(), span.end(), written.text()).trimmed(text);
            int caret = span.start() + written.caret();
            Selection after = new Selection(caret, caret + selected);
            if (edit.isEmpty() && after.equals(before)) {
                return Optional.empty();
            }
            return Optional.of(new Step(edit.map(List::of).orElse(List.of()), before, after));
        }
    }

    /** A place in a cell: rows count from 0, that of the heads; {@code offset} is in its words, in UTF-16 units. */
    record Place(int row, int column, int offset) {
        static Place start(int row, int column) {
            return new Place(row, column, 0);
        }
    }

    /** @param caret where the place asked for stands in {@code text} */
    record Written(String text, int caret) {}

    static Optional<Found> at(Text text, int offset) {
        int line = text.lineAt(offset);
        if (!bar(text, line)) {
            return Optional.empty();
        }
        int first = line;
        while (first > 0 && line - first < MOST && bar(text, first - 1)) {
            first--;
        }
        int last = line;
        while (last < text.lineCount() - 1 && last - line < MOST && bar(text, last + 1)) {
            last++;
        }
        // words with a bar may stand right above a table: the heads are the line above the first dashes
        for (int heads = first; heads < last; heads++) {
            String prefix = prefix(text.line(heads));
            List<Align> columns = dashes(text.line(heads + 1), prefix.length());
            if (!columns.isEmpty()) {
                return heads > line ? Optional.empty() : Optional.of(read(text, heads, last, prefix, columns, offset));
            }
        }
        return Optional.empty();
    }

    private static Found read(Text text, int first, int last, String prefix, List<Align> columns, int offset) {
        List<List<String>> rows = new ArrayList<>();
        Place caret = Place.start(0, 0);
        int wide = columns.size();
        for (int line = first; line <= last; line++) {
            String whole = text.line(line);
            int skip = Math.min(prefix.length(), prefix(whole).length());
            Row row = Row.of(whole.substring(skip), columns.size());
            boolean dashes = line == first + 1;
            if (line == text.lineAt(offset)) {
                Place place = place(row, offset - text.lineStart(line) - skip);
                caret = new Place(dashes ? 0 : rows.size(), place.column(), dashes ? 0 : place.offset());
            }
            if (!dashes) {
                rows.add(row.cells());
                wide = Math.max(wide, row.cells().size());
            }
        }
        List<Align> all = new ArrayList<>(columns);
        while (all.size() < wide) {
            all.add(Align.NONE);
        }
        List<List<String>> even = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < wide) {
                cells.add("");
            }
            even.add(cells);
        }
        return new Found(new Table(prefix, all, even), new Span(text.lineStart(first), text.lineEnd(last)), caret);
    }

    private static Place place(Row row, int at) {
        int column = row.column(at);
        Span span = row.spans().get(column);
        return new Place(0, column, Math.clamp(at - span.start(), 0, span.length()));
    }

    private static boolean bar(Text text, int line) {
        return text.line(line).indexOf('|') >= 0;
    }

    private static String prefix(String line) {
        Matcher prefix = PREFIX.matcher(line);
        prefix.lookingAt();
        return prefix.group();
    }

    private static List<Align> dashes(String line, int skip) {
        List<Align> columns = new ArrayList<>();
        for (String cell :
                Row.of(line.substring(Math.min(skip, prefix(line).length())), 0).cells()) {
            Optional<Align> align = Align.of(cell);
            if (align.isEmpty()) {
                return List.of();
            }
            columns.add(align.get());
        }
        return columns;
    }

    /** The table's lines with their bars in line. */
    Written written(Place at) {
        int[] wide = new int[columns.size()];
        for (int column = 0; column < wide.length; column++) {
            wide[column] = 3;
            for (List<String> row : rows) {
                wide[column] = Math.max(wide[column], Columns.of(row.get(column)));
            }
        }
        StringBuilder out = new StringBuilder();
        int caret = 0;
        for (int row = 0; row < rows.size(); row++) {
            out.append(row == 0 ? "" : "\n").append(prefix).append('|');
            for (int column = 0; column < wide.length; column++) {
                String words = rows.get(row).get(column);
                String padded = columns.get(column).pad(words, wide[column]);
                if (row == at.row() && column == at.column()) {
                    int words0 = words.isEmpty() ? 0 : padded.indexOf(words);
                    caret = out.length() + 1 + words0 + Math.min(at.offset(), words.length());
                }
                out.append(' ').append(padded).append(" |");
            }
            if (row == 0) {
                out.append('\n').append(prefix).append('|');
                for (int column = 0; column < wide.length; column++) {
                    out.append(' ')
                            .append(columns.get(column).dashes(wide[column]))
                            .append(" |");
                }
            }
        }
        return new Written(out.toString(), caret);
    }

    Table withRows(List<List<String>> changed) {
        return new Table(prefix, columns, changed);
    }

    List<String> emptyRow() {
        return Collections.nCopies(columns.size(), "");
    }
}
