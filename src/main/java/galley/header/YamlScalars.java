package galley.header;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plain scalar means to each reader. Sources, read as installed: Psych 4.0 {@code scalar_scanner.rb} (Jekyll),
 * yaml.v2 {@code resolve.go} (Hugo), js-yaml 4.3 {@code type/*.js} (Hexo, Eleventy), which is close to YAML 1.2's core
 * schema (no generator). Dates are text to us; whoever reads them has rules of their own.
 */
final class YamlScalars {
    /** No number that a person wrote is longer, and no pattern below may run over a long text. */
    private static final int LONGEST = 300;

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> CORE_BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Set<String> GO_BOOLEANS =
            Set.of("y", "Y", "yes", "Yes", "YES", "on", "On", "ON", "n", "N", "no", "No", "NO", "off", "Off", "OFF");
    private static final Set<String> WORDS =
            Set.of("~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "<<", "=");

    private static final Pattern INFINITE = Pattern.compile("[-+]?\\.inf|\\.nan", Pattern.CASE_INSENSITIVE);
    private static final Pattern RUBY_BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9]){1,2}(\\.[0-9_]*)?");
    private static final Pattern RUBY_FLOAT = Pattern.compile("[-+]?([0-9][0-9_,]*)?\\.[0-9]*([eE][-+][0-9]+)?");
    private static final Pattern RUBY_INT = Pattern.compile(
            "[-+]?0b[01_,]+|[-+]?0[0-7_,]+|[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*)|[-+]?0x[0-9a-fA-F_,]+");
    private static final Pattern GO_FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern GO_INT =
            Pattern.compile("[-+]?(0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|0[0-7]*|[1-9][0-9]*)");
    private static final Pattern JS_INT = Pattern.compile("[-+]?(0b[01]+|0x[0-9a-fA-F]+|0o[0-7]+|[0-9]+)");
    private static final Pattern JS_FLOAT =
            Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?|\\.[0-9]+([eE][-+]?[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[-+]?\\d{4}-\\d{1,2}-\\d{1,2}"
            + "((?:[Tt]|[ \\t]+)\\d{1,2}:\\d{1,2}(:\\d{1,2}(\\.\\d*)?)?([ \\t]*(Z|[-+]\\d{1,2}:?(\\d{2})?))?)?");
    private static final Pattern ANY_NUMBER = Pattern.compile("[-+]?(0[xX][0-9a-fA-F_,]+|0[bB][01_,]+|0[oO][0-7_,]+"
            + "|[0-9][0-9_,]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|\\.[0-9_]+([eE][-+]?[0-9]+)?|\\.)");

    private YamlScalars() {}

    static Value read(String text, Rules rules) {
        if (NULLS.contains(text)) {
            return new Value.Nil();
        }
        if (CORE_BOOLEANS.contains(text)) {
            return Value.of(text.charAt(0) == 't' || text.charAt(0) == 'T');
        }
        boolean word = "+-.0123456789".indexOf(text.charAt(0)) < 0;
        if (text.length() > (word ? 5 : LONGEST)) {
            return Value.of(text);
        }
        Value value = switch (rules) {
            case JEKYLL -> ruby(text);
            case HUGO -> go(text);
            default -> javaScript(text);
        };
        return value == null ? Value.of(text) : value;
    }

    /** Whether any of the readers would take this plain scalar for something else than its text. */
    static boolean ambiguous(String text) {
        if (text.length() > LONGEST) {
            return text.chars().allMatch(c -> "0123456789abcdefABCDEFxo+-.,:_".indexOf(c) >= 0);
        }
        return WORDS.contains(text.toLowerCase(Locale.ROOT))
                || isDate(text)
                || ANY_NUMBER.matcher(text).matches()
                || RUBY_BASE_60.matcher(text).matches()
                || INFINITE.matcher(text).matches();
    }

    static boolean isDate(String text) {
        return text.length() <= LONGEST && DATE.matcher(text).matches();
    }

    private static Value ruby(String text) {
        switch (text.toLowerCase(Locale.ROOT)) {
            case "null":
                return new Value.Nil();
            case "true", "yes", "on":
                return Value.of(true);
            case "false", "no", "off":
                return Value.of(false);
            default:
                break;
        }
        if (INFINITE.matcher(text).matches()) {
            return infinite(text);
        }
        Matcher base60 = RUBY_BASE_60.matcher(text);
        if (base60.matches()) {
            return base60(text.replace("_", "").split(":"), base60.group(2) != null);
        }
        String digits = text.replace("_", "").replace(",", "");
        if (RUBY_FLOAT.matcher(text).matches() && digits.matches(".*[0-9].*")) {
            return number(digits);
        }
        return RUBY_INT.matcher(text).matches() ? integer(digits, true) : null;
    }

    /** Psych weighs the first part with 3600 also where there are only two: {@code 12:30} is 45000. */
    private static Value base60(String[] parts, boolean fraction) {
        double sum = 0;
        for (int i = 0; i < parts.length; i++) {
            sum += Double.parseDouble(parts[i]) * (i == 0 ? 3600 : i == 1 ? 60 : 1);
        }
        return new Value.Num(fraction ? (Number) sum : (Number) (long) sum);
    }

    private static Value go(String text) {
        if (GO_BOOLEANS.contains(text)) {
            char first = Character.toLowerCase(text.charAt(0));
            return Value.of(first == 'y' || text.equalsIgnoreCase("on"));
        }
        if (INFINITE.matcher(text).matches()) {
            return infinite(text);
        }
        boolean numeric = "+-.0123456789".indexOf(text.charAt(0)) >= 0;
        String digits = text.replace("_", "");
        if (numeric && GO_INT.matcher(digits).matches()) {
            return integer(digits, true);
        }
        return numeric
                        && GO_FLOAT.matcher(text.charAt(0) == '.' ? text : digits)
                                .matches()
                ? number(digits)
                : null;
    }

    private static Value javaScript(String text) {
        if (JS_INT.matcher(text).matches()) {
            return integer(text, false);
        }
        if (JS_FLOAT.matcher(text).matches()) {
            return number(text);
        }
        return INFINITE.matcher(text).matches() ? infinite(text) : null;
    }

    private static Value infinite(String text) {
        double value = text.toLowerCase(Locale.ROOT).endsWith("nan")
                ? Double.NaN
                : text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        return new Value.Num(value);
    }

    /** Nothing where the number is too large to be one: its reader takes it for text as well. */
    private static Value number(String digits) {
        double value = Double.parseDouble(digits);
        return Double.isInfinite(value) ? null : new Value.Num(value);
    }

    /** @param zeroIsOctal whether a leading zero means base 8 */
    private static Value integer(String digits, boolean zeroIsOctal) {
        boolean minus = digits.charAt(0) == '-';
        String rest = digits.charAt(0) == '-' || digits.charAt(0) == '+' ? digits.substring(1) : digits;
        String mark = rest.length() > 1 ? rest.substring(0, 2).toLowerCase(Locale.ROOT) : "";
        boolean prefixed = mark.equals("0x") || mark.equals("0b") || mark.equals("0o");
        if (prefixed && rest.length() == 2) {
            return null;
        }
        BigInteger value = switch (mark) {
            case "0x" -> new BigInteger(rest.substring(2), 16);
            case "0b" -> new BigInteger(rest.substring(2), 2);
            case "0o" -> new BigInteger(rest.substring(2), 8);
            default -> new BigInteger(rest, zeroIsOctal && rest.length() > 1 && rest.charAt(0) == '0' ? 8 : 10);
        };
        value = minus ? value.negate() : value;
        return new Value.Num(value.bitLength() < 64 ? (Number) value.longValue() : (Number) value);
    }
}
