package galley.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders dates as authors write them. Good enough for a list; what a date means is the generator's to say. */
final class DateOrder {
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})(?:\\D+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?.*", Pattern.DOTALL);

    private DateOrder() {}

    /** @param otherwise for a date that is missing or written in words, in milliseconds since 1970 */
    static long key(String date, long otherwise) {
        Matcher found = NUMBERS.matcher(date.strip());
        if (!found.matches()) {
            return otherwise;
        }
        int month = Math.clamp(Integer.parseInt(found.group(2)), 1, 12);
        int day = Math.clamp(Integer.parseInt(found.group(3)), 1, 28);
        long seconds = LocalDate.of(Integer.parseInt(found.group(1)), month, day)
                .atStartOfDay()
                .toEpochSecond(ZoneOffset.UTC);
        long over = Math.max(0, Integer.parseInt(found.group(3)) - 28) * 86_400L;
        return 1000 * (seconds + over + number(found, 4) * 3600 + number(found, 5) * 60 + number(found, 6));
    }

    private static long number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Long.parseLong(found.group(group));
    }
}
