package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines with bars. A bar in code is none, and a line without one ends the table, which may then be no table at all. */
final class TableRule {
    private static final String PIPE = "(?:\\||.*?[^\\\\\\n]\\|)";
    private static final Pattern PIPE_IN_LINE = Marks.compile("^" + PIPE);
    private static final Pattern LINE = Marks.compile(PIPE + ".*?\\n");
    static final Pattern START = Marks.compile("^ {0,3}(?=\\S)" + PIPE + ".*?\\n");
    private static final Pattern SEPARATOR = Marks.compile("^([+|: \\t]*+-[+|: \\t-]*+)\\n");
    private static final Pattern FOOT_SEPARATOR = Marks.compile("^[+|: \\t]*+=[+|: \\t=]*+\\n");
    private static final Pattern ALIGNMENT = Pattern.compile("[ \\t]?(:?)-+(:?)[ \\t]?");
    private static final Pattern ROW = Marks.compile("^(.*?)[ \\t]*\\n");
    private static final Pattern CODE_ELEMENT = Pattern.compile("<code.*?>.*?</code>");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern TICKS = Pattern.compile("`+");

    private final Blocks in;
    private final Node table;
    private final boolean leadingBar;
    private List<Node> rows = new ArrayList<>();
    private boolean hasFoot;
    private int columns;

    private TableRule(Blocks in, Node table, boolean leadingBar) {
        this.in = in;
        this.table = table;
        this.leadingBar = leadingBar;
    }

    static boolean parse(Blocks in) {
        if (!in.isBehindBoundary()) {
            return false;
        }
        int start = in.source.at;
        in.source.sees(LINE);
        boolean leadingBar = Text.stripStart(in.source.matched()).startsWith("|");
        boolean read = new TableRule(in, in.node(Kind.TABLE), leadingBar).read(start);
        if (!read) {
            in.source.at = start;
        }
        return read;
    }

    private boolean read(int start) {
        Scan source = in.source;
        source.take(SEPARATOR);
        while (!source.atEnd() && source.sees(LINE)) {
            if (source.take(SEPARATOR)) {
                separate(source.group(1));
            } else if (source.take(FOOT_SEPARATOR)) {
                if (!rows.isEmpty()) {
                    addPart(Kind.TABLE_BODY);
                }
                hasFoot = true;
            } else if (source.take(ROW)) {
                addRow(source.group(1));
            }
        }
        if (!in.isBeforeBoundary() || !hasBarInEachLine(source.text.substring(start, source.at - 1))) {
            return false;
        }
        if (!rows.isEmpty()) {
            addPart(hasFoot ? Kind.TABLE_FOOT : Kind.TABLE_BODY);
        }
        if (table.children.stream().noneMatch(part -> part.kind == Kind.TABLE_BODY)) {
            return false;
        }
        fill();
        in.add(table);
        return true;
    }

    private void separate(String line) {
        if (rows.isEmpty()) {
            return;
        }
        if (!table.alignment.isEmpty() || hasFoot) {
            if (!hasFoot) {
                addPart(Kind.TABLE_BODY);
            }
            return;
        }
        addPart(Kind.TABLE_HEAD);
        Matcher column = ALIGNMENT.matcher(line);
        while (column.find()) {
            boolean left = !column.group(1).isEmpty();
            boolean right = !column.group(2).isEmpty();
            table.alignment.add(left ? right ? "center" : "left" : right ? "right" : "");
        }
    }

    private void addPart(Kind kind) {
        Node part = new Node(kind);
        part.children = rows;
        rows = new ArrayList<>();
        table.children.add(part);
    }

    private void addRow(String line) {
        List<StringBuilder> cells = cells(line);
        if (leadingBar && Text.isBlank(cells.getFirst())) {
            cells.removeFirst();
        }
        if (!cells.isEmpty() && Text.isBlank(cells.getLast())) {
            cells.removeLast();
        }
        Node row = new Node(Kind.ROW);
        for (StringBuilder text : cells) {
            Node cell = new Node(Kind.CELL);
            cell.children.add(new Node(Kind.RAW_TEXT, Text.strip(text.toString())));
            row.children.add(cell);
        }
        columns = Math.max(columns, cells.size());
        rows.add(row);
    }

    private List<StringBuilder> cells(String line) {
        List<StringBuilder> cells = new ArrayList<>();
        cells.add(new StringBuilder());
        Matcher code = CODE_ELEMENT.matcher(line);
        int from = 0;
        while (code.find()) {
            addCells(line.substring(from, code.start()), cells);
            cells.getLast().append(code.group());
            from = code.end();
        }
        addCells(line.substring(from), cells);
        return cells;
    }

    private void addCells(String text, List<StringBuilder> cells) {
        for (Node part : spans(text, EnumSet.of(Spans.Rule.CODE))) {
            if (part.kind == Kind.CODE_SPAN) {
                String ticks = ticksAround(part.value);
                String space = ticks.length() > 1 ? " " : "";
                cells.getLast().append(ticks + space).append(part.value).append(space + ticks);
                continue;
            }
            String[] pieces = BAR.split(part.value, -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    cells.add(new StringBuilder());
                }
                cells.getLast().append(pieces[i].replace("\\|", "|"));
            }
        }
    }

    private static String ticksAround(CharSequence code) {
        String most = "";
        Matcher ticks = TICKS.matcher(code);
        while (ticks.find()) {
            most = ticks.end() - ticks.start() > most.length() ? ticks.group() : most;
        }
        return most + "`";
    }

    private List<Node> spans(String text, Set<Spans.Rule> rules) {
        Node root = new Node(Kind.ROOT);
        new Spans(in.definitions, in.deadline).parse(root, text, Kind.RAW_TEXT, rules);
        return root.children;
    }

    /** A bar of its own, that is: neither escaped nor in code. */
    private boolean hasBarInEachLine(String text) {
        boolean bar = false;
        for (Node part : spans(text, EnumSet.of(Spans.Rule.CODE, Spans.Rule.HTML))) {
            String[] lines = part.value.toString().split("\n");
            if (part.kind == Kind.CODE_SPAN) {
                if (lines.length > 2 || lines.length == 2 && !bar) {
                    break;
                } else if (lines.length == 2) {
                    bar = false;
                }
            } else if (lines.length > 0) {
                boolean many = lines.length > 1;
                if (many && !bar && !PIPE_IN_LINE.matcher(lines[0]).lookingAt()) {
                    break;
                }
                bar = !many && bar
                        || PIPE_IN_LINE.matcher(lines[lines.length - 1]).lookingAt();
            }
        }
        return bar;
    }

    /** Rows and alignments get as many columns as the longest row. */
    private void fill() {
        for (Node part : table.children) {
            for (Node row : part.children) {
                while (row.children.size() < columns) {
                    row.children.add(new Node(Kind.CELL));
                }
            }
        }
        while (table.alignment.size() < columns) {
            table.alignment.add("");
        }
    }
}
