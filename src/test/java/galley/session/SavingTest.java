package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.Saved;
import galley.text.Edit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    @TempDir
    Path folder;

    private final PostFile files = new PostFile();
    private final Queue<Runnable> disk = new ArrayDeque<>();
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final Saving saving = new Saving(files, disk::add, fx::add);
    private final List<Saved> told = new ArrayList<>();

    @Test
    void a_save_asked_for_while_another_is_written_is_no_conflict_with_it() throws Exception {
        Session session = open();
        typeAndSave(session);
        typeAndSave(session);
        disk.remove().run();
        fx.remove().run();
        typeAndSave(session);
        disk.remove().run();
        disk.remove().run();
        fx.forEach(Runnable::run);

        assertThat(told).hasSize(3).allMatch(Saved.Done.class::isInstance);
        assertThat(Files.readString(session.path())).isEqualTo("xxxold");
        assertThat(session.dirty()).isFalse();
    }

    @Test
    void another_program_between_the_two_is_one() throws Exception {
        Session session = open();
        typeAndSave(session);
        typeAndSave(session);
        disk.remove().run();
        Files.writeString(session.path(), "theirs");
        disk.remove().run();
        fx.forEach(Runnable::run);

        assertThat(told.getLast()).isInstanceOf(Saved.Conflict.class);
        assertThat(Files.readString(session.path())).isEqualTo("theirs");
        assertThat(session.dirty()).isTrue();
    }

    private Session open() throws Exception {
        Path post = Files.writeString(folder.resolve("post.md"), "old");
        return new Session((Loaded.Opened) files.load(post), () -> 0);
    }

    private void typeAndSave(Session session) {
        session.apply(Edit.insert(0, "x"), Origin.EDITOR, null);
        saving.save(session, told::add);
    }
}
