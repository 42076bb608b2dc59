package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import galley.post.Family;
import galley.store.FileNames;
import galley.store.HostileNames;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureSheetTest {
    @Test
    void the_name_that_is_proposed_can_be_a_file_s_name_everywhere_whatever_the_picture_was_called()
            throws IOException {
        for (String kind : new String[] {"title", "slug", "image"}) {
            for (HostileNames.Case each : HostileNames.of(kind)) {
                for (Family family : List.of(Family.PELICAN, Family.HUGO)) {
                    String name = PictureSheet.proposed(each.inputs().getFirst(), family, ".png");
                    assertThat(FileNames.isSafe(name)).as(each + ": " + name).isTrue();
                    assertThat(name).endsWith(".png");
                }
            }
        }
        assertThat(PictureSheet.proposed("Überall im Süden.JPG", Family.HUGO, ".jpg"))
                .isEqualTo("überall-im-süden.jpg");
        assertThat(PictureSheet.proposed("Überall im Süden.JPG", Family.PELICAN, ".jpg"))
                .isEqualTo("uberall-im-suden.jpg");
    }
}
