package galley.markdown.liquid;

import galley.markdown.TooComplex;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names stand for. A value is text, a number, a truth value, or null where there is none. */
final class Variables {
    /** Characters of one value: a text that is appended to itself thirty times would fill the memory. */
    private static final int LONGEST = 1_000_000;

    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,17}");

    private final Map<String, Object> values = new HashMap<>();

    /** @param given such as {@code page.title} */
    Variables(Map<String, String> given) {
        given.forEach((name, value) -> values.put(name, typed(value)));
    }

    void set(String name, Object value) {
        values.put(name, value);
    }

    /** Of a literal or a name. */
    Object value(String word) {
        if (word.length() >= 2 && (word.startsWith("\"") || word.startsWith("'"))) {
            return word.substring(1, word.length() - 1);
        }
        Matcher number = NUMBER.matcher(word);
        if (number.matches()) {
            return Long.valueOf(word);
        }
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "nil", "null" -> null;
            case "blank", "empty" -> "";
            default -> values.get(word);
        };
    }

    private static Object typed(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> NUMBER.matcher(value).matches() ? Long.valueOf(value) : value;
        };
    }

    /** @throws TooComplex when the value is too long */
    static Object checked(Object value) {
        checkLength(value instanceof String text ? text.length() : 0);
        return value;
    }

    static void checkLength(long length) {
        if (length > LONGEST) {
            throw new TooComplex("A value in a template is longer than " + LONGEST + " characters");
        }
    }

    static boolean isTrue(Object value) {
        return value != null && !value.equals(false);
    }

    static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
