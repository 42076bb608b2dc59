package galley.header;

import galley.text.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON (RFC 8259, nothing looser) with the place of every member. Offsets are those of the post. */
final class JsonReader {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

    private final String chars;
    private final int end;
    private int at;

    /** @param keySpan with its quotes */
    record Member(String key, Span keySpan, Placed value) {}

    JsonReader(String chars, int start, int end) {
        this.chars = chars;
        this.at = start;
        this.end = end;
    }

    /** Reads an object into {@code members}; what was read before a fault stays there. Answers where it ends. */
    int object(List<Member> members) {
        skipBlanks();
        take('{');
        members(members, '}', 0);
        return at;
    }

    /** The same for an object without its braces, as Hexo has it. */
    void bareMembers(List<Member> members) {
        members(members, '\0', 0);
    }

    private void members(List<Member> members, char close, int depth) {
        if (closed(close)) {
            return;
        }
        do {
            skipBlanks();
            int start = at;
            if (peek() != '"') {
                throw new Unreadable(at, "Here should stand a name in double quotes.");
            }
            String key = string();
            Span span = new Span(start, at);
            skipBlanks();
            take(':');
            members.add(new Member(key, span, value(depth + 1)));
        } while (more(close));
    }

    private Placed value(int depth) {
        skipBlanks();
        int start = at;
        if (depth > Placed.DEEPEST) {
            throw new Unreadable(at, "The lists and maps here are more than " + Placed.DEEPEST + " levels deep.");
        }
        List<Span> places = new ArrayList<>();
        Map<String, Placed> fields = new LinkedHashMap<>();
        Value value = switch (peek()) {
            case '"' -> Value.of(string());
            case '{' -> table(fields, depth);
            case '[' -> list(places, depth);
            case 't', 'f', 'n' -> word();
            default -> number();
        };
        return new Placed(value, new Span(start, at), places, fields);
    }

    private Value table(Map<String, Placed> fields, int depth) {
        take('{');
        List<Member> members = new ArrayList<>();
        members(members, '}', depth);
        Map<String, Value> entries = new LinkedHashMap<>();
        members.forEach(member -> {
            entries.put(member.key(), member.value().value());
            fields.put(member.key(), member.value());
        });
        return new Value.Table(entries);
    }

    private Value list(List<Span> places, int depth) {
        int start = at;
        take('[');
        List<Value> items = new ArrayList<>();
        if (!closed(']')) {
            do {
                Placed item = value(depth + 1);
                items.add(item.value());
                places.add(item.span());
                if (nextIs(':')) {
                    throw new Unreadable(start, "This list is never closed by `]`.");
                }
            } while (more(']'));
        }
        return new Value.Items(items);
    }

    private Value word() {
        for (String word : List.of("true", "false", "null")) {
            if (chars.startsWith(word, at) && at + word.length() <= end) {
                at += word.length();
                return word.equals("null") ? new Value.Nil() : Value.of(word.equals("true"));
            }
        }
        throw new Unreadable(at, "This is no value: texts stand in double quotes.");
    }

    private Value number() {
        Matcher matcher = NUMBER.matcher(chars).region(at, Math.min(end, at + 400));
        if (!matcher.lookingAt()) {
            throw new Unreadable(
                    at, at < end ? "This is no value: texts stand in double quotes." : "A value is missing.");
        }
        at = matcher.end();
        String digits = matcher.group();
        if (matcher.group(2) != null || matcher.group(3) != null) {
            return new Value.Num(Double.parseDouble(digits));
        }
        BigInteger value = new BigInteger(digits);
        return new Value.Num(value.bitLength() < 64 ? (Number) value.longValue() : (Number) value);
    }

    private String string() {
        int start = at++;
        StringBuilder out = new StringBuilder();
        while (at < end) {
            char c = chars.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                throw new Unreadable(at - 1, "A text cannot go over the end of a line, nor hold control characters.");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw new Unreadable(start, "This quote is never closed.");
    }

    private char escaped() {
        char c = at < end ? chars.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (at + 4 > end || !chars.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
                    throw new Unreadable(at - 2, "Four hexadecimal digits must follow `\\u`.");
                }
                at += 4;
                yield (char) Integer.parseInt(chars.substring(at - 4, at), 16);
            }
            default -> throw new Unreadable(at - 2, "JSON knows no `\\" + c + "`.");
        };
    }

    private boolean closed(char close) {
        skipBlanks();
        if (close == '\0') {
            return at >= end;
        }
        if (peek() == close) {
            at++;
            return true;
        }
        return false;
    }

    /** A comma that is missing, or is one too many, is told where the value before it ends. */
    private boolean more(char close) {
        int ended = at;
        if (closed(close)) {
            return false;
        }
        if (peek() != ',') {
            throw new Unreadable(ended, "A comma is missing behind this, or the bracket that closes it.");
        }
        at++;
        if (nextIs(close)) {
            throw new Unreadable(ended, "JSON allows no comma behind the last one.");
        }
        return true;
    }

    private boolean nextIs(char c) {
        int back = at;
        skipBlanks();
        boolean is = at < end && peek() == c;
        at = back;
        return is;
    }

    private void take(char wanted) {
        if (peek() != wanted) {
            throw new Unreadable(at, "Here should stand `" + wanted + "`.");
        }
        at++;
    }

    private char peek() {
        return at < end ? chars.charAt(at) : '\0';
    }

    private void skipBlanks() {
        while (at < end && " \t\n\r".indexOf(chars.charAt(at)) >= 0) {
            at++;
        }
    }
}
