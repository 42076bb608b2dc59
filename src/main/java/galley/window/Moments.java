package galley.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/** Points of time in words, as near ones are spoken of. */
final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);

    private Moments() {}

    /** As in “today, 14:05”. */
    static String words(Instant when, Instant now, ZoneId zone) {
        ZonedDateTime then = when.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        long days = ChronoUnit.DAYS.between(then.toLocalDate(), today);
        String day = days == 0 ? "today" : days == 1 ? "yesterday" : DAY.format(then);
        return day + ", " + TIME.format(then);
    }

    static String words(Instant when) {
        return words(when, Instant.now(), ZoneId.systemDefault());
    }
}
