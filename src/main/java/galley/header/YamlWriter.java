package galley.header;

import galley.header.YamlNode.Style;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** New values as YAML. */
record YamlWriter(YamlStyle style) {
    /**
     * A value on one line.
     *
     * @param text how to write it if it is a text
     * @param flow whether it stands in brackets or braces
     */
    String inline(Value value, Style text, boolean flow) {
        return switch (value) {
            case Value.Str str -> YamlText.write(str.text(), text, style.quotes(), flow);
            case Value.Num num -> number(num.number());
            case Value.Bool bool -> Boolean.toString(bool.on());
            case Value.Nil nil -> flow ? "null" : "";
            case Value.Items items ->
                items.items().stream().map(this::inBrackets).collect(Collectors.joining(", ", "[", "]"));
            case Value.Table table ->
                table.entries().entrySet().stream()
                        .map(entry -> key(entry.getKey(), true) + ": " + inBrackets(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private String inBrackets(Value value) {
        return inline(value, Style.PLAIN, true);
    }

    private static String number(Number number) {
        if (number instanceof Double value && (value.isNaN() || value.isInfinite())) {
            return value.isNaN() ? ".nan" : value > 0 ? ".inf" : "-.inf";
        }
        return Numbers.write(number);
    }

    String key(String key, boolean flow) {
        if (key.isBlank() || key.indexOf('\n') >= 0 || key.length() > 128) {
            throw new Refusal("This cannot be the name of a field: `" + key + "`.");
        }
        boolean plain = YamlText.isPlain(key, flow)
                && !YamlScalars.ambiguous(key)
                && !key.startsWith("-")
                && key.indexOf(':') < 0;
        return plain ? key : YamlText.write(key, Style.DOUBLE, Style.DOUBLE, flow);
    }

    /** What stands after a key's colon: a list or map below the key where that is the style, else all on the line. */
    String afterColon(Value value, String indent, Style text) {
        return switch (value) {
            case Value.Nil nil -> "";
            case Value.Items items
            when style.blockIndent() != null && !items.items().isEmpty() ->
                "\n" + items(items.items(), indent + style.blockIndent());
            case Value.Table table when !table.entries().isEmpty() -> "\n" + map(table.entries(), indent + "  ");
            case Value.Str str
            when str.text().indexOf('\n') >= 0 && canBeLines(str.text()) ->
                " " + block(str.text(), Style.LITERAL, indent + "  ");
            default -> " " + inline(value, text, false);
        };
    }

    private String items(List<Value> items, String indent) {
        return items.stream()
                .map(item -> indent + "-" + style.afterDash() + item(item))
                .collect(Collectors.joining("\n"));
    }

    String item(Value value) {
        return value instanceof Value.Nil ? "null" : inline(value, style.text(), false);
    }

    private String map(Map<String, Value> entries, String indent) {
        return entries.entrySet().stream()
                .map(entry ->
                        indent + key(entry.getKey(), false) + ":" + afterColon(entry.getValue(), indent, style.text()))
                .collect(Collectors.joining("\n"));
    }

    /** Whether a text can be a block of lines: what needs escapes, or begins with a space, cannot. */
    static boolean canBeLines(String text) {
        return !text.isBlank()
                && text.lines().allMatch(line -> line.isEmpty() || (isPrintable(line) && !line.isBlank()))
                && !text.startsWith("\n")
                && !Character.isWhitespace(text.charAt(0))
                && text.indexOf('\r') < 0;
    }

    private static boolean isPrintable(String line) {
        return YamlText.write(line.replace('\t', ' '), Style.SINGLE, Style.SINGLE, false)
                .startsWith("'");
    }

    /** A text as a block of lines, without what stands before its indicator. */
    String block(String text, Style wanted, String indent) {
        String body = text.replaceAll("\n+$", "");
        int feeds = text.length() - body.length();
        boolean folds =
                wanted == Style.FOLDED && body.lines().noneMatch(line -> line.startsWith(" ") || line.startsWith("\t"));
        String lines = (folds ? body.replaceAll("\n+", "$0\n") : body) // folding takes one line end of each run
                .lines()
                .map(line -> line.isEmpty() ? "" : indent + line)
                .collect(Collectors.joining("\n"));
        String chomp = feeds == 0 ? "-" : feeds == 1 ? "" : "+";
        return (folds ? ">" : "|") + chomp + "\n" + lines + "\n".repeat(Math.max(0, feeds - 1));
    }
}
