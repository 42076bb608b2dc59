package galley.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dates of {@code generators.md}, and some that dateutil, Ruby and Go were asked about. */
class PostDateTest {
    private static String read(String text, Family family) {
        return PostDate.read(text, family)
                .map(date -> date.local()
                        + (date.offset() == null ? "" : date.offset().toString()))
                .orElse("unreadable");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2013-08-16T01:48:42Z             | 2013-08-16T01:48:42Z
            2020-01-02                       | 2020-01-02T00:00
            2020-01-02 03:04                 | 2020-01-02T03:04
            2020-01-02 03:04:05.5 +0800      | 2020-01-02T03:04:05+08:00
            2020/01/02                       | 2020-01-02T00:00
            Jan 2, 2020                      | 2020-01-02T00:00
            2nd of January 2020 at 3:04 pm   | 2020-01-02T15:04
            Thu, 02 Jan 2020 03:04:05 -0130  | 2020-01-02T03:04:05-01:30
            Thu Jan  2 03:04:05 2020         | 2020-01-02T03:04:05
            20200102                         | 2020-01-02T00:00
            20200102T030405Z                 | 2020-01-02T03:04:05Z
            02.01.2020                       | 2020-02-01T00:00
            13/02/2020                       | 2020-02-13T00:00
            2/13/99                          | 1999-02-13T00:00
            Sept 2020                        | 2020-09-01T00:00
            2020-01                          | 2020-01-01T00:00
            2020年1月2日                      | unreadable
            2020-13-02                       | unreadable
            2020-02-30                       | unreadable
            soon                             | unreadable
            2020-01-02 25:00                 | unreadable
            2020-01-02 13:00 pm              | unreadable
            ``                               | unreadable
            """)
    void pelican_reads_nearly_anything(String text, String expected) {
        assertThat(read(text, Family.PELICAN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-01-02T03:04:05+08:00        | 2020-01-02T03:04:05+08:00
            2020-01-02T03:04:05.123Z         | 2020-01-02T03:04:05.123Z
            2020-01-02                       | 2020-01-02T00:00
            2020-01-02 03:04:05              | 2020-01-02T03:04:05
            2020-01-02 03:04:05 +0800        | 2020-01-02T03:04:05+08:00
            02 Jan 2020                      | 2020-01-02T00:00
            2020-01-02 03:04                 | unreadable
            2020/01/02                       | unreadable
            Jan 2, 2020                      | unreadable
            2020-1-2                         | unreadable
            2020-01-2 03:04:05               | unreadable
            2020-01-02 3:4:5                 | unreadable
            2020-02-30                       | unreadable
            """)
    void hugo_reads_the_layouts_of_its_list(String text, String expected) {
        assertThat(read(text, Family.HUGO)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-01-02                       | 2020-01-02T00:00
            2020-01-02T03:04                 | 2020-01-02T03:04
            2020-01-02 03:04:05              | 2020-01-02T03:04:05
            2020-01-02T03:04:05.000Z         | 2020-01-02T03:04:05Z
            2020-01-02 03:04                 | unreadable
            Jan 2, 2020                      | unreadable
            """)
    void eleventy_reads_iso_dates(String text, String expected) {
        assertThat(read(text, Family.ELEVENTY)).isEqualTo(expected);
    }

    @Test
    void jekyll_takes_dots_for_day_first() {
        assertThat(read("02.01.2020", Family.JEKYLL)).isEqualTo("2020-01-02T00:00");
    }

    @Test
    void a_date_without_an_offset_is_meant_for_the_site_s_zone() {
        PostDate date = PostDate.read("2020-01-02 03:00:00", Family.HUGO).orElseThrow();
        assertThat(date.at(ZoneId.of("Asia/Kuala_Lumpur"))).isEqualTo("2020-01-01T19:00:00Z");
        PostDate fixed = PostDate.read("2020-01-02T03:00:00Z", Family.HUGO).orElseThrow();
        assertThat(fixed.at(ZoneId.of("Asia/Kuala_Lumpur"))).isEqualTo("2020-01-02T03:00:00Z");
    }
}
