package galley.markdown.liquid;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as {@code strftime} writes them. A day of the header is told as it stands there, whatever the zone. */
final class Dates {
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?.*", Pattern.DOTALL);

    private static final Pattern SIGN = Pattern.compile("%([-^0_]?)([A-Za-z%])");

    private Dates() {}

    /** What is no date stays as it is. */
    static Object formatted(Object value, String format) {
        Matcher found = DATE.matcher(Variables.text(value));
        if (format.isEmpty() || !found.matches()) {
            return value;
        }
        LocalDateTime date;
        try {
            date = LocalDateTime.of(
                    number(found, 1),
                    number(found, 2),
                    number(found, 3),
                    number(found, 4),
                    number(found, 5),
                    number(found, 6));
        } catch (DateTimeException noSuchDay) {
            return value;
        }
        return SIGN.matcher(format).replaceAll(sign -> Matcher.quoteReplacement(part(sign, date)));
    }

    private static int number(MatchResult found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    private static String part(MatchResult sign, LocalDateTime date) {
        String text = part(sign.group(2).charAt(0), date);
        return switch (sign.group(1)) {
            case "-" -> text.replaceFirst("^[0 ]+(?=.)", "");
            case "^" -> text.toUpperCase(Locale.ROOT);
            default -> text;
        };
    }

    private static String part(char sign, LocalDateTime date) {
        return switch (sign) {
            case 'Y' -> "" + date.getYear();
            case 'y' -> by("yy", date);
            case 'm' -> by("MM", date);
            case 'd' -> by("dd", date);
            case 'e' -> String.format("%2d", date.getDayOfMonth());
            case 'j' -> by("DDD", date);
            case 'H' -> by("HH", date);
            case 'I' -> by("hh", date);
            case 'M' -> by("mm", date);
            case 'S' -> by("ss", date);
            case 'p' -> by("a", date);
            case 'b', 'h' -> date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'B' -> date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'a' -> date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            case 'A' -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case 'u' -> "" + date.getDayOfWeek().getValue();
            case 'w' -> "" + date.getDayOfWeek().getValue() % 7;
            case 'F' -> by("uuuu-MM-dd", date);
            case 'T' -> by("HH:mm:ss", date);
            case 'R' -> by("HH:mm", date);
            case 'D' -> by("MM/dd/yy", date);
            case '%' -> "%";
            default -> "%" + sign;
        };
    }

    private static String by(String pattern, LocalDateTime date) {
        return date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
}
