package galley.markdown.hugo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableCell.Alignment;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;

/**
 * The table in a paragraph's lines. goldmark makes tables of paragraphs that are done, so that a row may stand wherever a
 * line of a paragraph may: indented like code, or lazily outside its list or quote.
 *
 * <p>Rules: goldmark's {@code extension/table.go}.
 *
 * @param lines of the paragraph
 * @param rule which of them has the dashes
 * @param alignments of the columns
 */
record TableLines(List<SourceLine> lines, int rule, List<Optional<Alignment>> alignments) {
    /** Without regard to where its lines stand. */
    static boolean isIn(List<SourceLine> lines) {
        return in(lines, i -> true).isPresent();
    }

    /** @param isText whether a line, by its number, is not indented so far that it is no row of dashes */
    static Optional<TableLines> in(List<SourceLine> lines, IntPredicate isText) {
        for (int i = 1; i < lines.size(); i++) {
            List<Optional<Alignment>> alignments = alignments(lines.get(i).getContent());
            if (!alignments.isEmpty() && isText.test(i)) {
                return cells(lines.get(i - 1)).size() <= alignments.size()
                        ? Optional.of(new TableLines(lines, i, alignments))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What the paragraph has above the table. */
    SourceLines before() {
        return SourceLines.of(lines.subList(0, rule - 1));
    }

    boolean isAlone() {
        return rule == 1;
    }

    TableBlock table(InlineParser inlines) {
        TableBlock table = new TableBlock();
        TableHead head = new TableHead();
        head.appendChild(row(lines.get(rule - 1), true, inlines));
        table.appendChild(head);
        TableBody body = new TableBody();
        for (SourceLine line : lines.subList(rule + 1, lines.size())) {
            body.appendChild(row(line, false, inlines));
        }
        if (body.getFirstChild() != null) {
            table.appendChild(body);
        }
        return table;
    }

    /** Cells too many are dropped; those that are missing are added, and not aligned. */
    private TableRow row(SourceLine line, boolean head, InlineParser inlines) {
        TableRow row = new TableRow();
        List<SourceLine> cells = cells(line);
        for (int i = 0; i < alignments.size(); i++) {
            TableCell cell = new TableCell();
            cell.setHeader(head);
            if (i < cells.size()) {
                cell.setAlignment(alignments.get(i).orElse(null));
                inlines.parse(SourceLines.of(cells.get(i)), cell);
                cell.accept(BARS_IN_CODE);
            }
            row.appendChild(cell);
        }
        return row;
    }

    private static final AbstractVisitor BARS_IN_CODE = new AbstractVisitor() {
        @Override
        public void visit(Code code) {
            code.setLiteral(code.getLiteral().replace("\\|", "|"));
        }
    };

    private static List<SourceLine> cells(SourceLine line) {
        String row = line.getContent().toString();
        int end = row.stripTrailing().length();
        int at = row.length() - row.stripLeading().length();
        at += at < end && row.charAt(at) == '|' ? 1 : 0;
        end -= at < end && row.charAt(end - 1) == '|' ? 1 : 0;
        List<SourceLine> cells = new ArrayList<>();
        while (at < end) {
            int bar = at;
            while (bar < end && (row.charAt(bar) != '|' || bar > 0 && row.charAt(bar - 1) == '\\')) {
                bar++;
            }
            String cell = row.substring(at, bar);
            int start = at + cell.length() - cell.stripLeading().length();
            cells.add(line.substring(
                    Math.min(start, bar),
                    Math.max(start, at + cell.stripTrailing().length())));
            at = bar + 1;
        }
        return cells;
    }

    /** Of a row of dashes; none of another line. */
    private static List<Optional<Alignment>> alignments(CharSequence line) {
        for (int i = 0; i < line.length(); i++) {
            if (" \t-|:".indexOf(line.charAt(i)) < 0) {
                return List.of();
            }
        }
        List<String> columns = new ArrayList<>(List.of(line.toString().split("\\|", -1)));
        if (columns.getFirst().isBlank()) {
            columns.removeFirst();
        }
        if (!columns.isEmpty() && columns.getLast().isBlank()) {
            columns.removeLast();
        }
        List<Optional<Alignment>> alignments = new ArrayList<>();
        for (String column : columns) {
            String dashes = column.strip();
            if (!dashes.matches(":?-++:?")) {
                return List.of();
            }
            boolean left = dashes.startsWith(":");
            boolean right = dashes.endsWith(":");
            Alignment aligned = left && right ? Alignment.CENTER : left ? Alignment.LEFT : Alignment.RIGHT;
            alignments.add(left || right ? Optional.of(aligned) : Optional.empty());
        }
        return alignments;
    }
}
