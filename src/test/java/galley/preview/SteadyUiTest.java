package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.preview.Page.Masthead;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing on the page moves or flickers but what the author changes, and what that pushes down. */
class SteadyUiTest {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 900;
    /** Right of these is the bar that scrolls, which tells the page's length. */
    private static final int PAGE = WIDTH - 12;

    private static final int EDITED = 4;

    private static final String LONG =
            "<p>These words are edited, and there are so many of them now that they fill a second line, and with this"
                    + " one a third, so that what stands below has to make room.</p>";

    private final Pages pages = new Pages(WIDTH, HEIGHT);
    private final String[] blocks = {
        "<h2>A heading</h2>",
        "<p>Before <img src='a.png' alt='A'> and after.</p>",
        "<details><summary>More</summary><p>Inside.</p></details>",
        "<pre><code class=\"language-java\">int a = 1; // one\n</code></pre>",
        "<p>These words are edited.</p>",
        "<table><thead><tr><th>One</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
        "<p>A formula \\(\\frac{a}{b}\\) and <em>words</em>.</p>",
        "<pre class=\"mermaid\">graph LR\nA --> B</pre>",
        "<p>The end.</p>"
    };

    /** A picture of the pane, a row at a time. */
    private record Picture(List<Row> rows) {
        private record Row(int[] pixels) {
            @Override
            public boolean equals(Object other) {
                return other instanceof Row row && Arrays.equals(pixels, row.pixels);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(pixels);
            }
        }

        static Picture of(WritableImage image) {
            List<Row> rows = new ArrayList<>();
            for (int y = 0; y < HEIGHT; y++) {
                int[] row = new int[WIDTH];
                image.getPixelReader().getPixels(0, y, WIDTH, 1, PixelFormat.getIntArgbInstance(), row, 0, WIDTH);
                rows.add(new Row(row));
            }
            return new Picture(rows);
        }

        List<Row> above(double y) {
            return rows.subList(0, (int) Math.floor(y));
        }

        List<Row> from(double y, int count) {
            return rows.subList((int) Math.ceil(y), (int) Math.ceil(y) + count);
        }
    }

    @BeforeEach
    void show_a_post() throws Exception {
        pages.files.put("a.png", Png.of(60, 40, 0xff0000));
        pages.show(blocks);
        run("document.querySelector('details').open = true");
        run("for (var each of document.querySelectorAll('.galley-section > *, img')) each.marker = each");
    }

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void an_edit_shows_in_its_block_and_moves_what_is_below_and_no_frame_shows_anything_between() {
        run("window.getSelection().selectAllChildren(document.querySelector('em'))");
        pages.frames(10);
        Picture before = picture();
        double top = number(EDITED, "top");
        double bottom = number(EDITED, "bottom");
        String[] changed = blocks.clone();
        changed[EDITED] = LONG;
        List<Picture> frames = new ArrayList<>();
        Fx.run(() -> pages.pane.show(Pages.page(Masthead.NONE, changed)));
        int[] calm = new int[1];
        Fx.until("it is shown and at rest", () -> {
            frames.add(Picture.of(pages.pane.snapshot(null, null)));
            calm[0] = pages.pane.settled() ? calm[0] + 1 : 0;
            return calm[0] > 10;
        });
        Picture after = frames.getLast();
        int grown = (int) Math.round(number(EDITED, "bottom") - bottom);
        assertThat(grown).isGreaterThan(20);
        assertThat(frames)
                .as("every frame is the one before or the one after")
                .allSatisfy(frame ->
                        assertThat(frame.equals(before) || frame.equals(after)).isTrue());
        assertThat(after).isNotEqualTo(before);
        int below = HEIGHT - (int) Math.ceil(bottom) - grown;
        assertThat(below).isGreaterThan(200);
        assertThat(differing(after.above(top), before.above(top))).isEmpty();
        assertThat(differing(after.from(bottom + grown, below), before.from(bottom, below)))
                .isEmpty();
        assertThat(text("String(window.getSelection())")).isEqualTo("words");
        assertThat(text("document.querySelector('details').open")).isEqualTo("true");
        assertThat(text("Array.from(document.querySelectorAll('.galley-section > *, img')).every(e => e.marker == e)"))
                .isEqualTo("true");
    }

    @Test
    void what_shrinks_pulls_up_what_is_below_and_nothing_else() {
        String[] longer = blocks.clone();
        longer[EDITED] = LONG;
        pages.show(longer);
        Picture before = picture();
        double next = number(EDITED + 1, "top");
        pages.show(blocks);
        Picture after = picture();
        double top = number(EDITED, "top");
        int below = HEIGHT - (int) Math.ceil(next);
        assertThat(differing(after.above(top), before.above(top))).isEmpty();
        assertThat(differing(after.from(number(EDITED + 1, "top"), below), before.from(next, below)))
                .isEmpty();
    }

    @Test
    void details_stay_as_the_reader_left_them_while_the_words_in_them_change() {
        blocks[2] = "<details open><summary>More</summary><p>Inside.</p></details>";
        pages.show(blocks);
        run("document.querySelector('details').open = false");
        blocks[2] = "<details open><summary>More</summary><p>Inside, and edited.</p></details>";
        pages.show(blocks);
        assertThat(text("document.querySelector('details').open")).isEqualTo("false");
        run("document.querySelector('details').open = true");
        blocks[2] = "<details open><summary>More and more</summary><p>Inside, and edited.</p><p>New.</p></details>";
        pages.show(blocks);
        assertThat(text("document.querySelector('details').open")).isEqualTo("true");
        assertThat(text("document.querySelector('details').innerText")).contains("More and more", "New.");
    }

    @Test
    void nothing_moves_when_a_picture_comes_late() throws Exception {
        CountDownLatch there = new CountDownLatch(1);
        pages.opening = () -> {
            if (!Platform.isFxApplicationThread()) { // where its size is read from its first bytes
                await(there);
            }
        };
        pages.files.put("late.png", Png.of(300, 200, 0x0000ff));
        blocks[EDITED] = "<p><img src='late.png' alt='Late'></p>";
        Fx.run(() -> pages.pane.show(Pages.page(Masthead.NONE, blocks)));
        Fx.until(
                "its room is there",
                () -> pages.script("document.images.length").equals(3));
        pages.frames(10);
        assertThat(text("document.images[1].complete")).isEqualTo("false");
        double room = number(EDITED + 1, "top");
        Picture without = picture();
        there.countDown();
        pages.settle();
        pages.frames(10);
        Picture with = picture();
        assertThat(text("document.images[1].naturalWidth")).isEqualTo("300");
        assertThat(number(EDITED + 1, "top")).isEqualTo(room);
        double top = number(EDITED, "top");
        assertThat(differing(with.above(top), without.above(top))).isEmpty();
        assertThat(differing(with.from(room, 200), without.from(room, 200))).isEmpty();
        assertThat(with).isNotEqualTo(without);
    }

    /** Numbers of the rows in which two pieces differ. */
    private static List<Integer> differing(List<Picture.Row> one, List<Picture.Row> other) {
        return IntStream.range(0, one.size())
                .filter(y -> !Arrays.equals(one.get(y).pixels, 0, PAGE, other.get(y).pixels, 0, PAGE))
                .boxed()
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Picture picture() {
        pages.frames(10);
        return Fx.call(() -> Picture.of(pages.pane.snapshot(null, null)));
    }

    private double number(int section, String edge) {
        return Double.parseDouble(
                text("document.body.children[1].children[" + section + "].getBoundingClientRect()." + edge));
    }

    private void run(String script) {
        text(script);
    }

    private String text(String script) {
        return Fx.call(() -> String.valueOf(pages.script(script)));
    }
}
