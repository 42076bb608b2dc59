package galley;

import static org.assertj.core.api.Assertions.assertThat;

import galley.editor.EditorPane;
import galley.preview.Png;
import galley.preview.PreviewPane;
import galley.store.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.web.WebView;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text and the preview scroll together, in the whole window. */
class ScrollUiTest {
    private static final int PARTS = 14;

    @TempDir
    Path temp;

    private Path folder;
    private OpenWindow window;
    private final String post = post();

    @BeforeEach
    void open_a_post() throws IOException {
        folder = Files.createDirectories(temp.toRealPath().resolve("drafts"));
        Files.createDirectories(folder.resolve("images"));
        for (int part = 0; part < PARTS; part += 4) {
            Files.write(folder.resolve("images/there" + part + ".png"), png(300, 200));
        }
        Path file = Files.writeString(folder.resolve("long.md"), post);
        window = new OpenWindow(temp.resolve("kept"), Settings.inMemory()).open(file);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void each_heading_that_the_text_is_scrolled_to_is_at_the_top_of_the_preview() {
        List<Double> tops = new ArrayList<>();
        for (int part = 0; part < PARTS - 2; part++) {
            tops.add(headingAfterScrolling(part));
        }
        assertThat(tops).allSatisfy(top -> assertThat(top).isBetween(-8.0, 8.0));
    }

    @Test
    void a_heading_stays_where_it_is_when_pictures_come_late() throws IOException {
        int part = 9;
        headingAfterScrolling(part);
        double height = number("document.body.scrollHeight");
        for (int late = 0; late < PARTS; late++) {
            Path file = folder.resolve("images/late" + late + ".png");
            if (!Files.exists(file)) {
                Files.write(file, png(400, 500));
            }
        }
        Fx.until(
                "the pictures are there", () -> script("document.images.length").equals(PARTS + 4));
        window.settle();
        assertThat(number("document.body.scrollHeight")).isGreaterThan(height + 2_000);
        assertThat(top(part)).isBetween(-8.0, 8.0);
        assertThat(topLine()).isEqualTo(lineOf(part));
    }

    @Test
    void a_post_that_is_closed_as_it_scrolls_tells_nobody() {
        Fx.run(() -> {
            window.text().scrollYBy(600);
            window.text().layout();
            window.window().run("file.close");
        });
        int[] frames = {0};
        Fx.run(() -> window.stage().getScene().addPostLayoutPulseListener(() -> frames[0]++));
        Fx.until(
                "some frames are drawn",
                () -> Fx.call(() -> {
                    Platform.requestNextPulse();
                    return frames[0] > 2;
                }));
    }

    @Test
    void typing_does_not_move_the_text_because_of_the_preview() {
        headingAfterScrolling(6);
        int line = topLine();
        CodeArea area = window.text();
        Fx.run(() -> area.moveTo(post.indexOf("Words of part 6.")));
        window.type("```\nMore.\n\n");
        window.settle();
        Fx.run(() -> window.find(PreviewPane.class, pane -> true).refresh());
        window.settle();
        assertThat(topLine()).isEqualTo(line);
    }

    @Test
    void a_click_in_the_preview_puts_the_caret_there_and_the_preview_stays() {
        headingAfterScrolling(3);
        double before = number("window.scrollY");
        Fx.run(() -> script("""
                (function() {
                  var heading = document.querySelectorAll('h2')[4], box = heading.getBoundingClientRect();
                  heading.dispatchEvent(new MouseEvent('click',
                      {clientX: box.left + 4, clientY: box.top + 4, bubbles: true, cancelable: true}));
                })()"""));
        window.settle();
        CodeArea area = window.text();
        assertThat((int) Fx.call(area::getCurrentParagraph)).isEqualTo(lineOf(4));
        assertThat(number("window.scrollY")).isEqualTo(before);
        assertThat(Fx.call(() -> script("document.querySelector('[data-galley-here]').innerText.trim()")))
                .isEqualTo("Part 4");
    }

    @Test
    void the_text_follows_the_preview_that_is_scrolled_by_hand_and_neither_swings() {
        int caret = Fx.call(window.text()::getCaretPosition);
        for (int part : new int[] {7, 2, 10}) {
            scrollPreview(part);
            Fx.until("the text is at part " + part, () -> topLine() == lineOf(part));
            window.settle();
            assertThat(topLine()).isEqualTo(lineOf(part));
            assertThat(top(part)).isBetween(-1.0, 1.0);
        }
        assertThat((int) Fx.call(window.text()::getCaretPosition)).isEqualTo(caret);
    }

    @Test
    void a_preview_that_was_scrolled_by_hand_does_not_move_the_text_when_it_is_drawn_again() throws IOException {
        scrollPreview(6);
        Fx.until("the text is at part 6", () -> topLine() == lineOf(6));
        for (int late = 0; late < 6; late++) {
            Files.write(folder.resolve("images/late" + late + ".png"), png(400, 500));
        }
        Fx.run(() -> window.find(PreviewPane.class, pane -> true).refresh());
        Fx.until(
                "the pictures are there", () -> script("document.images.length").equals(10));
        window.settle();
        assertThat(topLine()).isEqualTo(lineOf(6));
        assertThat(top(6)).isBetween(-8.0, 8.0);
    }

    private void scrollPreview(int part) {
        Fx.run(() -> {
            Mouse.at(view(), 100, 100).scroll(0);
            script("window.scrollTo(0, window.scrollY + document.querySelectorAll('h2')[" + part
                    + "].getBoundingClientRect().top)");
        });
    }

    /** Where it is then, from the top of the preview. */
    private double headingAfterScrolling(int part) {
        CodeArea area = window.text();
        Fx.run(() -> {
            // As the wheel would: the author's hand, then the text.
            Mouse.at(area, 100, 100).scroll(0);
            area.showParagraphAtTop(lineOf(part));
        });
        Fx.until("the text stands at part " + part, () -> topLine() == lineOf(part));
        window.settle();
        return top(part);
    }

    private double top(int part) {
        return number("document.querySelectorAll('h2')[" + part + "].getBoundingClientRect().top");
    }

    private int lineOf(int part) {
        return (int) post.substring(0, post.indexOf("## Part " + part + "\n"))
                .lines()
                .count();
    }

    private int topLine() {
        EditorPane pane = (EditorPane) Fx.call(() -> {
            javafx.scene.Node node = window.text();
            while (!(node instanceof EditorPane)) {
                node = node.getParent();
            }
            return node;
        });
        return Fx.call(() -> (int) post.substring(0, Math.min(post.length(), pane.topOffset()))
                .chars()
                .filter(c -> c == '\n')
                .count());
    }

    private WebView view() {
        return window.find(WebView.class, view -> true);
    }

    private Object script(String script) {
        return view().getEngine().executeScript(script);
    }

    private double number(String script) {
        return Fx.call(() -> ((Number) script(script)).doubleValue());
    }

    private static byte[] png(int width, int height) throws IOException {
        return Png.of(width, height, 0x7090b0);
    }

    private static String post() {
        StringBuilder post = new StringBuilder("title: Long\n\nIt begins.\n\n");
        for (int part = 0; part < PARTS; part++) {
            post.append("## Part ")
                    .append(part)
                    .append("\n\nWords of part ")
                    .append(part)
                    .append(". ");
            post.append("Some of them fill a long line, which is folded in the text and in the preview. "
                    .repeat(part % 3 * 4 + 1));
            post.append("\n\n![Late](images/late").append(part).append(".png)\n\n");
            if (part % 4 == 0) {
                post.append("![There](images/there").append(part).append(".png)\n\n");
            }
            if (part % 2 == 0) {
                post.append("```java\n")
                        .append("int a = 1; // a line of code\n".repeat(3 + part))
                        .append("```\n\n");
            } else {
                post.append("| One | Two |\n|---|---|\n")
                        .append("| 1 | 2 |\n".repeat(2 + part))
                        .append("\n");
            }
        }
        return post.toString();
    }
}
