package galley.markdown.edit.table;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where the words of a column stand, by the colons of its dashes. */
enum Align {
    NONE("-", "-"),
    LEFT(":", "-"),
    CENTER(":", ":"),
    RIGHT("-", ":");

    private static final Pattern DASHES = Pattern.compile(":?-+:?");

    private final String open;
    private final String close;

    Align(String open, String close) {
        this.open = open;
        this.close = close;
    }

    /** What a cell of the line of dashes says; nothing where it is no such cell. */
    static Optional<Align> of(String cell) {
        if (!DASHES.matcher(cell).matches()) {
            return Optional.empty();
        }
        boolean left = cell.startsWith(":");
        boolean right = cell.length() > 1 && cell.endsWith(":");
        return Optional.of(left ? right ? CENTER : LEFT : right ? RIGHT : NONE);
    }

    /** The dashes of a column so many columns wide, at least three. */
    String dashes(int wide) {
        return open + "-".repeat(wide - 2) + close;
    }

    /** Words in a column so many columns wide. */
    String pad(String words, int wide) {
        int free = Math.max(0, wide - Columns.of(words));
        int before = switch (this) {
            case NONE, LEFT -> 0;
            case CENTER -> free / 2;
            case RIGHT -> free;
        };
        return " ".repeat(before) + words + " ".repeat(free - before);
    }
}
