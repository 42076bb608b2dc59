package galley.site;

import galley.header.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the plain assignments of a Python file, {@code NAME = literal} at the start of a line, and runs nothing. An
 * assignment whose value is more than a literal is passed over, and told; of two with one name the last counts, as in
 * Python. What is assigned under a condition or to a part of a value is told too, and changes nothing.
 */
final class PythonSettings {
    private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^([ \\t]*)([A-Za-z_][A-Za-z0-9_]*)[ \\t]*"
            + "((?:\\[[^\\]\\n]*\\][ \\t]*)*)(?::[^=\\n]*)?([-+*/%|&]?)=(?!=)");
    /** Pelican takes no others for settings. */
    private static final Pattern SETTING = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d[\\d_]*(\\.\\d*)?([eE][+-]?\\d+)?");
    private static final Pattern STRING_START = Pattern.compile("([rRuUbB]{0,2})('''|\"\"\"|'|\")");
    private static final String NOT_RUN = " by Python, which is not run";
    private static final int DEEPEST = 40;

    private final String text;
    private int at;

    /** The value is not a literal. */
    private static final class NotPlain extends RuntimeException {
        private static final long serialVersionUID = 1;

        private NotPlain() {
            super(null, null, false, false);
        }
    }

    private PythonSettings(String text, int at) {
        this.text = text;
        this.at = at;
    }

    static SiteSettings read(String file, String text) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<Unread> unread = new ArrayList<>();
        Matcher assignment = ASSIGNMENT.matcher(text);
        for (int from = 0; assignment.find(from); ) {
            PythonSettings value = new PythonSettings(text, assignment.end());
            from = assignment.end();
            String name = assignment.group(2);
            boolean whole = assignment.group(3).isEmpty() && assignment.group(4).isEmpty();
            if (!assignment.group(1).isEmpty() || !whole) {
                note(unread, file, text, assignment, name + (whole ? " is set" : " is changed") + " here" + NOT_RUN);
                continue;
            }
            try {
                Value found = value.literal(0);
                value.blanks(false);
                if (value.at == text.length() || text.charAt(value.at) == '\n' || text.charAt(value.at) == ';') {
                    values.put(name, found);
                    from = value.at;
                } else {
                    throw new NotPlain();
                }
            } catch (NotPlain program) {
                values.remove(name);
                note(unread, file, text, assignment, name + " is worked out" + NOT_RUN);
            }
        }
        return new SiteSettings(values, unread);
    }

    private static void note(List<Unread> unread, String file, String text, Matcher assignment, String why) {
        if (SETTING.matcher(assignment.group(2)).matches()) {
            unread.add(Unread.at(file, text, assignment.start(2), why));
        }
    }

    private Value literal(int depth) {
        if (depth > DEEPEST) {
            throw new NotPlain();
        }
        blanks(depth > 0);
        char c = peek();
        if (c == '[' || c == '(') {
            return items(c == '[' ? ']' : ')', depth);
        }
        if (c == '{') {
            return table(depth);
        }
        Optional<String> string = string(depth);
        if (string.isPresent()) {
            return Value.of(string.get());
        }
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            at = number.end();
            return number(number.group().replace("_", ""), number.group(1) != null || number.group(2) != null);
        }
        return word();
    }

    private static Value number(String digits, boolean real) {
        if (real) {
            return new Value.Num(Double.valueOf(digits));
        }
        BigInteger whole = new BigInteger(digits);
        return new Value.Num(whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole);
    }

    private Value word() {
        int start = at;
        while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
        return switch (text.substring(start, at)) {
            case "True" -> Value.of(true);
            case "False" -> Value.of(false);
            case "None" -> new Value.Nil();
            default -> throw new NotPlain();
        };
    }

    private Value items(char close, int depth) {
        at++;
        List<Value> items = new ArrayList<>();
        boolean comma = false;
        for (blanks(true); peek() != close; blanks(true)) {
            items.add(literal(depth + 1));
            comma = comma(close);
        }
        at++;
        boolean bracketed = close == ')' && items.size() == 1 && !comma; // ("a" "b") is a string
        return bracketed ? items.getFirst() : new Value.Items(items);
    }

    private Value table(int depth) {
        at++;
        Map<String, Value> entries = new LinkedHashMap<>();
        for (blanks(true); peek() != '}'; blanks(true)) {
            String key = literal(depth + 1).display();
            blanks(true);
            if (peek() != ':') {
                throw new NotPlain(); // a set
            }
            at++;
            entries.put(key, literal(depth + 1));
            comma('}');
        }
        at++;
        return new Value.Table(entries);
    }

    private boolean comma(char close) {
        blanks(true);
        if (peek() == ',') {
            at++;
            return true;
        }
        if (peek() != close) {
            throw new NotPlain();
        }
        return false;
    }

    /** One string, or several in a row that Python joins. */
    private Optional<String> string(int depth) {
        StringBuilder out = new StringBuilder();
        boolean any = false;
        Matcher start = STRING_START.matcher(text);
        while (start.region(at, text.length()).lookingAt()) {
            any = true;
            at = start.end();
            string(start.group(2), start.group(1).toLowerCase(Locale.ROOT).contains("r"), out);
            blanks(depth > 0);
        }
        return any ? Optional.of(out.toString()) : Optional.empty();
    }

    private void string(String quote, boolean raw, StringBuilder out) {
        while (!text.startsWith(quote, at)) {
            char c = peek();
            if (c == 0 || (c == '\n' && quote.length() == 1)) {
                throw new NotPlain();
            }
            at++;
            if (c == '\\' && raw) {
                out.append(c).append(peek());
                at++;
            } else if (c == '\\') {
                escape(out);
            } else {
                out.append(c);
            }
        }
        at += quote.length();
    }

    private void escape(StringBuilder out) {
        char c = peek();
        at++;
        switch (c) {
            case '\n' -> {}
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case '\\', '\'', '"' -> out.append(c);
            case 'x' -> code(2, out);
            case 'u' -> code(4, out);
            case 'U' -> code(8, out);
            default -> out.append('\\').append(c);
        }
    }

    private void code(int digits, StringBuilder out) {
        try {
            out.appendCodePoint(Integer.parseInt(text.substring(at, at + digits), 16));
            at += digits;
        } catch (IllegalArgumentException | IndexOutOfBoundsException bad) {
            throw new NotPlain();
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** Passes over blanks and comments; in brackets line ends are blanks too. */
    private void blanks(boolean lines) {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                at += 2;
            } else if (c == ' ' || c == '\t' || c == '\r' || (lines && c == '\n')) {
                at++;
            } else {
                return;
            }
        }
    }
}
