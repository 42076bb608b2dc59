package galley.window;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import java.util.concurrent.RejectedExecutionException;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;

/** A fault while the text cannot be made safe, as when the program is ending: the window's thread must live on. */
class TroublesUiTest {
    @Test
    void what_cannot_be_made_safe_is_not_said_to_be() {
        String words = Fx.call(() -> {
            Notices notices = new Notices();
            new Troubles(notices, () -> {
                        throw new RejectedExecutionException();
                    })
                    .unexpected("painting", new IllegalStateException());
            return notices.lookupAll(".label").stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList()
                    .toString();
        });
        assertThat(words)
                .contains("while painting")
                .contains("copy what is not saved")
                .doesNotContain("kept safe");
    }
}
