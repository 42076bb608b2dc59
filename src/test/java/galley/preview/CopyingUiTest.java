package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can be taken from the page: by keys, and by its context menu. */
class CopyingUiTest {
    private final Pages pages = new Pages(600, 500);

    @BeforeEach
    void empty_the_clipboard() {
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("before");
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    @AfterEach
    void close() {
        Fx.run(() -> List.copyOf(Window.getWindows()).stream()
                .filter(ContextMenu.class::isInstance)
                .forEach(Window::hide));
        pages.close();
    }

    @Test
    void what_is_marked_is_copied_with_the_links_of_the_author() throws Exception {
        pages.files.put("a.png", Png.of(30, 20, 0xff0000));
        pages.show(
                "<p>one <em>two</em> <a href='../b.md'>three</a></p>",
                "<p><img src='a.png' alt='A'> four</p>",
                "<p>\\(a^2\\) five</p>");
        select("document.body.children[1]");
        press(KeyCode.C);
        assertThat(copied()).contains("one two three", "four", "$a^2$ five").doesNotContain("galley");
        assertThat(html())
                .contains("<em>two</em>", "<a href=\"../b.md\">three</a>", "src=\"a.png\"", "$a^2$ five")
                .doesNotContain("galley", "katex");
    }

    @Test
    void lines_of_code_stay_lines() {
        pages.show("<pre><code class=\"language-java\">int a;\n  int b;\n</code></pre>");
        select("document.querySelector('code')");
        press(KeyCode.C);
        assertThat(copied()).startsWith("int a;\n  int b;");
        assertThat(html()).contains("<pre>").contains("int a;\n  int b;").doesNotContain("<span");
    }

    @Test
    void nothing_marked_leaves_the_clipboard_alone() {
        pages.show("<p>one</p>");
        press(KeyCode.C);
        Fx.run(pages.pane::copy);
        assertThat(copied()).isEqualTo("before");
    }

    @Test
    void all_can_be_marked_and_copied_from_the_menu() {
        pages.show("<p>one</p>", "<p>two</p>");
        assertThat(labels(askAt("p"))).containsExactly("(Copy)", "Select All", "Go to Source");
        choose("Select All");
        assertThat(labels(askAt("p"))).containsExactly("Copy", "Select All", "Go to Source");
        choose("Copy");
        assertThat(copied()).matches("one\\s+two\\s*");
    }

    @Test
    void the_menu_leads_to_the_source_even_while_something_is_marked() {
        pages.show("<p>one</p>", "<p>two</p>", "<p>three</p>");
        List<Integer> offsets = new ArrayList<>();
        Fx.run(() -> pages.pane.onClicked(offsets::add));
        select("document.body.children[1]");
        askAt(".galley-section:nth-child(2) p");
        choose("Go to Source");
        assertThat(offsets).hasSize(1);
        assertThat(offsets.getFirst()).isBetween(110, 119);
    }

    @Test
    void a_link_can_be_opened_and_its_address_copied_as_it_is_written() {
        pages.show("<p><a href='https://example.org/a?b=1&amp;c=2'>a link</a></p>");
        assertThat(labels(askAt("a")))
                .containsExactly("Open Link", "Copy Link Address", "(Copy)", "Select All", "Go to Source");
        choose("Open Link");
        assertThat(pages.browsed).map(Object::toString).containsExactly("https://example.org/a?b=1&c=2");
        askAt("a");
        choose("Copy Link Address");
        assertThat(copied()).isEqualTo("https://example.org/a?b=1&c=2");
    }

    @Test
    void a_link_that_is_never_opened_can_be_copied_alone() {
        pages.show("<p><a href='javascript:c()'>a link</a></p>");
        assertThat(labels(askAt("a"))).contains("Copy Link Address").doesNotContain("Open Link");
        choose("Copy Link Address");
        assertThat(copied()).isEqualTo("javascript:c()");
        assertThat(pages.browsed).isEmpty();
    }

    @Test
    void the_address_of_a_picture_is_the_one_in_the_post() throws Exception {
        pages.files.put("{static}/a.png", Png.of(30, 20, 0xff0000));
        pages.show("<p><a href='b.html'><img src='{static}/a.png' alt='A'></a></p>");
        assertThat(labels(askAt("img"))).contains("Copy Link Address", "Copy Picture Address");
        choose("Copy Picture Address");
        assertThat(copied()).isEqualTo("{static}/a.png");
    }

    @Test
    void the_menu_comes_by_the_keyboard_for_the_link_that_has_it() {
        pages.show("<p>one</p>", "<p><a href='https://example.org/a'>a</a></p>");
        Fx.run(() -> {
            pages.pane.requestFocus();
            pages.script("document.querySelector('a').focus()");
        });
        Fx.run(() -> pages.view()
                .fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 9, 9, 9, 9, true, null)));
        assertThat(labels(menu())).startsWith("Open Link", "Copy Link Address");
    }

    private ContextMenu askAt(String selector) {
        Fx.run(() -> {
            double x = number(selector, "left") + 4;
            double y = number(selector, "top") + 4;
            Event.fireEvent(
                    pages.view(),
                    new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, x, y, x, y, false, null));
        });
        return menu();
    }

    private double number(String selector, String edge) {
        return ((Number) pages.script("document.querySelector('" + selector + "').getBoundingClientRect()." + edge))
                .doubleValue();
    }

    private static ContextMenu menu() {
        return Fx.call(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow());
    }

    private static void choose(String label) {
        ContextMenu menu = menu();
        Fx.run(() -> {
            menu.getItems().stream()
                    .filter(item -> label.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
    }

    /** In brackets what cannot be chosen. */
    private static List<String> labels(ContextMenu menu) {
        return Fx.call(() -> menu.getItems().stream()
                .filter(item -> item.getText() != null)
                .map(item -> item.isDisable() ? "(" + item.getText() + ")" : item.getText())
                .toList());
    }

    private void select(String node) {
        Fx.run(() -> pages.script("window.getSelection().selectAllChildren(" + node + ")"));
    }

    private void press(KeyCode code) {
        Fx.run(() ->
                pages.view().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false)));
    }

    private static String copied() {
        return Fx.call(() -> Clipboard.getSystemClipboard().getString());
    }

    private static String html() {
        return Fx.call(() -> Clipboard.getSystemClipboard().getHtml());
    }
}
