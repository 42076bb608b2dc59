package galley.editor;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Fx;
import galley.session.Origin;
import galley.session.Session;
import galley.store.Encoding;
import galley.text.Edit;
import galley.text.Span;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class FoldingUiTest extends EditorOnStage {
    private static final String POST = """
            ---
            title: A
            ---
            Before

            # One

            ```
            code
            ```
            ## Below
            text
            # Two
            end
            """;

    @Test
    void a_section_is_hidden_below_its_heading_and_the_text_is_as_it_was() {
        open();
        fold("# One");
        assertThat(seen()).isEqualTo("--- title: A --- Before  # One # Two end ");
        Fx.until(
                "laid out",
                () -> Fx.call(() -> area.getParagraphBoundsOnScreen(12).isPresent()));
        assertThat(Fx.call(() -> area.getParagraphBoundsOnScreen(12).get().getMinY()
                        - area.getParagraphBoundsOnScreen(5).get().getMaxY()))
                .isLessThan(3);
        assertThat(Fx.call(() -> area.getText())).isEqualTo(POST);
        assertThat(Fx.call(() -> session.text().toString())).isEqualTo(POST);
        assertThat(Fx.call(() -> session.canUndo())).isFalse();
        Fx.run(() -> pane.folding().toggle());
        assertThat(Fx.call(() -> pane.folding().isAnyFolded())).isFalse();
        assertThat(hidden()).isEmpty();
    }

    @Test
    void all_can_be_folded_and_opened() {
        open();
        Fx.run(() -> pane.folding().foldAll());
        assertThat(seen()).isEqualTo("--- Before  # One # Two");
        Fx.run(() -> pane.folding().openAll());
        assertThat(hidden()).isEmpty();
    }

    @Test
    void a_fold_within_a_fold_stays_when_the_outer_one_opens() {
        open();
        fold("```");
        fold("# One");
        fold("# One");
        assertThat(hidden()).containsExactly(8, 9);
    }

    @Test
    void what_is_found_in_a_fold_opens_it() {
        open();
        fold("# One");
        Fx.run(() -> pane.show(new Span(POST.indexOf("text"), POST.indexOf("text") + 4)));
        Fx.until("opened", () -> hidden().isEmpty());
        assertThat(Fx.call(() -> area.getSelectedText())).isEqualTo("text");
    }

    @Test
    void an_edit_from_elsewhere_opens_what_it_changes_and_undo_too() {
        open();
        int at = POST.indexOf("text");
        Fx.run(() -> session.apply(Edit.insert(at, "more "), Origin.COMMAND, null));
        fold("# One");
        Fx.run(session::undo);
        assertThat(hidden()).isEmpty();
        assertThat(Fx.call(() -> area.getText())).isEqualTo(POST);
    }

    @Test
    void the_form_writes_into_a_header_that_stays_folded() {
        open();
        Fx.run(() -> pane.goTo(0));
        Fx.run(() -> pane.folding().toggle());
        int at = POST.indexOf("---\nBefore");
        Fx.run(() -> session.apply(Edit.insert(at, "tags: [x]\n"), Origin.FORM, null));
        assertThat(hidden()).containsExactly(1, 2, 3);
        assertThat(Fx.call(() -> area.getText())).isEqualTo(session.text().toString());
    }

    @Test
    void an_arrow_goes_past_and_a_step_into_it_opens_it() {
        open();
        fold("# One");
        press(KeyCode.DOWN);
        Fx.until("past it", () -> line().equals("# Two"));
        assertThat(hidden()).isNotEmpty();
        press(KeyCode.UP);
        Fx.until("back", () -> line().equals("# One"));
        Fx.run(() -> area.moveTo(POST.indexOf("# One") + 5));
        press(KeyCode.RIGHT);
        Fx.until("opened", () -> hidden().isEmpty());
    }

    @Test
    void typing_above_takes_a_fold_along() {
        open();
        fold("# Two");
        Fx.run(() -> area.insertText(POST.indexOf("Before"), "one\ntwo\n"));
        assertThat(hidden()).containsExactly(15, 16);
        Fx.run(() -> area.insertText(session.text().toString().indexOf("# Two") + 5, " more"));
        assertThat(hidden()).containsExactly(15, 16);
        Fx.run(() -> area.deleteText(
                session.text().toString().indexOf("# Two"),
                session.text().toString().indexOf("# Two") + 2));
        assertThat(hidden()).isEmpty();
    }

    @Test
    void what_cannot_be_folded_is_told() {
        List<String> told = new ArrayList<>();
        open("# One\n" + "text\n".repeat(1_001) + "## Small\nend\n");
        Fx.run(() -> {
            pane.folding().onLeft(told::add);
            pane.folding().foldAll();
        });
        assertThat(hidden()).containsExactly(1003, 1004);
        assertThat(told).containsExactly("One part stays open, for it has more than 1,000 lines.");
        Fx.run(() -> {
            session.apply(new Edit(0, session.text().length(), "text"), Origin.COMMAND, null);
            pane.folding().toggle();
        });
        assertThat(told.getLast()).startsWith("There is nothing to fold here");
    }

    private void open() {
        open(POST);
    }

    private void open(String post) {
        Fx.run(() -> {
            open(new Session(Text.of(post), Encoding.UTF_8, () -> 0), 600, 500);
            area.requestFocus();
        });
        Fx.until("painted", () -> pane.settled());
    }

    private void fold(String line) {
        Fx.run(() -> {
            area.moveTo((session.text().toString()).indexOf("\n" + line) + 1);
            pane.folding().toggle();
        });
    }

    private void press(KeyCode code) {
        Fx.run(() -> area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }

    private String line() {
        return Fx.call(() -> area.getText(area.getCurrentParagraph()));
    }

    private List<Integer> hidden() {
        return Fx.call(() -> IntStream.range(0, area.getParagraphs().size())
                .filter(line -> area.getParagraph(line).getParagraphStyle().contains("collapse"))
                .boxed()
                .toList());
    }

    private String seen() {
        List<Integer> hidden = hidden();
        return Fx.call(() -> IntStream.range(0, area.getParagraphs().size())
                .filter(line -> !hidden.contains(line))
                .mapToObj(area::getText)
                .collect(Collectors.joining(" ")));
    }
}
