package galley.generators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import galley.post.Family;
import galley.site.Generators;
import galley.site.NewSite;
import galley.store.LocalDisk;
import galley.store.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new site of each generator is one, and its real program builds it without complaint. */
class NewSiteTest {
    private static final String TITLE = "Ann's \"Site\" & \\ more";

    @TempDir
    Path temp;

    private NewSite.Made make(Path folder, Family family) {
        return NewSite.make(new LocalDisk(), folder, family, TITLE, ZonedDateTime.now());
    }

    @ParameterizedTest
    @EnumSource(SmallSite.class)
    void it_is_recognised_and_begins_in_an_empty_folder_alone(SmallSite kind) throws IOException {
        Path folder = temp.toRealPath().resolve("a/new");
        assertThat(make(folder, kind.family())).isInstanceOf(NewSite.Made.Done.class);
        NewSite.Made.Done done = (NewSite.Made.Done) make(folder.resolveSibling("second"), kind.family());
        assertThat(done.first()).exists();
        assertThat(Generators.at(folder, new SiteFiles()).orElseThrow().family())
                .isEqualTo(kind.family());
        assertThat(make(folder, kind.family())).isInstanceOf(NewSite.Made.Failed.class);
    }

    @Test
    void of_a_folder_that_cannot_be_made_it_says_so() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThat(make(file, Family.HUGO)).isInstanceOf(NewSite.Made.Failed.class);
        assertThat(make(file.resolve("site"), Family.HUGO)).isInstanceOf(NewSite.Made.Failed.class);
        assertThat(file).hasContent("x");
    }

    @ParameterizedTest
    @EnumSource(SmallSite.class)
    @Tag("generators")
    void its_program_builds_it_without_complaint(SmallSite kind) throws IOException {
        assumeTrue(kind.isInstalled(), "skipped: " + kind + " is not installed here");
        Path site = temp.toRealPath().resolve("site");
        assertThat(make(site, kind.family())).isInstanceOf(NewSite.Made.Done.class);
        kind.bringPackages(site);
        Oracle.Ended ended = Oracle.run(kind.build(site));
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(ExportedSiteTest.COMPLAINT.matcher(ended.output()).find())
                .as(ended.output())
                .isFalse();
        List<Path> posts = new ArrayList<>();
        try (Stream<Path> all = Files.walk(kind.output(site))) {
            for (Path page :
                    all.filter(path -> path.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                assertThat(html).contains("</html>");
                if (html.contains("This is the first post of this site.") && html.contains("<h1>First post</h1>")) {
                    posts.add(page);
                }
                for (LinkCheck.Found link : LinkCheck.of(kind.output(site), page)) {
                    if (kind == SmallSite.HEXO && link.link().equals("/")) {
                        continue; // made by a plugin that is not installed here
                    }
                    assertThat(link.file()).as(page + " " + link.link()).isNotNull();
                }
            }
        }
        assertThat(posts).as(ended.output()).hasSize(1);
        System.out.printf("new site of %s: built, %s%n", kind, kind.output(site).relativize(posts.getFirst()));
    }
}
