package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Settings;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the window opens, by where it was left. */
class PlaceUiTest {
    @TempDir
    Path temp;

    private Point2D cornerAfter(int x, int y) {
        Settings settings = Settings.inMemory();
        settings.set(Settings.WINDOW_X, x);
        settings.set(Settings.WINDOW_Y, y);
        try (OpenWindow window = new OpenWindow(temp, settings)) {
            return window.corner();
        }
    }

    @Test
    void it_opens_where_it_was_left() {
        assertThat(cornerAfter(40, 30)).isEqualTo(new Point2D(40, 30));
    }

    @Test
    void one_left_where_no_screen_is_any_more_opens_where_it_can_be_reached() {
        assertThat(cornerAfter(20_000, 30).getX()).isLessThan(10_000);
        assertThat(cornerAfter(40, -30).getY()).isGreaterThanOrEqualTo(0);
    }
}
