package galley.header;

import galley.text.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the keys and values of TOML 1.0 with their places. Dates are texts. Offsets are those of the post; reading never
 * goes past {@code end}.
 */
final class TomlReader {
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[-+]\\d{2}:\\d{2})?)?|\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?");
    private static final Pattern FLOAT =
            Pattern.compile("[-+]?(inf|nan)|[-+]?(0|[1-9](_?\\d)*)(\\.\\d(_?\\d)*)?([eE][-+]?\\d(_?\\d)*)?");
    private static final Pattern INTEGER =
            Pattern.compile("0x[0-9a-fA-F](_?[0-9a-fA-F])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*|[-+]?(0|[1-9](_?\\d)*)");
    /** As much of a line as tells that a field or a section begins, so that reading can go on there. */
    private static final Pattern FIELD =
            Pattern.compile("[ \\t]*(\\[\\[?[^\\]\",]+\\]|\"[^\"\\n]*\"[ \\t]*=|[^\\s=\\[\\]{},#]+[ \\t]*=)");

    private static final int LONGEST_NUMBER = 300;

    private final String chars;
    private final int end;
    private int at;
    private int keyEnd;

    TomlReader(String chars, int start, int end) {
        this.chars = chars;
        this.at = start;
        this.end = end;
    }

    int at() {
        return at;
    }

    /** A key, dotted or not, up to what follows it. */
    List<String> key() {
        List<String> parts = new ArrayList<>();
        do {
            skipBlanks();
            char c = peek();
            if (c == '"' || c == '\'') {
                parts.add(string());
            } else {
                int start = at;
                while (isBare(peek())) {
                    at++;
                }
                if (at == start) {
                    throw new Unreadable(at, "This line is no field: TOML is lines of `key = value`.");
                }
                parts.add(chars.substring(start, at));
            }
            keyEnd = at;
            skipBlanks();
        } while (taken('.'));
        return parts;
    }

    /** Where the last key ends, the blanks behind it left out. */
    int keyEnd() {
        return keyEnd;
    }

    static boolean isBare(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    void take(char wanted) {
        if (!taken(wanted)) {
            throw new Unreadable(at, "Here should stand `" + wanted + "`.");
        }
    }

    boolean taken(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Nothing but a comment may stand on the rest of the line; afterwards the next line begins here. */
    void endOfLine() {
        skipBlanks();
        if (peek() == '#') {
            at = lineEnd();
        }
        taken('\r');
        if (at < end && !taken('\n')) {
            throw new Unreadable(at, "This goes on behind its value: only a comment may stand here.");
        }
    }

    /** Over blank lines and comments; whether anything follows. */
    boolean nextStatement() {
        while (at < end) {
            char c = peek();
            if (c == '#') {
                at = lineEnd();
            } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
                return true;
            } else {
                at++;
            }
        }
        return false;
    }

    /** To the next line that looks like the start of a field: what stands between goes with what could not be read. */
    void skipToField() {
        do {
            at = Math.min(lineEnd() + 1, end);
        } while (at < end && !FIELD.matcher(chars).region(at, end).lookingAt());
    }

    void back(int offset) {
        at = offset;
    }

    private int lineEnd() {
        int found = chars.indexOf('\n', at);
        return found < 0 || found > end ? end : found;
    }

    Placed value(int depth) {
        skipBlanks();
        if (depth > Placed.DEEPEST) {
            throw new Unreadable(at, "The lists and maps here are more than " + Placed.DEEPEST + " levels deep.");
        }
        int start = at;
        List<Span> places = new ArrayList<>();
        Map<String, Placed> fields = new LinkedHashMap<>();
        Value value = switch (peek()) {
            case '"', '\'' -> Value.of(string());
            case '[' -> list(places, depth);
            case '{' -> table(fields, depth);
            default -> bare();
        };
        return new Placed(value, new Span(start, at), places, fields);
    }

    private Value list(List<Span> places, int depth) {
        int start = at++;
        List<Value> items = new ArrayList<>();
        while (nextStatement() && !taken(']')) {
            Placed item = value(depth + 1);
            items.add(item.value());
            places.add(item.span());
            int ended = at;
            nextStatement();
            if (peek() != ']' && !taken(',')) {
                boolean field = FIELD.matcher(chars).region(at, end).lookingAt();
                throw field
                        ? new Unreadable(start, "This list is never closed by `]`.")
                        : new Unreadable(ended, "A comma is missing behind this.");
            }
        }
        if (chars.charAt(at - 1) != ']') {
            throw new Unreadable(start, "This list is never closed by `]`.");
        }
        return new Value.Items(items);
    }

    private Value table(Map<String, Placed> fields, int depth) {
        at++;
        Map<String, Value> entries = new LinkedHashMap<>();
        skipBlanks();
        if (taken('}')) {
            return new Value.Table(entries);
        }
        do {
            int start = at;
            List<String> key = key();
            take('=');
            Placed value = value(depth + key.size());
            if (!put(entries, key, value.value())) {
                throw new Unreadable(start, "`" + String.join(".", key) + "` stands there twice.");
            }
            if (key.size() == 1) {
                fields.put(key.getFirst(), value);
            }
            skipBlanks();
        } while (taken(','));
        take('}');
        return new Value.Table(entries);
    }

    /** Puts a value where a dotted key says; false where something else is there already. */
    static boolean put(Map<String, Value> entries, List<String> key, Value value) {
        String first = key.getFirst();
        Value old = entries.get(first);
        if (key.size() == 1) {
            return entries.putIfAbsent(first, value) == null;
        }
        if (old != null && !(old instanceof Value.Table)) {
            return false;
        }
        Map<String, Value> inner = new LinkedHashMap<>(old instanceof Value.Table table ? table.entries() : Map.of());
        boolean fits = key.size() <= Placed.DEEPEST && put(inner, key.subList(1, key.size()), value);
        entries.put(first, new Value.Table(inner));
        return fits;
    }

    private Value bare() {
        int start = at;
        Matcher date = DATE.matcher(chars).region(at, Math.min(end, at + 64));
        if (date.lookingAt()) {
            at = date.end();
            return Value.of(date.group());
        }
        while (isBare(peek()) || peek() == '+' || peek() == '.') {
            at++;
        }
        String word = chars.substring(start, at);
        Value value = word.length() > LONGEST_NUMBER ? null : word(word);
        if (value == null) {
            at = start;
            throw new Unreadable(
                    start, word.isEmpty() ? "A value is missing." : "`" + word + "` is no value: put it in quotes.");
        }
        return value;
    }

    private static Value word(String word) {
        if (word.equals("true") || word.equals("false")) {
            return Value.of(word.equals("true"));
        }
        String digits = word.replace("_", "");
        if (INTEGER.matcher(word).matches()) {
            String mark = digits.length() > 2 ? digits.substring(0, 2) : "";
            BigInteger value = switch (mark) {
                case "0x" -> new BigInteger(digits.substring(2), 16);
                case "0o" -> new BigInteger(digits.substring(2), 8);
                case "0b" -> new BigInteger(digits.substring(2), 2);
                default -> new BigInteger(digits);
            };
            return new Value.Num(value.bitLength() < 64 ? (Number) value.longValue() : (Number) value);
        }
        if (!FLOAT.matcher(word).matches()) {
            return null;
        }
        String name = digits.toLowerCase(Locale.ROOT);
        if (name.endsWith("nan")) {
            return new Value.Num(Double.NaN);
        }
        if (name.endsWith("inf")) {
            return new Value.Num(name.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return new Value.Num(Double.parseDouble(digits));
    }

    private String string() {
        char quote = peek();
        String three = String.valueOf(quote).repeat(3);
        boolean lines = chars.startsWith(three, at) && at + 3 <= end;
        int start = at;
        at += lines ? 3 : 1;
        if (lines) {
            taken('\r');
            taken('\n');
        }
        StringBuilder out = new StringBuilder();
        while (at < end) {
            char c = chars.charAt(at);
            if (c == quote && (!lines || chars.startsWith(three, at))) {
                at += lines ? 3 : 1;
                for (int more = 0; lines && more < 2 && taken(quote); more++) {
                    out.append(quote);
                }
                return out.toString();
            }
            if (c == '\n' && !lines) {
                break;
            }
            if ((c < ' ' && c != '\t' && c != '\n' && !(lines && c == '\r')) || c == 0x7f) {
                throw new Unreadable(at, "A control character stands here, which TOML does not allow.");
            }
            at++;
            if (c == '\\' && quote == '"') {
                escaped(out, lines);
            } else {
                out.append(c);
            }
        }
        throw new Unreadable(start, "This quote is never closed.");
    }

    private void escaped(StringBuilder out, boolean lines) {
        char c = at < end ? chars.charAt(at++) : ' ';
        switch (c) {
            case '"', '\\' -> out.append(c);
            case 'b' -> out.append('\b');
            case 't' -> out.append('\t');
            case 'n' -> out.append('\n');
            case 'f' -> out.append('\f');
            case 'r' -> out.append('\r');
            case 'u' -> out.appendCodePoint(hexadecimal(4));
            case 'U' -> out.appendCodePoint(hexadecimal(8));
            default -> {
                int next = at - 1;
                while (next < end && " \t\r".indexOf(chars.charAt(next)) >= 0) {
                    next++;
                }
                if (!lines || next >= end || chars.charAt(next) != '\n') {
                    throw new Unreadable(at - 2, "TOML knows no `\\" + c + "`.");
                }
                at = next;
                while (at < end && " \t\r\n".indexOf(chars.charAt(at)) >= 0) {
                    at++;
                }
            }
        }
    }

    private int hexadecimal(int digits) {
        String hex = chars.substring(at, Math.min(at + digits, end));
        if (!hex.matches("[0-9a-fA-F]{" + digits + "}")) {
            throw new Unreadable(at - 2, digits + " hexadecimal digits must follow here.");
        }
        at += digits;
        long value = Long.parseLong(hex, 16);
        if (value > Character.MAX_CODE_POINT || (value >= 0xd800 && value <= 0xdfff)) {
            throw new Unreadable(at - digits - 2, "There is no such character.");
        }
        return (int) value;
    }

    private void skipBlanks() {
        while (at < end && (chars.charAt(at) == ' ' || chars.charAt(at) == '\t')) {
            at++;
        }
    }

    char peek() {
        return at < end ? chars.charAt(at) : '\0';
    }
}
