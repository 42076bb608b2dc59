package galley.markdown.liquid;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The filters for numbers. Ruby keeps whole numbers whole, JavaScript has floats only. */
final class Numbers {
    /** That a filter is none of these. */
    static final Object NO_FILTER = new Object();

    private Numbers() {}

    static Object apply(String name, Object value, Arguments arguments, Flavour flavour) {
        Number left = number(value);
        Number right = number(arguments.value(0));
        boolean whole = left instanceof Long && right instanceof Long;
        double a = left.doubleValue();
        double b = right.doubleValue();
        return switch (name) {
            case "plus" -> whole ? exact(a + b, left.longValue() + right.longValue()) : (Object) (a + b);
            case "minus" -> whole ? exact(a - b, left.longValue() - right.longValue()) : (Object) (a - b);
            case "times" -> whole ? exact(a * b, left.longValue() * right.longValue()) : (Object) (a * b);
            case "divided_by" -> divided(left, right, whole, flavour);
            case "modulo" -> modulo(left, right, whole);
            case "abs" -> left instanceof Long n ? (Object) Math.abs(n) : (Object) Math.abs(a);
            case "ceil" -> (long) Math.ceil(a);
            case "floor" -> (long) Math.floor(a);
            case "at_least" -> a < b ? right : left;
            case "at_most" -> a > b ? right : left;
            case "round" -> rounded(left, arguments.number(0, 0));
            default -> NO_FILTER;
        };
    }

    /** A text that is a number counts as one, all else as 0. */
    private static Number number(Object value) {
        if (value instanceof Long || value instanceof Double) {
            return (Number) value;
        }
        if (value instanceof String text && text.strip().matches("-?\\d{1,15}(\\.\\d{1,15})?")) {
            return text.contains(".") ? (Number) Double.valueOf(text.strip()) : (Number) Long.valueOf(text.strip());
        }
        return 0L;
    }

    /** Beyond what a long holds, a float. */
    private static Object exact(double about, long whole) {
        return Math.abs(about) < Long.MAX_VALUE / 2 ? (Object) whole : (Object) about;
    }

    private static Object divided(Number left, Number right, boolean whole, Flavour flavour) {
        return whole && flavour.isRuby() && right.longValue() != 0
                ? (Object) Math.floorDiv(left.longValue(), right.longValue())
                : (Object) (left.doubleValue() / right.doubleValue());
    }

    /** Of the sign of what is divided by, in both languages. */
    private static Object modulo(Number left, Number right, boolean whole) {
        double b = right.doubleValue();
        return whole && b != 0
                ? (Object) Math.floorMod(left.longValue(), right.longValue())
                : (Object) ((left.doubleValue() % b + b) % b);
    }

    private static Object rounded(Number number, int places) {
        double value = number.doubleValue();
        if (number instanceof Long || Double.isNaN(value) || Double.isInfinite(value)) {
            return number;
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(Math.clamp(places, 0, 15), RoundingMode.HALF_UP);
        return places <= 0 ? (Object) rounded.longValue() : (Object) rounded.doubleValue();
    }
}
