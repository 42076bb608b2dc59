package galley.form;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
    /** 15:08:09 in Kuala Lumpur. */
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2024-05-06T07:08:09.123456789Z"), ZoneId.of("Asia/Kuala_Lumpur"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-08-16T01:48:42Z | 2024-05-06T07:08:09Z",
                "2013-08-16 | 2024-05-06",
                "2013-08-16 01:48 | 2024-05-06 15:08",
                "2013-08-16 01:48:42 | 2024-05-06 15:08:09",
                "2013/8/6 1:48 | 2024/5/6 15:08",
                "2013.08.16 | 2024.05.06",
                "2013-08-16 01:48:42 +0200 | 2024-05-06 09:08:09 +0200",
                "2013-08-16T01:48:42-03:30 | 2024-05-06T03:38:09-03:30",
                "2013-08-16T01:48:42.517Z | 2024-05-06T07:08:09.123Z",
                "2013-08-16 01:48:42 UTC | 2024-05-06 07:08:09 UTC",
                "Fri, 16 Aug 2013 01:48:42 +0000 | Mon, 6 May 2024 07:08:09 +0000",
                "Aug 16, 2013 | May 6, 2024",
                "16 August 2013 | 6 May 2024",
                "20130816 | 20240506",
            })
    void now_is_written_as_the_date_was_in_the_offset_it_had(String date, String now) {
        assertThat(DateText.read(date).orElseThrow().now(CLOCK)).isEqualTo(now);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-08-16T01:48:42Z | 2014-01-02T01:48:42Z",
                "2013-08-16 1:48 +0200 | 2014-01-02 1:48 +0200",
                "2013/8/16 | 2014/1/2",
                "2013-08-16T01:48:42.517+08:00 | 2014-01-02T01:48:42.517+08:00",
            })
    void another_day_keeps_the_time_and_the_writing(String date, String other) {
        assertThat(DateText.read(date).orElseThrow().on(LocalDate.of(2014, 1, 2)))
                .isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tomorrow", "2013-02-30", "2013-08", "2013-08-16T25:00:00", "2020年1月2日", "2013-08/16"})
    void what_is_no_date_is_not_read(String text) {
        assertThat(DateText.read(text)).isEmpty();
    }

    @Test
    void remarks_are_those_of_the_generator() {
        assertThat(remark("2024-05-07", Family.JEKYLL)).startsWith("In the future: Jekyll leaves");
        assertThat(remark("2024-05-07", Family.PELICAN)).isEqualTo("In the future.");
        assertThat(remark("2024-05-06 15:08:00", Family.JEKYLL))
                .as("by the clock on the wall")
                .isEmpty();
        assertThat(remark("2013-08-16 01:48", Family.HUGO)).contains("does not read");
        assertThat(remark("2013-08-16 01:48", Family.PELICAN)).isEmpty();
        assertThat(remark("2013/08/16", Family.HUGO)).contains("does not read");
        assertThat(remark("Last Modified", Family.ELEVENTY)).isEmpty();
        assertThat(remark("Last Modified", Family.HUGO)).contains("does not read");
        assertThat(remark("", Family.HUGO)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PELICAN,2024-05-06T15:08:09+08:00",
        "HUGO,2024-05-06T15:08:09+08:00",
        "JEKYLL,2024-05-06 15:08:09 +0800",
        "HEXO,2024-05-06 15:08:09"
    })
    void a_first_date_is_written_as_its_family_does(Family family, String date) {
        assertThat(DateText.fresh(CLOCK, family)).isEqualTo(date);
        assertThat(DateRemark.on(date, family, CLOCK)).isNull();
    }

    private static String remark(String date, Family family) {
        Note note = DateRemark.on(date, family, CLOCK);
        return note == null ? "" : note.text();
    }
}
