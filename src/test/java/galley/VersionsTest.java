package galley;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reads what others wrote is new enough. */
class VersionsTest {
    @ParameterizedTest
    @CsvSource({
        "<javafx.version>, 26.0.1, before that a page of text may read the files of the machine",
        "<artifactId>snakeyaml</artifactId><version>, 2.4, before 2.0 a header could make objects: CVE-2022-1471",
        "<artifactId>jsoup</artifactId><version>, 1.15.3, CVE-2022-36033: a cleaned address could still run",
        "<artifactId>mermaid</artifactId><version>, 11.10.0, CVE-2025-54881: a label could run",
        "<artifactId>katex</artifactId><version>, 0.16.21, CVE-2025-23207: a formula could set attributes",
        "<artifactId>prismjs</artifactId><version>, 1.30.0, CVE-2024-53382: an element could stand in for the script",
    })
    void it_is_no_older_than_what_is_mended(String before, String least, String why) throws Exception {
        Matcher version =
                Pattern.compile(Pattern.quote(before) + "([^<]+)<").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).as(before).isTrue();
        assertThat(Version.parse(version.group(1))).as(why).isGreaterThanOrEqualTo(Version.parse(least));
    }
}
