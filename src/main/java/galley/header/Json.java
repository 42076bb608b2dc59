package galley.header;

import java.util.stream.Collectors;

/** Values as JSON (RFC 8259): keys in their order, text as it is, escaped only where it must be. */
public final class Json {
    private Json() {}

    /** On one line, a space after each comma and colon. */
    public static String text(Value value) {
        return switch (value) {
            case Value.Str str -> quoted(str.text());
            case Value.Num num -> number(num.number());
            case Value.Bool bool -> Boolean.toString(bool.on());
            case Value.Nil nil -> "null";
            case Value.Items items ->
                items.items().stream().map(Json::text).collect(Collectors.joining(", ", "[", "]"));
            case Value.Table table ->
                table.entries().entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + text(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** JSON has no number for what is not finite; JavaScript's own answer is null. */
    private static String number(Number number) {
        boolean finite = !(number instanceof Double value) || !(value.isNaN() || value.isInfinite());
        return finite ? Numbers.write(number) : "null";
    }

    /** A text in double quotes. Half of a surrogate pair, which UTF-8 cannot hold, is escaped. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean escape = c < ' '
                            || (c >= 0x7f && c < 0xa0)
                            || c == 0x2028
                            || c == 0x2029
                            || c == 0xfeff
                            || (c >= 0xd800 && c <= 0xdfff);
                    if (escape) {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
