package galley.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import galley.store.Encoding;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
    private long now;
    private final Session session = new Session(Text.of("one two"), null, () -> now);

    @Test
    void a_change_tells_what_was_and_what_is() {
        List<Change> told = new ArrayList<>();
        session.onChange(told::add);
        session.apply(Edit.insert(3, "!"), Origin.EDITOR, "typing");
        assertThat(told).singleElement().satisfies(change -> {
            assertThat(change.before().toString()).isEqualTo("one two");
            assertThat(change.after().toString()).isEqualTo("one! two");
            assertThat(change.version()).isEqualTo(1);
        });
    }

    @Test
    void keys_of_one_word_are_undone_together() {
        type(7, " ab");
        type(10, "c d");
        session.undo();
        assertThat(session.text().toString()).isEqualTo("one two abc ");
        session.undo();
        session.undo();
        assertThat(session.text().toString()).isEqualTo("one two");
        assertThat(session.canUndo()).isFalse();
    }

    @Test
    void a_pause_begins_a_new_undo_step() {
        type(7, "a");
        now += 10_000;
        type(8, "b");
        session.undo();
        assertThat(session.text().toString()).isEqualTo("one twoa");
    }

    @Test
    void redo_brings_back_text_and_selection() {
        session.select(Selection.at(7));
        session.apply(Edit.insert(7, "x"), Origin.EDITOR, null);
        session.undo();
        assertThat(session.selection()).isEqualTo(Selection.at(7));
        session.redo();
        assertThat(session.text().toString()).isEqualTo("one twox");
        assertThat(session.selection()).isEqualTo(Selection.at(8));
    }

    @Test
    void an_edit_that_changes_nothing_is_no_step() {
        session.apply(new Edit(0, 3, "one"), Origin.FORM, null);
        assertThat(session.canUndo()).isFalse();
        assertThat(session.version()).isZero();
    }

    @Test
    void a_listener_cannot_change_the_text() {
        session.onChange(change -> session.apply(Edit.insert(0, "!"), Origin.COMMAND, null));
        assertThatThrownBy(() -> session.apply(Edit.insert(0, "a"), Origin.EDITOR, null))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void dirty_is_a_matter_of_text_and_told_once() {
        Session opened = new Session(
                new galley.store.Loaded.Opened(java.nio.file.Path.of("/x.md"), Text.of("a"), null, null, null),
                () -> 0);
        List<Boolean> told = new ArrayList<>();
        opened.onStatus(status -> told.add(status.dirty()));
        opened.apply(Edit.insert(1, "b"), Origin.EDITOR, "typing");
        opened.apply(Edit.insert(2, "c"), Origin.EDITOR, "typing");
        opened.undo();
        assertThat(told).containsExactly(true, false);
        assertThat(opened.text().toString()).isEqualTo("a");
    }

    private void type(int at, String keys) {
        for (int i = 0; i < keys.length(); i++) {
            session.apply(Edit.insert(at + i, keys.substring(i, i + 1)), Origin.EDITOR, "typing");
        }
    }

    @Test
    void who_keeps_the_text_safe_hears_of_a_change_even_if_who_shows_it_is_broken() {
        Session session = new Session(Text.of("a"), Encoding.UTF_8, () -> 0);
        List<String> heard = new ArrayList<>();
        session.onChange(change -> {
            throw new IllegalStateException("broken");
        });
        session.onChange(change -> {
            throw new StackOverflowError();
        });
        session.onChange(change -> heard.add(change.after().toString()));
        session.onStatus(status -> heard.add("dirty " + status.dirty()));

        assertThatThrownBy(() -> session.apply(Edit.delete(0, 1), Origin.EDITOR, null))
                .hasMessage("broken")
                .hasSuppressedException(new StackOverflowError());

        assertThat(session.text()).isEqualTo(Text.EMPTY);
        assertThat(heard).containsExactly("", "dirty false");
        assertThat(session.canUndo()).isTrue();
    }
}
