package galley.site;

import static org.assertj.core.api.Assertions.assertThat;

import galley.picture.PictureRules;
import galley.post.Post;
import galley.preview.Png;
import galley.store.LocalDisk;
import galley.store.Relocation;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All pictures of a site at once, and one of them under another name. */
class PictureSurveyTest {
    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void lay_out_a_site() throws IOException {
        root = temp.toRealPath();
        text("pelicanconf.py", "PATH = 'content'\n");
        text("content/rain.md", """
                title: Rain
                featured_image: images/cloud.png
                featured_image_credit:

                ![A puddle]({static}images/puddle%20one.png) ![]({static}/images/gone.png)

                [large]({static}images/large.png)
                """);
        text("content/snow.md", "title: Snow\n\n![]({static}images/cloud.png)\n{{ gallery:listed.png }}\n");
        text("theme/static/style.css", "body { background: url(../images/paper.png) }\n");
        text("output/images/built.png", "built");
        picture("cloud.png", 10, 10, 1);
        picture("puddle one.png", 10, 11, 2);
        picture("large.png", 900, 20, 3);
        picture("paper.png", 10, 12, 4);
        picture("listed.png", 10, 13, 5);
        picture("nobody.png", 10, 14, 6);
        picture("same.png", 10, 14, 6);
        Files.write(root.resolve("content/images/broken.png"), new byte[] {1, 2});
    }

    private void text(String place, String words) throws IOException {
        Files.createDirectories(root.resolve(place).getParent());
        Files.writeString(root.resolve(place), words);
    }

    private void picture(String name, int width, int height, int colour) throws IOException {
        Files.createDirectories(root.resolve("content/images"));
        Files.write(root.resolve("content/images").resolve(name), Png.of(width, height, colour));
    }

    private PictureSurvey.Result survey() {
        PictureRules rules = PictureRules.read("longest = 800");
        return PictureSurvey.of(root.resolve("content"), site -> rules, (doing, share) -> true)
                .orElseThrow();
    }

    @Test
    void each_picture_is_told_with_its_posts_and_what_is_wrong() {
        PictureSurvey.Result all = survey();
        assertThat(all.root()).isEqualTo(root);
        assertThat(all.posts()).isEqualTo(2);
        assertThat(all.pictures())
                .extracting(picture -> picture.place().replace("content/images/", "") + " " + picture.problems() + " "
                        + picture.uses().stream()
                                .map(use -> use.post().getFileName() + ":" + use.line())
                                .toList())
                .containsExactly(
                        "broken.png [BROKEN, UNUSED] []",
                        "cloud.png [NO_DESCRIPTION, NO_CREDIT] [rain.md:2, snow.md:3]",
                        "gone.png [MISSING, NO_DESCRIPTION] [rain.md:5]",
                        "large.png [LARGE] [rain.md:7]",
                        "listed.png [] []",
                        "nobody.png [UNUSED, DUPLICATE] []",
                        "paper.png [] []",
                        "puddle one.png [] [rain.md:5]",
                        "same.png [UNUSED, DUPLICATE] []");
    }

    @Test
    void it_can_be_ended_between_any_two_files() {
        List<String> told = new ArrayList<>();
        survey();
        assertThat(PictureSurvey.of(
                        root, site -> PictureRules.USUAL, (doing, share) -> told.add(doing) && told.size() < 4))
                .isEqualTo(Optional.empty());
        assertThat(told).hasSize(4);
    }

    @Test
    void a_post_follows_in_header_and_text_and_says_what_it_cannot() {
        Site site = Generators.site(root).orElseThrow();
        Post post = Post.read(root.resolve("content/rain.md"), Text.of("""
                        title: Rain
                        featured_image: images/cloud.png
                        gallery: images/cloud.png, images/other.png

                        ![a]({static}images/cloud.png) and {{ box:cloud.png }}
                        """), site.family());
        PictureMove.Outcome outcome =
                new PictureMove(site, "content/images/cloud.png", "content/photos/grey sky.png").in(post);
        assertThat(outcome).isEqualTo(new PictureMove.Outcome.Changed(Text.of("""
                        title: Rain
                        featured_image: photos/grey sky.png
                        gallery: images/cloud.png, images/other.png

                        ![a]({static}photos/grey%20sky.png) and {{ box:cloud.png }}
                        """), 2, 3));
        assertThat(new PictureMove(site, "content/images/cloud.png", "elsewhere/cloud.png").in(post))
                .isInstanceOf(PictureMove.Outcome.Stuck.class);
    }

    @Test
    void a_file_is_at_both_places_until_the_old_one_is_dropped_and_nothing_is_lost() throws IOException {
        Relocation to = new Relocation(new LocalDisk(), root);
        Path cloud = root.resolve("content/images/cloud.png");
        Path there = root.resolve("content/new/sky.png");
        assertThat(to.copy(cloud, "content/images/paper.png")).contains("“content/images/paper.png” is there already.");
        assertThat(to.copy(cloud, "content/new/sky.png")).isEmpty();
        assertThat(there).hasSameBinaryContentAs(cloud);
        assertThat(to.drop(cloud, root.resolve("content/images/paper.png"))).isPresent();
        assertThat(to.drop(cloud, cloud)).isPresent();
        assertThat(cloud).exists();
        assertThat(to.drop(cloud, there)).isEmpty();
        assertThat(cloud).doesNotExist();
        assertThat(to.copy(there, "../out.png")).isPresent();
    }
}
