package galley.header;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;

/** Values as TOML. */
final class TomlText {
    private TomlText() {}

    /** @param quote what texts stand in: {@code "}, {@code '}, or three of either */
    static String write(Value value, String quote) {
        return switch (value) {
            case Value.Str str -> text(str.text(), quote);
            case Value.Num num -> number(num.number());
            case Value.Bool bool -> Boolean.toString(bool.on());
            case Value.Nil nil -> throw new Refusal("TOML has no empty values: take the field away instead.");
            case Value.Items items ->
                items.items().stream().map(item -> write(item, quote)).collect(Collectors.joining(", ", "[", "]"));
            case Value.Table table when table.entries().isEmpty() -> "{}";
            case Value.Table table ->
                table.entries().entrySet().stream()
                        .map(entry -> key(entry.getKey()) + " = " + write(entry.getValue(), quote))
                        .collect(Collectors.joining(", ", "{ ", " }"));
        };
    }

    private static String number(Number number) {
        if (number instanceof Double value && (value.isNaN() || value.isInfinite())) {
            return value.isNaN() ? "nan" : value > 0 ? "inf" : "-inf";
        }
        String written = Numbers.write(number);
        return number instanceof Double && written.matches("-?[0-9]+") ? written + ".0" : written;
    }

    static String key(String key) {
        return !key.isEmpty() && key.chars().allMatch(c -> TomlReader.isBare((char) c)) ? key : basic(key);
    }

    /** A text in these quotes, or in double ones where those cannot hold it. */
    static String text(String text, String quote) {
        boolean lines = quote.length() == 3;
        boolean literal = quote.charAt(0) == '\'';
        if (lines) {
            boolean fits = !text.contains("'''")
                    && !text.endsWith("'")
                    && text.codePoints().noneMatch(c -> mustEscape(c, true));
            String start = text.startsWith("\n") || text.indexOf('\n') >= 0 ? "\n" : "";
            return literal && fits ? quote + start + text + quote : "\"\"\"" + start + escaped(text, true) + "\"\"\"";
        }
        boolean fits = text.indexOf('\'') < 0 && text.codePoints().noneMatch(c -> mustEscape(c, false));
        return literal && fits ? "'" + text + "'" : basic(text);
    }

    private static String basic(String text) {
        return '"' + escaped(text, false) + '"';
    }

    private static boolean mustEscape(int c, boolean lines) {
        return (c < ' ' && c != '\t' && !(lines && c == '\n')) || c == 0x7f || (c >= 0xd800 && c <= 0xdfff);
    }

    private static String escaped(String text, boolean lines) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c >= 0xd800 && c <= 0xdfff) {
                throw new Refusal("This text holds half a character, which no header can hold.");
            }
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '"' -> out.append("\\\"");
                case '\n' -> out.append(lines ? "\n" : "\\n");
                case '\r' -> out.append("\\r");
                default -> {
                    if (mustEscape(c, lines)) {
                        out.append("\\u%04x".formatted(c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.toString();
    }

    /** Whether TOML takes it for a date without quotes; there must be such a day. */
    static boolean isDate(String text) {
        try {
            if (text.length() == 10) {
                LocalDate.parse(text);
            } else if (text.length() == 19) {
                LocalDateTime.parse(text.replace(' ', 'T'));
            } else {
                OffsetDateTime.parse(text.replace(' ', 'T'));
                return text.length() >= 20 && text.charAt(4) == '-' && text.charAt(16) == ':';
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
