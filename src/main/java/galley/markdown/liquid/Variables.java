package galley.markdown.liquid;

import galley.markdown.TooComplex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What names stand for. A value is text, a number (Long or Double), a truth value, a list, a map, or null where there is
 * none.
 */
final class Variables {
    /** Equal to what is empty. */
    static final Object EMPTY = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };

    /** Characters of one value: a text that is appended to itself thirty times would fill the memory. */
    private static final int LONGEST = 1_000_000;

    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}\\.\\d{1,18}");
    private static final Pattern RANGE =
            Pattern.compile("\\(\\s*([\\w.-]+?)\\s*\\.\\.\\s*([\\w.-]+)\\s*\\)", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("\\.?([\\w?-]+)|\\[([^\\[\\]]*)\\]");

    private final Map<String, Object> values = new HashMap<>();
    private final Flavour flavour;
    private final UnaryOperator<String> markdown;

    /**
     * @param given such as {@code page.title}, or {@code page} as a map
     * @param markdown makes HTML of a value
     */
    Variables(Map<String, ?> given, Flavour flavour, UnaryOperator<String> markdown) {
        this.flavour = flavour;
        this.markdown = markdown;
        values.putAll(given);
    }

    Flavour flavour() {
        return flavour;
    }

    UnaryOperator<String> markdown() {
        return markdown;
    }

    void set(String name, Object value) {
        values.put(name, value);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** What some names stood for, to be {@link #close}d with; a name that stood for nothing is in it with null. */
    Map<String, Object> opened(List<String> names) {
        Map<String, Object> outer = new HashMap<>();
        names.forEach(name -> outer.put(name, values.get(name)));
        return outer;
    }

    void close(Map<String, Object> outer) {
        outer.forEach((name, value) -> {
            if (value == null) {
                values.remove(name);
            } else {
                values.put(name, value);
            }
        });
    }

    /** Of a setting that is known by its text alone. */
    static Object typed(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> INTEGER.matcher(text).matches() ? Long.valueOf(text) : text;
        };
    }

    /** Of a literal or a name. */
    Object value(String word) {
        if (word.length() >= 2 && (word.startsWith("\"") || word.startsWith("'"))) {
            return word.substring(1, word.length() - 1);
        }
        if (INTEGER.matcher(word).matches()) {
            return Long.valueOf(word);
        }
        if (DECIMAL.matcher(word).matches()) {
            return Double.valueOf(word);
        }
        Matcher range = RANGE.matcher(word);
        if (range.matches()) {
            return Loop.range(value(range.group(1)), value(range.group(2)));
        }
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "nil", "null", "none" -> null;
            case "blank", "empty" -> flavour == Flavour.NUNJUCKS ? values.get(word) : EMPTY;
            default -> values.containsKey(word) ? values.get(word) : along(word);
        };
    }

    /** By {@code a.b[0].size}. */
    private Object along(String path) {
        Matcher step = STEP.matcher(path);
        Object value = null;
        boolean first = true;
        while (step.find() && (first || value != null)) {
            String name = step.group(1);
            if (first) {
                value = values.get(name);
            } else {
                value = name != null
                        ? child(value, name)
                        : child(value, text(value(step.group(2).strip())));
            }
            first = false;
        }
        return value;
    }

    private static Object child(Object value, String name) {
        return switch (value) {
            case Map<?, ?> map ->
                map.containsKey(name) ? map.get(name) : name.equals("size") ? (long) map.size() : null;
            case List<?> list ->
                switch (name) {
                    case "size", "length" -> (long) list.size();
                    case "first" -> list.isEmpty() ? null : list.getFirst();
                    case "last" -> list.isEmpty() ? null : list.getLast();
                    default -> INTEGER.matcher(name).matches() ? item(list, Long.parseLong(name)) : null;
                };
            case String text -> name.equals("size") || name.equals("length") ? (long) text.length() : null;
            default -> null;
        };
    }

    private static Object item(List<?> list, long index) {
        long at = index < 0 ? list.size() + index : index;
        return at >= 0 && at < list.size() ? list.get((int) at) : null;
    }

    /** @throws TooComplex when the value is too long */
    static Object checked(Object value) {
        if (value instanceof String text) {
            checkLength(text.length());
        }
        if (value instanceof List<?> list) {
            checkLength(list.size());
        }
        return value;
    }

    static void checkLength(long length) {
        if (length > LONGEST) {
            throw new TooComplex("This text has a value in a template that is longer than " + LONGEST + " characters");
        }
    }

    boolean isTrue(Object value) {
        boolean nothing = flavour == Flavour.NUNJUCKS
                && ("".equals(value) || Long.valueOf(0).equals(value));
        return value != null && !value.equals(false) && !nothing;
    }

    /** As it is printed; a number as JavaScript has it. */
    static String text(Object value) {
        return switch (value) {
            case null -> "";
            case Double number when number.isNaN() || number.isInfinite() -> number.toString();
            case Double number -> plain(number);
            case List<?> list -> list.stream().map(Variables::text).collect(Collectors.joining());
            case Map<?, ?> map -> "[object Object]";
            default -> value.toString();
        };
    }

    private static String plain(double number) {
        BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
    }

    /** As it is printed in the end. */
    String shown(Object value) {
        if (flavour.isRuby()) {
            return switch (value) {
                case Double number when number == Math.rint(number) && Math.abs(number) < 1e15 -> text(number) + ".0";
                case List<?> list -> list.stream().map(this::shown).collect(Collectors.joining());
                case Map<?, ?> map -> inspected(map);
                case null, default -> text(value);
            };
        }
        return value instanceof List<?> list && flavour == Flavour.NUNJUCKS
                ? list.stream().map(Variables::text).collect(Collectors.joining(","))
                : text(value);
    }

    private String inspected(Map<?, ?> map) {
        List<String> entries = new ArrayList<>();
        map.forEach((key, value) ->
                entries.add("\"" + key + "\"=>" + (value instanceof String text ? "\"" + text + "\"" : shown(value))));
        return "{" + String.join(", ", entries) + "}";
    }
}
