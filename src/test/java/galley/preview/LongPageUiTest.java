package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.preview.Page.Masthead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page of thousands of sections comes in parts, that around what is looked at first, and nobody notices. */
class LongPageUiTest {
    private static final int MIDDLE = 1500;

    private final Pages pages = new Pages(600, 900);
    private final String[] blocks = IntStream.range(0, 3_000)
            .mapToObj(i ->
                    "<p id='p" + i + "'>Number " + i + " is <b>one</b> of <i>many</i> and <a href='#p0'>links</a>. "
                            + "It rains on the roofs. ".repeat(i % 7) + "</p>")
            .toArray(String[]::new);

    @AfterEach
    void close() {
        pages.close();
    }

    /** Shows them with that section at the top, as a tab does that comes to the front, and waits until something is there. */
    private void show(int section) {
        Fx.run(() -> {
            pages.pane.show(page(blocks));
            pages.pane.scrollTo(offset(section));
        });
        Fx.until(
                "some of it is there",
                () -> pages.pane.shown() != null
                        && pages.pane.shown().document().equals("long.md"));
    }

    private static Page page(String... blocks) {
        Page page = Pages.page(Masthead.NONE, blocks);
        return new Page("long.md", page.masthead(), page.bodyStart(), page.blocks(), "", "");
    }

    private static int offset(int section) {
        return 100 + section * 10;
    }

    private int count() {
        return ((Number) pages.script("document.querySelectorAll('.galley-section').length")).intValue();
    }

    private static double top(Pages pages, int section) {
        return ((Number) pages.script(
                        "document.getElementById('p" + section + "').parentNode.getBoundingClientRect().top"))
                .doubleValue();
    }

    private String words() {
        return (String)
                Fx.call(() -> pages.script("document.body.children[1].textContent.replace(/It rains[^.]*\\. /g, '')"));
    }

    private String all() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < blocks.length; i++) {
            all.append("Number ").append(i).append(" is one of many and links. ");
        }
        return all.toString();
    }

    @Test
    void what_is_looked_at_is_there_first_and_stays_while_the_rest_comes() {
        pages.show("<p>Another post</p>");
        List<Double> tops = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        show(MIDDLE);
        Fx.until("all of it is there", () -> {
            tops.add(top(pages, MIDDLE));
            counts.add(count());
            return pages.pane.settled();
        });
        assertThat(counts.getFirst()).isBetween(20, 1_500);
        assertThat(counts.stream().distinct().count()).as("portions").isGreaterThan(3);
        assertThat(counts.getLast()).isEqualTo(blocks.length);
        assertThat(tops).allSatisfy(top -> assertThat(top).isBetween(-1.0, 1.0));
        assertThat(words()).isEqualTo(all());
    }

    @Test
    void what_has_left_is_out_of_sight_at_once_and_gone_soon() {
        show(0);
        pages.settle();
        Fx.run(() -> pages.pane.show(Pages.page(Masthead.NONE, "<p>Another post</p>")));
        Fx.until("it is there", () -> pages.pane.shown().document().equals("post.md"));
        assertThat(Fx.call(this::count)).isGreaterThan(1_000);
        assertThat(words()).isEqualTo("Another post");
        Object height = Fx.call(() -> pages.script("document.body.scrollHeight"));
        pages.settle();
        assertThat(Fx.call(this::count)).isEqualTo(1);
        assertThat(Fx.call(() -> pages.script("document.body.children.length"))).isEqualTo(3);
        assertThat(Fx.call(() -> pages.script("document.body.scrollHeight")))
                .as("what was out of sight had no height")
                .isEqualTo(height);
    }

    @Test
    void what_is_written_while_it_comes_is_shown_in_its_place() {
        show(MIDDLE);
        blocks[MIDDLE + 1] = "<p id='p" + (MIDDLE + 1) + "'>Written just now.</p>";
        blocks[2] = "<p id='p2'>Far above.</p>";
        blocks[2998] = "<p id='p2998'>Far below.</p>";
        Fx.run(() -> pages.pane.show(page(blocks)));
        pages.settle();
        assertThat(words())
                .isEqualTo(all().replaceAll("Number 1501 is[^.]*\\. ", "Written just now.")
                        .replaceAll("Number 2 is[^.]*\\. ", "Far above.")
                        .replaceAll("Number 2998 is[^.]*\\. ", "Far below."));
        assertThat(Fx.call(() -> top(pages, MIDDLE))).isBetween(-1.0, 1.0);
    }

    @Test
    void sections_that_come_and_go_while_it_comes_leave_the_others_in_order() {
        show(MIDDLE);
        List<String> fewer = new ArrayList<>(List.of(blocks));
        fewer.remove(MIDDLE + 3);
        fewer.add(MIDDLE + 5, "<p>New.</p>");
        fewer.add(MIDDLE + 5, "<p>Newer.</p>");
        Fx.run(() -> pages.pane.show(page(fewer.toArray(String[]::new))));
        pages.settle();
        assertThat(words())
                .isEqualTo(all().replace("Number 1503 is one of many and links. ", "")
                        .replace("Number 1506 is", "Newer.New.Number 1506 is"));
    }

    @Test
    void a_place_that_is_not_there_yet_is_gone_to() {
        show(0);
        Fx.run(() -> pages.pane.scrollTo(offset(2800)));
        assertThat(Fx.call(() -> top(pages, 2_800))).isBetween(-1.0, 1.0);
        pages.settle();
        assertThat(Fx.call(() -> top(pages, 2_800))).isBetween(-1.0, 1.0);
        assertThat(words()).isEqualTo(all());
    }

    @Test
    void a_link_to_what_is_not_there_yet_and_a_selection_of_all_have_the_whole_page() {
        show(0);
        Fx.run(() -> pages.pane.jump("p1800"));
        assertThat(Fx.call(() -> top(pages, 1800))).isBetween(-60.0, 60.0);
        assertThat(Fx.call(this::count)).isEqualTo(blocks.length);
        pages.settle();
        show(0);
        Fx.run(pages.pane::selectAll);
        assertThat(Fx.call(() -> (String) pages.script("String(window.getSelection())")))
                .contains("Number 2999 is");
    }

    @Test
    void the_reader_may_scroll_up_at_once_and_the_editor_is_told_of_no_place_that_he_is_not_at() {
        pages.show("<p>Another post</p>");
        List<Integer> told = new ArrayList<>();
        Fx.run(() -> pages.pane.onScrolled(told::add));
        show(MIDDLE);
        Fx.run(() -> {
            pages.view()
                    .fireEvent(new javafx.scene.input.ScrollEvent(
                            javafx.scene.input.ScrollEvent.SCROLL,
                            300,
                            400,
                            300,
                            400,
                            false,
                            false,
                            false,
                            false,
                            false,
                            true,
                            0,
                            120,
                            0,
                            120,
                            javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            javafx.scene.input.ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
            pages.scrollTo(0); // as far up as there is anything
        });
        pages.settle();
        pages.frames(20);
        assertThat(told).isNotEmpty().allSatisfy(offset -> assertThat(offset).isBetween(offset(1_000), offset(MIDDLE)));
        assertThat(words()).isEqualTo(all());
    }
}
