package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Encoding;
import galley.store.Loaded;
import galley.store.Stamp;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Text;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What becomes of an open post when another program has written its file. */
class OutsideChangeTest {
    private static final String OLD = "title: Bread\n\nFlour and water.\n\nBake it.\n";
    private final Session session = new Session(opened(OLD, 1), () -> 0);

    @Test
    void an_unedited_post_follows_the_file_and_the_caret_stays_where_it_was() {
        session.select(Selection.at(OLD.indexOf("and water")));

        session.reload(opened(OLD.replace("Bread", "Rye bread").replace("it", "it well"), 2));

        assertThat(session.dirty()).isFalse();
        assertThat(session.text()
                        .slice(session.selection().caret(), session.text().length()))
                .startsWith("and water");
        session.undo();
        assertThat(session.text().toString()).isEqualTo(OLD);
        assertThat(session.dirty()).isTrue();
    }

    @Test
    void an_edited_post_takes_in_what_is_new_and_can_undo_it_in_one_step() {
        session.apply(Edit.insert(OLD.indexOf(" it."), " slowly"), Origin.EDITOR, "typing");
        Text mine = session.text();
        Loaded.Opened theirs = opened(OLD.replace("Bread", "Rye bread"), 2);
        Merge merge = Merge.of(session.savedText(), mine, theirs.text());

        session.take(theirs, merge.text(Merge.Choice.MINE));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(session.text().toString()).isEqualTo("title: Rye bread\n\nFlour and water.\n\nBake slowly it.\n");
        assertThat(session.dirty()).isTrue();
        assertThat(session.stamp()).isEqualTo(theirs.stamp());
        session.undo();
        assertThat(session.text()).isEqualTo(mine);
    }

    @Test
    void keeping_mine_changes_no_letter_and_the_next_save_goes_over_theirs() {
        session.apply(Edit.insert(0, "x"), Origin.EDITOR, "typing");
        Text mine = session.text();
        Loaded.Opened theirs = opened("all new\n", 2);

        session.take(theirs, mine);

        assertThat(session.text()).isEqualTo(mine);
        assertThat(session.stamp()).isEqualTo(theirs.stamp());
        assertThat(session.dirty()).isTrue();
    }

    private static Loaded.Opened opened(String text, int version) {
        return new Loaded.Opened(
                Path.of("/blog/post.md"),
                Text.of(text),
                Encoding.UTF_8,
                new Stamp(text.length(), 0, "hash" + version),
                null);
    }
}
