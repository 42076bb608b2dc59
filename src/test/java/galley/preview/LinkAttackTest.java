package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.Mouse;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.web.WebView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** S4: every link of the hostile corpus by every button, with every key held, by the keyboard and by a drag. */
class LinkAttackTest {
    private static final Set<String> BROWSED = Set.of("http", "https", "mailto");
    private static final int MOST_LINKS = 3;

    /** What a page's own script would see of a hand, on all that is there. */
    private static final String HAND = """
            Array.prototype.slice.call(document.querySelectorAll('article *'), 0, 40).forEach(function(e) {
              ['mousedown', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu', 'dragstart', 'drop'].forEach(function(type) {
                for (var button = 0; button < 3; button++)
                  e.dispatchEvent(new MouseEvent(type, {bubbles: true, cancelable: true, button: button,
                    ctrlKey: button == 1, shiftKey: button == 2, metaKey: button == 0}));
              });
              ['keydown', 'keypress', 'keyup'].forEach(function(type) {
                e.dispatchEvent(new KeyboardEvent(type, {bubbles: true, cancelable: true, key: 'Enter', keyIdentifier: 'Enter'}));
              });
              ['submit', 'toggle', 'input', 'change'].forEach(function(type) {
                e.dispatchEvent(new Event(type, {bubbles: true, cancelable: true}));
              });
            })""";

    private static final String LINKS = "document.querySelectorAll('article a, article area, article summary')";

    @TempDir
    private Path folder;

    @Tag("faults")
    @Test
    void all_links_lead_to_the_browser_or_nowhere() throws Exception {
        attack(withLinks());
    }

    private static List<Payloads.Payload> withLinks() throws Exception {
        List<Payloads.Payload> links = Payloads.read().all().stream()
                .filter(payload -> !payload.kind().equals("frontmatter"))
                .filter(payload -> payload.html().matches("(?is).*(<a\\b|<area|href|<form|<button|action=).*"))
                .toList();
        assertThat(links).hasSizeGreaterThan(300);
        return links;
    }

    /** WebKit forgets a listener that two pages share as soon as one of them is gone. */
    private static void anotherPageComesAndGoes() {
        try (Pages gone = new Pages(500, 400)) {
            gone.show("<p><a href='https://example.org'>gone</a></p>");
            Fx.run(() -> gone.script(HAND));
        }
        for (int i = 0; i < 3; i++) {
            System.gc();
            Fx.run(() -> {});
        }
    }

    private void attack(List<Payloads.Payload> payloads) throws Exception {
        try (Canary canary = new Canary(folder);
                Pages pages = new Pages(500, 400)) {
            LookUps.NAMES.clear();
            pages.show("<p>before</p>");
            anotherPageComesAndGoes();
            List<String> noise = PreviewAttackTest.watch(pages);
            Document document = Fx.call(() -> pages.view().getEngine().getDocument());
            for (Payloads.Payload payload : payloads) {
                pages.show(payload.aimedAt(canary).html());
                int links = Math.min(MOST_LINKS, Fx.call(() -> ((Number) pages.script(LINKS + ".length")).intValue()));
                for (int i = 0; i < links; i++) {
                    use(pages, LINKS + "[" + i + "]");
                }
                Fx.run(() -> pages.script(HAND));
                pages.frames(1);
                assertThat(noise).as(payload.id()).isEmpty();
                assertThat(canary.hits()).as(payload.id()).isEmpty();
                assertThat(Fx.call(() -> pages.view().getEngine().getDocument()))
                        .as(payload.id())
                        .isSameAs(document);
                assertThat(List.copyOf(pages.browsed))
                        .as(payload.id())
                        .allMatch(address -> BROWSED.contains(address.getScheme()))
                        .allMatch(address -> address.toString().matches("\\p{Graph}{1,8000}"));
            }
            assertThat(LookUps.NAMES).isEmpty();
            assertThat(pages.browsed).map(URI::getScheme).containsAnyOf("http", "mailto");
        }
    }

    /** With the mouse and with the keyboard, as the system would tell of them. */
    private static void use(Pages pages, String link) {
        Fx.run(() -> {
            WebView view = pages.view();
            pages.script(link + ".scrollIntoView()");
            double x = number(pages, link + ".getBoundingClientRect().left + 3");
            double y = number(pages, link + ".getBoundingClientRect().top + 3");
            for (MouseButton button : List.of(MouseButton.PRIMARY, MouseButton.MIDDLE, MouseButton.SECONDARY)) {
                for (int held = 0; held < 4; held++) {
                    new Mouse(view, x, y, held == 1, held == 2, held == 3).click(button);
                }
            }
            Mouse.at(view, x, y).press(MouseButton.PRIMARY);
            Mouse.at(view, x + 30, y + 30).drag(MouseButton.PRIMARY);
            Mouse.at(view, x + 60, y + 60).release(MouseButton.PRIMARY);
            for (int held = 0; held < 4; held++) {
                pages.script(link + ".focus()");
                key(view, KeyEvent.KEY_PRESSED, KeyCode.ENTER, "", held);
                key(view, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "\r", held);
                key(view, KeyEvent.KEY_RELEASED, KeyCode.ENTER, "", held);
            }
        });
    }

    private static double number(Pages pages, String script) {
        return pages.script(script) instanceof Number number ? number.doubleValue() : 0;
    }

    private static void key(WebView view, EventType<KeyEvent> type, KeyCode code, String typed, int held) {
        view.fireEvent(new KeyEvent(type, typed, typed, code, held == 1, held == 2, false, held == 3));
    }
}
