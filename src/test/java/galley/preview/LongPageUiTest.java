package galley.preview;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.preview.Page.Masthead;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page of thousands of sections comes in parts, that around what is looked at first, and nobody notices. */
class LongPageUiTest {
    private static final int ALL = 2_000;
    private static final int MIDDLE = 1_000;
    private static final int START = 100;

    private final Pages pages = new Pages(600, 900);
    private final String[] blocks =
            IntStream.range(0, ALL).mapToObj(LongPageUiTest::block).toArray(String[]::new);

    private static String block(int number) {
        return block(number, words(number) + "It rains on the roofs. ".repeat(number % 7));
    }

    private static String block(int number, String words) {
        return "<p id='p" + number + "'>" + words.replace("one of many", "<b>one</b> of <i>many</i>") + "</p>";
    }

    private static String words(int number) {
        return "Number " + number + " is one of many. ";
    }

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
        return START + section * 10;
    }

    private void press(KeyCode key) {
        pages.view().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private Object script(String script) {
        return Fx.call(() -> pages.script(script));
    }

    private int count() {
        return ((Number) script("document.querySelectorAll('.galley-section').length")).intValue();
    }

    private double top(int section) {
        return ((Number) script("document.getElementById('p" + section + "').parentNode.getBoundingClientRect().top"))
                .doubleValue();
    }

    private void isAtTop(int section) {
        assertThat(top(section)).isBetween(-1.0, 1.0);
    }

    private String shown() {
        return (String) script("document.querySelector('article').textContent.replace(/It rains[^.]*\\. /g, '')");
    }

    private String all() {
        return IntStream.range(0, ALL).mapToObj(LongPageUiTest::words).collect(Collectors.joining());
    }

    @Test
    void what_is_looked_at_is_there_first_and_stays_while_the_rest_comes() {
        pages.show("<p>Another post</p>");
        List<Double> tops = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        show(MIDDLE);
        Fx.until("all of it is there", () -> {
            tops.add(top(MIDDLE));
            counts.add(count());
            return pages.pane.settled();
        });
        assertThat(counts.getFirst()).isBetween(20, ALL / 2);
        assertThat(counts.stream().distinct().count()).as("portions").isGreaterThan(3);
        assertThat(counts.getLast()).isEqualTo(ALL);
        assertThat(tops).allSatisfy(top -> assertThat(top).isBetween(-1.0, 1.0));
        assertThat(shown()).isEqualTo(all());
    }

    @Test
    void what_has_left_is_out_of_sight_at_once_is_not_copied_and_is_gone_soon() {
        show(0);
        pages.settle();
        Fx.run(() -> pages.pane.show(Pages.page(Masthead.NONE, "<p>Another post</p>", "<script>1</script>")));
        Fx.until("it is there", () -> pages.pane.shown().document().equals("post.md"));
        assertThat(count()).isGreaterThan(ALL / 2);
        assertThat(shown()).isEqualTo("Another post");
        script("window.getSelection().setBaseAndExtent(document.querySelector('article p').firstChild, 0,"
                + " document.querySelector('footer p').firstChild, 8)");
        assertThat(Fx.call(() -> pages.pane.shell().excerpt().words()).strip()).isEqualTo("Another post\n\nOne part");
        Object height = script("document.body.scrollHeight");
        pages.settle();
        assertThat(count()).isEqualTo(2);
        assertThat(script("document.body.children.length")).isEqualTo(3);
        assertThat(script("document.body.scrollHeight"))
                .as("what was out of sight had no height")
                .isEqualTo(height);
    }

    @Test
    void what_is_written_while_it_comes_is_shown_in_its_place() {
        show(MIDDLE);
        for (int number : new int[] {2, MIDDLE + 1, ALL - 2}) {
            blocks[number] = block(number, "Written just now. ");
        }
        Fx.run(() -> pages.pane.show(page(blocks)));
        Fx.until("it is there", () -> shown().contains("Written just now."));
        assertThat(count()).as("still a part").isLessThan(ALL);
        pages.settle();
        assertThat(shown())
                .isEqualTo(all().replace(words(2), "Written just now. ")
                        .replace(words(MIDDLE + 1), "Written just now. ")
                        .replace(words(ALL - 2), "Written just now. "));
        isAtTop(MIDDLE);
    }

    @Test
    void sections_that_come_and_go_while_it_comes_leave_the_others_in_order() {
        show(MIDDLE);
        List<String> changed = new ArrayList<>(List.of(blocks));
        changed.remove(MIDDLE + 3);
        changed.add(MIDDLE + 5, "<p>New. </p>");
        changed.add(MIDDLE + 5, "<p>Newer. </p>");
        Fx.run(() -> pages.pane.show(page(changed.toArray(String[]::new))));
        pages.settle();
        assertThat(shown())
                .isEqualTo(all().replace(words(MIDDLE + 3), "")
                        .replace(words(MIDDLE + 6), "Newer. New. " + words(MIDDLE + 6)));
    }

    @Test
    void another_page_of_the_post_that_is_longer_above_and_below_comes_in_parts_too() {
        show(MIDDLE);
        List<String> longer = new ArrayList<>(List.of(blocks));
        longer.add(0, "<p>Before all. </p>");
        longer.add("<p>After all. </p>");
        Fx.run(() -> pages.pane.show(page(longer.toArray(String[]::new))));
        Fx.until("it is there", () -> pages.pane.shown().sections().size() == ALL + 2);
        assertThat(count()).as("still a part").isLessThan(ALL);
        isAtTop(MIDDLE);
        pages.settle();
        isAtTop(MIDDLE);
        assertThat(shown()).isEqualTo("Before all. " + all() + "After all. ");
    }

    @Test
    void a_place_that_is_not_there_yet_is_gone_to_and_so_is_the_start() {
        show(MIDDLE);
        for (int section = MIDDLE; section < ALL - 100; section += 40) { // as a dragged bar
            int to = section;
            Fx.run(() -> pages.pane.scrollTo(offset(to)));
            isAtTop(section);
        }
        Fx.run(() -> pages.pane.scrollTo(0));
        assertThat(top(0)).isBetween(0.0, 200.0);
        pages.settle();
        assertThat(top(0)).isBetween(0.0, 200.0);
        assertThat(shown()).isEqualTo(all());
    }

    @Test
    void a_caret_that_goes_to_what_is_not_there_yet_is_followed_and_stays_in_view() {
        show(MIDDLE);
        Fx.run(() -> pages.pane.mark(offset(1_700)));
        assertThat(top(1_700)).isBetween(0.0, 900.0);
        pages.settle();
        assertThat(top(1_700)).isBetween(0.0, 900.0);
        assertThat(shown()).isEqualTo(all());
    }

    @Test
    void a_link_to_what_is_not_there_yet_makes_the_page_whole() {
        show(0);
        assertThat(count()).isLessThan(ALL);
        Fx.run(() -> pages.pane.jump("p1800"));
        assertThat(top(1_800)).isBetween(-60.0, 60.0);
        assertThat(shown()).isEqualTo(all());
    }

    @Test
    void a_selection_of_all_makes_the_page_whole() {
        show(MIDDLE);
        assertThat(count()).isLessThan(ALL);
        Fx.run(pages.pane::selectAll);
        assertThat((String) script("String(window.getSelection())")).contains("Number 0 is", "Number 1999 is");
    }

    @Test
    void the_key_to_the_start_goes_there() {
        show(MIDDLE);
        Fx.run(() -> {
            press(KeyCode.HOME);
            pages.scrollTo(0); // as WebKit does then
        });
        pages.settle();
        assertThat(top(0)).isBetween(0.0, 200.0);
    }

    @Test
    void the_reader_may_scroll_at_once_and_the_editor_is_told_of_no_place_that_he_is_not_at() {
        pages.show("<p>Another post</p>");
        List<Integer> told = new ArrayList<>();
        Fx.run(() -> pages.pane.onScrolled(told::add));
        show(MIDDLE);
        Fx.run(() -> {
            press(KeyCode.UP);
            pages.scrollTo(0); // as far up as there is anything
        });
        pages.settle();
        pages.frames(20);
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(offset -> assertThat(offset).isBetween(offset(MIDDLE / 2), offset(MIDDLE)));
        assertThat(shown()).isEqualTo(all());
    }

    @Test
    void below_the_last_section_that_is_there_the_page_still_gets_whole() {
        blocks[0] = "<script>1</script>"; // of which the foot tells
        show(MIDDLE);
        Fx.run(() -> {
            press(KeyCode.DOWN);
            pages.scrollTo(1e6);
        });
        pages.settle();
        assertThat(shown()).isEqualTo(all().replace(words(0), ""));
    }
}
