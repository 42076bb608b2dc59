package galley.form;

import galley.header.Value;
import galley.post.Field;
import java.util.List;

/** What kind of row shows a field. */
enum RowKind {
    /** One line: slugs and short words. */
    LINE,
    /** One paragraph, wrapped: titles, credits and long addresses. */
    TEXT,
    /** Words that open into author, title and licence. */
    CREDIT,
    /** Text that may have several lines. */
    LONG_TEXT,
    DATE,
    TAGS,
    CATEGORIES,
    LIST,
    CHOICE,
    STATUS,
    SWITCH,
    NUMBER,
    /** A line for each value in a map. */
    MAP,
    /** Shown, but edited in the text. */
    LOCKED;

    private static final int LONG = 60;

    /** The kind for a field of the table, as far as what the header says there can be shown that way. */
    static RowKind of(Field field, String key, Value value) {
        return switch (value) {
            case Value.Table table -> map(table);
            case Value.Items items when !items.isFlat() -> LOCKED;
            case Value.Items items -> field == Field.TAGS ? TAGS : field == Field.CATEGORY ? CATEGORIES : LIST;
            case Value.Bool bool when field != Field.STATUS -> SWITCH;
            default -> usual(field, key);
        };
    }

    private static RowKind usual(Field field, String key) {
        return switch (field.kind()) {
            case TEXT -> field == Field.SLUG ? LINE : field == Field.CREDIT && !key.endsWith("_name") ? CREDIT : TEXT;
            case LONG_TEXT -> LONG_TEXT;
            case DATE -> DATE;
            case TAGS -> TAGS;
            case CHOICE -> key.equalsIgnoreCase("categories") ? CATEGORIES : CHOICE;
            case STATUS -> STATUS;
            case NAMES -> key.equalsIgnoreCase("authors") ? LIST : LINE;
            case LIST -> key.equalsIgnoreCase("alias") ? LINE : LIST;
            case WORD -> LINE;
            case PICTURE, LINK -> TEXT; // an address is wrapped, so that all of it is seen
        };
    }

    /** The kind that a value of an unknown key suggests. */
    static RowKind of(Value value) {
        return switch (value) {
            case Value.Table table -> map(table);
            case Value.Items items -> items.isFlat() ? LIST : LOCKED;
            case Value.Bool bool -> SWITCH;
            case Value.Num num -> NUMBER;
            case Value.Nil nil -> LINE;
            case Value.Str str when str.text().indexOf('\n') >= 0 -> LONG_TEXT;
            case Value.Str str when looksLikeDate(str.text()) -> DATE;
            case Value.Str str -> str.text().length() > LONG ? TEXT : LINE;
        };
    }

    private static RowKind map(Value.Table table) {
        List<Part> parts = Part.of(table);
        return parts.size() <= Part.MOST && parts.stream().anyMatch(part -> part.kind() != Part.Kind.OTHER)
                ? MAP
                : LOCKED;
    }

    private static boolean looksLikeDate(String text) {
        return text.matches("\\d{4}[-/.].*") && DateText.read(text).isPresent();
    }
}
