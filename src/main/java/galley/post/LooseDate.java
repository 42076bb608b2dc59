package galley.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The generators that take nearly anything for a date: Pelican (dateutil), Jekyll (Ruby's {@code Time.parse}), Hexo
 * (JavaScript's {@code Date}). Follows dateutil's rules on the order of day, month and year.
 */
final class LooseDate {
    private static final Pattern COMPACT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[T ]?(\\d{2})(\\d{2})(\\d{2})?)?");
    private static final Pattern TIME =
            Pattern.compile("(?<!\\d)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:\\s*([ap])\\.?m\\b\\.?)?");
    private static final Pattern HOUR = Pattern.compile("(?<!\\d)(\\d{1,2})()()\\s*([ap])\\.?m\\b\\.?");
    private static final Pattern ZONE = Pattern.compile(
            "^\\s*(?:\\(?(?:z|utc|gmt)\\)?)?\\s*(?:([+-]\\d{2}):?(\\d{2})?)?\\s*(?:\\([a-z]{3,5}\\))?$");
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+|[^\\s\\d\\p{L}]");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> FILLERS =
            Set.of("at", "on", "and", "ad", "m", "t", "of", "st", "nd", "rd", "th", ",", ".", "-", "/", ";", "'");

    private LooseDate() {}

    /** @param dotsMeanDayFirst {@code 02.01.2020} is January 2, as Ruby has it, not February 1 */
    static Optional<PostDate> read(String text, boolean dotsMeanDayFirst) {
        try {
            return parse(text.toLowerCase(Locale.ROOT), dotsMeanDayFirst);
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<PostDate> parse(String text, boolean dotsMeanDayFirst) {
        Matcher compact = COMPACT.matcher(text.replace('t', 'T').replaceFirst("[zZ]$", ""));
        if (compact.matches()) {
            LocalDate day = LocalDate.of(number(compact, 1), number(compact, 2), number(compact, 3));
            LocalTime time = LocalTime.of(number(compact, 4), number(compact, 5), number(compact, 6));
            return Optional.of(new PostDate(day.atTime(time), text.endsWith("z") ? ZoneOffset.UTC : null));
        }
        Matcher time = TIME.matcher(text);
        boolean timed = time.find();
        if (!timed) {
            time = HOUR.matcher(text);
            timed = time.find();
        }
        if (!timed) {
            return day(text, dotsMeanDayFirst).map(day -> new PostDate(day.atStartOfDay(), null));
        }
        String before = text.substring(0, time.start());
        String after = text.substring(time.end());
        Matcher zone = ZONE.matcher(after);
        boolean atEnd = zone.matches();
        ZoneOffset offset = atEnd && !after.isBlank() ? offset(zone) : null;
        LocalTime clock = clock(time);
        // The year may follow the time: Mon Jan 2 15:04:05 2006
        return day(atEnd ? before : before + " " + after, dotsMeanDayFirst)
                .map(day -> new PostDate(LocalDateTime.of(day, clock), offset));
    }

    private static ZoneOffset offset(Matcher zone) {
        if (zone.group(1) == null) {
            return ZoneOffset.UTC;
        }
        int hours = Integer.parseInt(zone.group(1));
        int minutes = number(zone, 2);
        return ZoneOffset.ofHoursMinutes(hours, zone.group(1).startsWith("-") ? -minutes : minutes);
    }

    private static LocalTime clock(Matcher time) {
        int hour = number(time, 1);
        String half = time.group(4);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("not an hour of half a day: " + hour);
            }
            hour = hour % 12 + (half.equals("p") ? 12 : 0);
        }
        return LocalTime.of(hour, number(time, 2), number(time, 3));
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static Optional<LocalDate> day(String text, boolean dotsMeanDayFirst) {
        List<Integer> numbers = new ArrayList<>();
        int monthAt = -1;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (Character.isDigit(word.charAt(0))) {
                numbers.add(Integer.parseInt(word));
            } else if (monthAt < 0 && named(MONTHS, word) >= 0) {
                monthAt = numbers.size();
                numbers.add(named(MONTHS, word) + 1);
            } else if (named(DAYS, word) < 0 && !FILLERS.contains(word)) {
                return Optional.empty();
            }
        }
        boolean dayFirst = dotsMeanDayFirst && text.matches(".*\\d\\.\\d.*");
        return switch (numbers.size()) {
            case 3 -> Optional.of(three(numbers.get(0), numbers.get(1), numbers.get(2), monthAt, dayFirst));
            case 2 -> two(numbers.get(0), numbers.get(1), monthAt);
            default -> Optional.empty();
        };
    }

    private static LocalDate three(int a, int b, int c, int monthAt, boolean dayFirst) {
        return switch (monthAt) {
            case 0 -> b > 31 ? date(b, a, c) : date(c, a, b);
            case 1 -> a > 31 ? date(a, b, c) : date(c, b, a);
            case 2 -> b > 31 ? date(b, c, a) : date(a, c, b);
            default -> a > 31 ? date(a, b, c) : a > 12 || dayFirst ? date(c, b, a) : date(c, a, b);
        };
    }

    /** A year and a month; which day the generator adds does not matter here. */
    private static Optional<LocalDate> two(int a, int b, int monthAt) {
        int year = a > 31 ? a : b;
        int month = a > 31 ? b : a;
        return year > 31 && (monthAt < 0 || monthAt == (a > 31 ? 1 : 0))
                ? Optional.of(date(year, month, 1))
                : Optional.empty();
    }

    private static LocalDate date(int year, int month, int day) {
        int full = year >= 100 ? year : year < 70 ? 2000 + year : 1900 + year;
        return LocalDate.of(full, month, day);
    }

    private static int named(List<String> names, String word) {
        for (int i = 0; word.length() >= 3 && i < names.size(); i++) {
            if (word.equals(names.get(i))
                    || word.equals(names.get(i).substring(0, 3))
                    || word.equals("sept") && i == 8) {
                return i;
            }
        }
        return -1;
    }
}
