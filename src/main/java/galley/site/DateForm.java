package galley.site;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A form in which posts have their dates. Source: the section on dates of {@code generators.md}. */
enum DateForm {
    DAY("uuuu-MM-dd", "\\d{4}-\\d\\d-\\d\\d"),
    MINUTE("uuuu-MM-dd HH:mm", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"),
    SECOND("uuuu-MM-dd HH:mm:ss", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"),
    OFFSET("uuuu-MM-dd HH:mm:ss xx", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d [-+]\\d{4}"),
    ISO("uuuu-MM-dd'T'HH:mm:ssxxx", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:[-+]\\d\\d:\\d\\d|Z)");

    private final DateTimeFormatter form;
    private final Pattern look;

    DateForm(String form, String look) {
        this.form = DateTimeFormatter.ofPattern(form, Locale.ROOT);
        this.look = Pattern.compile(look);
    }

    /** What it is called: the second day of 2020 in it. */
    String id() {
        return write(ZonedDateTime.parse("2020-01-02T03:04:05+01:00"));
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(DateForm::id).toList();
    }

    static Optional<DateForm> of(String id) {
        return Arrays.stream(values()).filter(form -> form.id().equals(id)).findFirst();
    }

    /** The form that a date of a header has. */
    static Optional<DateForm> seen(String date) {
        return Arrays.stream(values())
                .filter(form -> form.look.matcher(date).matches())
                .findFirst();
    }

    String write(ZonedDateTime time) {
        return time.format(form);
    }
}
