package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.Mouse;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class GuardTest implements Guard.Clicks {
    private final List<String> told = new ArrayList<>();
    private Shell shell;
    private Guard guard;

    @Test
    void a_link_leads_nowhere_even_when_webkit_has_lost_who_listens() {
        Stage stage = Fx.call(() -> {
            shell = new Shell(() -> guard = Guard.watch(shell, this));
            Stage shown = new Stage();
            shown.setScene(new Scene(shell.view(), 300, 200));
            shown.show();
            return shown;
        });
        try {
            Fx.until("the page is there", () -> guard != null);
            Fx.run(() -> {
                Element link = shell.document().createElement("a");
                link.setAttribute("href", "https://example.org/");
                link.setTextContent("x".repeat(30));
                shell.body().appendChild(link);
            });
            Fx.until("the link is on the page", () -> y() > 0);
            press();
            assertThat(told).containsExactly("https://example.org/");

            Fx.run(guard::leave);
            press();
            assertThat(told).containsExactly("https://example.org/", "https://example.org/");
            assertThat(Fx.call(() -> shell.view().getEngine().getLocation())).isEmpty();
        } finally {
            Fx.run(() -> {
                shell.close();
                stage.close();
            });
        }
    }

    @Test
    void a_page_that_is_closed_lets_go_of_who_was_told_of_clicks() {
        WeakReference<Guard.Clicks> clicks = closedPage();
        for (int i = 0; i < 20 && clicks.get() != null; i++) {
            System.gc();
            Fx.run(() -> {}); // WebKit has its turn
        }
        assertThat(clicks.get()).isNull();
    }

    private static WeakReference<Guard.Clicks> closedPage() {
        GuardTest other = new GuardTest();
        Fx.run(() -> other.shell = new Shell(() -> other.guard = Guard.watch(other.shell, other)));
        Fx.until("the page is there", () -> other.guard != null);
        Fx.run(() -> other.shell.close());
        return new WeakReference<>(other);
    }

    private double y() {
        Object top = shell.view()
                .getEngine()
                .executeScript("(document.querySelector('a[href]').getBoundingClientRect().top + 4) || 0");
        return ((Number) top).doubleValue();
    }

    private void press() {
        Fx.run(() -> {
            WebView view = shell.view();
            double x = ((Number) view.getEngine()
                            .executeScript("document.querySelector('a[href]').getBoundingClientRect().left + 4"))
                    .doubleValue();
            Mouse.at(view, x, y()).click(MouseButton.PRIMARY);
        });
    }

    @Override
    public void link(String href) {
        told.add(href);
    }

    @Override
    public void refused(String address) {
        told.add("refused " + address);
    }

    @Override
    public void text(double y) {
        told.add("text");
    }

    @Override
    public void source(double y) {
        told.add("source");
    }
}
