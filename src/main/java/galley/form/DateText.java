package galley.form;

import galley.post.Family;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as it is written in a post, so that another day or time can be written the same way.
 *
 * @param day as written, in the date's own offset
 * @param time null when only the day is written
 * @param offset null when none is written: then the site's time zone counts
 * @param writing how to write another one alike
 */
record DateText(LocalDate day, LocalTime time, ZoneOffset offset, Writing writing) {
    private static final Pattern NUMBERS = Pattern.compile(
            "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
                    + "(?:([Tt]|[ \\t]+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d+)?)?(?:([ \\t]*)(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?)?");

    /** Dates with words in them, as Pelican's and Hugo's readers take them; English, whatever the system speaks. */
    private static final List<DateTimeFormatter> WORDS = List.of(
            words("EEE, d MMM yyyy HH:mm:ss Z"),
            words("d MMM yyyy HH:mm:ss"),
            words("d MMM yyyy HH:mm"),
            words("d MMM yyyy"),
            words("d MMMM yyyy"),
            words("MMM d, yyyy HH:mm"),
            words("MMM d, yyyy"),
            words("MMMM d, yyyy HH:mm"),
            words("MMMM d, yyyy"),
            words("yyyyMMdd"));

    /** How a date is written: the same again with another day, time and offset. */
    private interface Writing {
        String write(LocalDateTime when, ZoneOffset offset);
    }

    static Optional<DateText> read(String text) {
        String bare = text.strip();
        try {
            Matcher numbers = NUMBERS.matcher(bare);
            return numbers.matches() ? Optional.of(ofNumbers(numbers)) : ofWords(bare);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static DateText ofNumbers(Matcher found) {
        LocalDate day = LocalDate.of(number(found, 1), number(found, 3), number(found, 4));
        if (found.group(5) == null) {
            return new DateText(day, null, null, (when, offset) -> dayAs(found, when));
        }
        boolean seconds = found.group(8) != null;
        LocalTime time =
                LocalTime.of(number(found, 6), number(found, 7), seconds ? number(found, 8) : 0, nanos(found.group(9)));
        String zone = found.group(11);
        return new DateText(
                day, time, zone == null ? null : offset(zone), (when, offset) -> numbersAs(found, when, offset));
    }

    /** @param fraction with its point; null for none */
    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(1, 10));
    }

    private static String numbersAs(Matcher found, LocalDateTime when, ZoneOffset offset) {
        StringBuilder out = new StringBuilder(dayAs(found, when)).append(found.group(5));
        out.append(digits(when.getHour(), found.group(6))).append(':').append(digits(when.getMinute(), "00"));
        if (found.group(8) != null) {
            out.append(':').append(digits(when.getSecond(), "00"));
        }
        if (found.group(9) != null) {
            String nanos = String.format(Locale.ROOT, "%09d", when.getNano());
            out.append('.').append(nanos, 0, Math.min(9, found.group(9).length() - 1));
        }
        if (found.group(11) != null) {
            out.append(found.group(10)).append(offsetAs(found.group(11), offset));
        }
        return out.toString();
    }

    private static String dayAs(Matcher found, LocalDateTime when) {
        boolean bare = found.group(3).length() + found.group(4).length() < 4;
        return digits(when.getYear(), "0000")
                + found.group(2)
                + digits(when.getMonthValue(), bare ? "0" : "00")
                + found.group(2)
                + digits(when.getDayOfMonth(), bare ? "0" : "00");
    }

    private static String offsetAs(String written, ZoneOffset offset) {
        if (offset.equals(offset(written))) {
            return written;
        }
        String pattern = written.contains(":") || !written.matches("[+-].*") ? "xxx" : "xx";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(offset);
    }

    private static ZoneOffset offset(String written) {
        return Character.isLetter(written.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(written);
    }

    private static Optional<DateText> ofWords(String bare) {
        for (DateTimeFormatter words : WORDS) {
            try {
                var read = words.parse(bare);
                LocalTime time = read.query(TemporalQueries.localTime());
                ZoneId zone = read.query(TemporalQueries.offset());
                return Optional.of(new DateText(
                        LocalDate.from(read),
                        time,
                        zone == null ? null : (ZoneOffset) zone,
                        (when, offset) -> words.format(when.atOffset(offset))));
            } catch (DateTimeException another) {
                // it is written in another way
            }
        }
        return Optional.empty();
    }

    /** The same time of another day. */
    String on(LocalDate other) {
        LocalTime kept = time == null ? LocalTime.MIDNIGHT : time;
        return writing.write(other.atTime(kept), offset == null ? ZoneOffset.UTC : offset);
    }

    /** This moment, written in the same way: in the date's own offset, or as the clock on the wall has it. */
    String now(Clock clock) {
        ZonedDateTime here = ZonedDateTime.now(clock);
        ZonedDateTime there = offset == null ? here : here.withZoneSameInstant(offset);
        return writing.write(there.toLocalDateTime(), there.getOffset());
    }

    /** This moment as a family's posts are usually dated, for a post that has no date yet; every generator reads it. */
    static String fresh(Clock clock, Family family) {
        String pattern = switch (family) {
            case JEKYLL -> "yyyy-MM-dd HH:mm:ss xx";
            case HEXO -> "yyyy-MM-dd HH:mm:ss";
            default -> "yyyy-MM-dd'T'HH:mm:ssxxx";
        };
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(ZonedDateTime.now(clock));
    }

    private static DateTimeFormatter words(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    /** As many digits at least as the model has. */
    private static String digits(int number, String model) {
        return String.format(Locale.ROOT, "%0" + model.length() + "d", number);
    }
}
