package galley.markdown.edit.table;

import galley.markdown.edit.table.Table.Found;
import galley.markdown.edit.table.Table.Place;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Step;
import galley.text.Text;
import galley.text.TextCommand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be done with the table at the caret. Each writes it anew with its bars in line, and applies nowhere else. */
public enum TableEdit implements TextCommand {
    /** Lines the bars up. */
    TIDY {
        @Override
        Changed change(Table table, Place at) {
            return new Changed(table, at);
        }
    },
    /** Tab: the cell to the right, then the next row; after the last one a new row. */
    NEXT_CELL {
        @Override
        Changed change(Table table, Place at) {
            if (at.column() + 1 < table.columns().size()) {
                return new Changed(table, Place.start(at.row(), at.column() + 1));
            }
            return at.row() + 1 < table.rows().size()
                    ? new Changed(table, Place.start(at.row() + 1, 0))
                    : new Changed(inserted(table, at.row() + 1), Place.start(at.row() + 1, 0));
        }
    },
    PREVIOUS_CELL {
        @Override
        Changed change(Table table, Place at) {
            if (at.column() > 0) {
                return new Changed(table, Place.start(at.row(), at.column() - 1));
            }
            return at.row() == 0
                    ? new Changed(table, Place.start(0, 0))
                    : new Changed(
                            table, Place.start(at.row() - 1, table.columns().size() - 1));
        }
    },
    /** Enter: the cell below; below the last row a new one. */
    NEXT_ROW {
        @Override
        Changed change(Table table, Place at) {
            return at.row() + 1 < table.rows().size()
                    ? new Changed(table, Place.start(at.row() + 1, at.column()))
                    : new Changed(inserted(table, at.row() + 1), Place.start(at.row() + 1, at.column()));
        }
    },
    ROW_ABOVE {
        @Override
        Changed change(Table table, Place at) {
            int row = Math.max(1, at.row()); // nothing stands above the heads
            return new Changed(inserted(table, row), Place.start(row, at.column()));
        }
    },
    ROW_BELOW {
        @Override
        Changed change(Table table, Place at) {
            return new Changed(inserted(table, at.row() + 1), Place.start(at.row() + 1, at.column()));
        }
    },
    DELETE_ROW {
        @Override
        Changed change(Table table, Place at) {
            if (at.row() == 0) {
                return null;
            }
            List<List<String>> rows = new ArrayList<>(table.rows());
            rows.remove(at.row());
            return new Changed(table.withRows(rows), Place.start(Math.min(at.row(), rows.size() - 1), at.column()));
        }
    },
    MOVE_ROW_UP {
        @Override
        Changed change(Table table, Place at) {
            return at.row() < 2 ? null : new Changed(swapped(table, at.row(), at.row() - 1), moved(at, -1, 0));
        }
    },
    MOVE_ROW_DOWN {
        @Override
        Changed change(Table table, Place at) {
            return at.row() == 0 || at.row() == table.rows().size() - 1
                    ? null
                    : new Changed(swapped(table, at.row(), at.row() + 1), moved(at, 1, 0));
        }
    },
    COLUMN_LEFT {
        @Override
        Changed change(Table table, Place at) {
            return new Changed(widened(table, at.column()), Place.start(at.row(), at.column()));
        }
    },
    COLUMN_RIGHT {
        @Override
        Changed change(Table table, Place at) {
            return new Changed(widened(table, at.column() + 1), Place.start(at.row(), at.column() + 1));
        }
    },
    DELETE_COLUMN {
        @Override
        Changed change(Table table, Place at) {
            int last = table.columns().size() - 1;
            return last == 0
                    ? null
                    : new Changed(
                            eachRow(table, cells -> cells.remove(at.column()), kinds -> kinds.remove(at.column())),
                            Place.start(at.row(), Math.min(at.column(), last - 1)));
        }
    },
    MOVE_COLUMN_LEFT {
        @Override
        Changed change(Table table, Place at) {
            return at.column() == 0 ? null : new Changed(turned(table, at.column() - 1), moved(at, 0, -1));
        }
    },
    MOVE_COLUMN_RIGHT {
        @Override
        Changed change(Table table, Place at) {
            return at.column() == table.columns().size() - 1
                    ? null
                    : new Changed(turned(table, at.column()), moved(at, 0, 1));
        }
    },
    ALIGN_LEFT {
        @Override
        Changed change(Table table, Place at) {
            return new Changed(aligned(table, at.column(), Align.LEFT), at);
        }
    },
    ALIGN_CENTER {
        @Override
        Changed change(Table table, Place at) {
            return new Changed(aligned(table, at.column(), Align.CENTER), at);
        }
    },
    ALIGN_RIGHT {
        @Override
        Changed change(Table table, Place at) {
            return new Changed(aligned(table, at.column(), Align.RIGHT), at);
        }
    };

    /** As {@link #insert} calls the columns. */
    private static final Pattern NAME = Pattern.compile("Column \\d+");

    private record Changed(Table table, Place at) {}

    private interface Change<T> {
        void on(List<T> list);
    }

    /** What becomes of the table; null where it cannot be done. */
    abstract Changed change(Table table, Place at);

    @Override
    public Optional<Step> on(Text text, Selection selection) {
        return Table.at(text, selection.caret()).flatMap(found -> {
            Changed changed = change(found.table(), found.caret());
            return changed == null
                    ? Optional.empty()
                    : found.become(changed.table(), changed.at(), selected(changed), text, selection);
        });
    }

    /** How many letters are selected of the cell that Tab leads to: all of a name that stands there to be replaced. */
    private int selected(Changed changed) {
        String cell =
                changed.table().rows().get(changed.at().row()).get(changed.at().column());
        return (this == NEXT_CELL || this == PREVIOUS_CELL)
                        && NAME.matcher(cell).matches()
                ? cell.length()
                : 0;
    }

    /** Whether a table stands at the offset. */
    public static boolean inTable(Text text, int offset) {
        return Table.at(text, offset).isPresent();
    }

    /** Lines up the bars of the table that stands at an offset, whatever is selected; nothing if they are in line. */
    public static TextCommand tidyAt(int offset) {
        return (text, selection) -> {
            if (offset > text.length()) {
                return Optional.empty();
            }
            Optional<Found> found = Table.at(text, offset);
            return found.flatMap(table -> new Edit(
                                    table.span().start(),
                                    table.span().end(),
                                    table.table().written(table.caret()).text())
                            .trimmed(text))
                    .map(edit -> Step.of(edit, selection, selection.after(edit)));
        };
    }

    /** Enter in a last row with nothing in it: the row goes, and the caret stands below the table. */
    public static Optional<Step> leave(Text text, Selection selection) {
        int line = text.lineAt(selection.caret());
        String row = text.line(line);
        boolean last = line + 1 == text.lineCount() || text.line(line + 1).indexOf('|') < 0;
        boolean empty = row.indexOf('|') >= 0 && row.chars().allMatch(c -> c == '|' || c == ' ' || c == '\t');
        return last && empty
                ? Optional.of(Step.of(
                        new Edit(text.lineStart(line), text.lineEnd(line), "\n"),
                        selection,
                        Selection.at(text.lineStart(line) + 1)))
                : Optional.empty();
    }

    /** A new table of three columns and two rows, with the first head selected; on lines of its own. */
    public static Optional<Step> insert(Text text, Selection selection) {
        int line = text.lineAt(selection.end());
        boolean blank = text.line(line).isBlank();
        boolean below = line + 1 < text.lineCount() && !text.line(line + 1).isBlank();
        int at = blank ? text.lineStart(line) : text.lineEnd(line);
        List<String> none = List.of("", "", "");
        Table table = new Table(
                "",
                List.of(Align.NONE, Align.NONE, Align.NONE),
                List.of(List.of("Column 1", "Column 2", "Column 3"), none, none));
        String before = blank ? "" : "\n\n";
        String after = below ? "\n" : "";
        int head = at + before.length() + table.written(Place.start(0, 0)).caret();
        Edit edit = new Edit(
                at,
                blank ? text.lineEnd(line) : at,
                before + table.written(Place.start(0, 0)).text() + after);
        return Optional.of(Step.of(edit, selection, new Selection(head, head + "Column 1".length())));
    }

    private static Place moved(Place at, int rows, int columns) {
        return new Place(at.row() + rows, at.column() + columns, at.offset());
    }

    private static Table inserted(Table table, int row) {
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.add(row, table.emptyRow());
        return table.withRows(rows);
    }

    private static Table swapped(Table table, int row, int other) {
        List<List<String>> rows = new ArrayList<>(table.rows());
        Collections.swap(rows, row, other);
        return table.withRows(rows);
    }

    private static Table widened(Table table, int column) {
        return eachRow(table, cells -> cells.add(column, ""), kinds -> kinds.add(column, Align.NONE));
    }

    /** The column and the one to its right change places. */
    private static Table turned(Table table, int column) {
        return eachRow(
                table,
                cells -> Collections.swap(cells, column, column + 1),
                kinds -> Collections.swap(kinds, column, column + 1));
    }

    private static Table aligned(Table table, int column, Align align) {
        Align now = table.columns().get(column) == align ? Align.NONE : align;
        return eachRow(table, cells -> {}, kinds -> kinds.set(column, now));
    }

    private static Table eachRow(Table table, Change<String> cells, Change<Align> kinds) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            List<String> changed = new ArrayList<>(row);
            cells.on(changed);
            rows.add(changed);
        }
        List<Align> columns = new ArrayList<>(table.columns());
        kinds.on(columns);
        return new Table(table.prefix(), columns, rows);
    }
}
