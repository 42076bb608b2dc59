package galley.post;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The generators that read only the forms of a list. */
final class StrictDate {
    /** Eleventy's YAML reader takes these before the generator sees the text; Hugo's leaves dates alone. */
    private static final List<DateTimeFormatter> YAML =
            formats("yyyy-M-d", "yyyy-M-d['T']['t'][ ]H:m:s[.SSSSSSSSS][.SSS][ ][XXX][XX][X]");

    /** Go's layouts, in the order of {@code spf13/cast}. */
    private static final List<DateTimeFormatter> HUGO = formats(
            "yyyy-MM-dd'T'HH:mm:ss[.SSSSSSSSS][.SSS][XXX][XX]",
            "yyyy-MM-dd HH:mm:ss[.SSSSSSSSS][.SSS][ ][XXX][XX]",
            "EEE, dd MMM yyyy HH:mm:ss [XX]['GMT']['UTC']",
            "dd MMM yy HH:mm [XX]['GMT']['UTC']",
            "EEE MMM ppd HH:mm:ss yyyy",
            "EEE MMM dd HH:mm:ss XX yyyy",
            "dd MMM yyyy",
            "yyyy-MM-dd");

    private static final List<DateTimeFormatter> ISO = formats(
            "yyyy-MM-dd'T'HH:mm[:ss][.SSSSSSSSS][.SSS][XXX][XX][X]",
            "yyyyMMdd['T'HHmm[ss]][XXX][XX][X]",
            "yyyy-DDD",
            "yyyy-MM",
            "yyyy");

    private StrictDate() {}

    static Optional<PostDate> hugo(String date) {
        return first(date, HUGO);
    }

    static Optional<PostDate> eleventy(String date) {
        return first(date, YAML).or(() -> first(date, ISO));
    }

    private static Optional<PostDate> first(String date, List<DateTimeFormatter> formats) {
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(of(format.parse(date)));
            } catch (DateTimeException another) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static PostDate of(TemporalAccessor found) {
        LocalDateTime local = LocalDateTime.of(LocalDate.from(found), found.query(TemporalQueries.localTime()));
        return new PostDate(local, found.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(found) : null);
    }

    private static List<DateTimeFormatter> formats(String... patterns) {
        return Arrays.stream(patterns).map(StrictDate::format).toList();
    }

    private static DateTimeFormatter format(String pattern) {
        DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern.replace("yyyy", "uuuu"));
        if (!pattern.contains("D")) {
            builder.parseDefaulting(ChronoField.MONTH_OF_YEAR, 1).parseDefaulting(ChronoField.DAY_OF_MONTH, 1);
        }
        return builder.parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
