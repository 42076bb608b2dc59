package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Rules;
import galley.header.Value;
import galley.store.Draft;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.OddFiles;
import galley.store.Owner;
import galley.store.PostFile;
import galley.store.Recovery;
import galley.store.Saved;
import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * R22: files of odd encodings in a session: typed into and undone, their title set by the form and undone, reloaded
 * after another program wrote them, and recovered after a crash. All of it leaves every byte that is not meant.
 */
@Execution(ExecutionMode.CONCURRENT)
class OddEncodingsTest {
    @TempDir
    Path temp;

    private final PostFile files = new PostFile();
    private final Tally.Row row = Tally.row("R22 odd encodings in a session");

    @Test
    void every_file_that_may_be_edited_keeps_its_bytes_through_undo_form_reload_and_recovery() throws Exception {
        int edited = 0;
        int titled = 0;
        for (OddFiles.One one : OddFiles.in(Files.createDirectories(temp.resolve("files")))) {
            if (files.load(one.file()) instanceof Loaded.Opened opened && opened.readOnly() == null) {
                byte[] bytes = Files.readAllBytes(one.file());
                row.runs(1);
                typeAndUndo(opened, bytes);
                titled += setTitle(opened, bytes) ? 1 : 0;
                recover(opened, bytes);
                reload(opened, bytes);
                edited++;
            }
        }
        assertThat(edited).isGreaterThan(70);
        assertThat(titled).isGreaterThan(40);
    }

    private void assertBytes(Session session, byte[] bytes, String what) {
        byte[] now = session.encoding().encode(session.text()).orElseThrow();
        row.whole(Arrays.equals(now, bytes), session.path().getFileName() + " " + what);
    }

    private void typeAndUndo(Loaded.Opened opened, byte[] bytes) {
        Session session = new Session(opened, () -> 0);
        for (int fifth = 4; fifth >= 0; fifth--) {
            session.apply(Edit.insert(place(opened.text(), fifth), "Z"), Origin.EDITOR, null);
        }
        assertThat(session.dirty()).isTrue();
        while (session.canUndo()) {
            session.undo();
        }
        assertThat(session.dirty()).isFalse();
        assertBytes(session, bytes, "typed into and undone");
    }

    private static int place(Text text, int fifth) {
        int at = text.length() * fifth / 4;
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }

    /** @return whether it could be */
    private boolean setTitle(Loaded.Opened opened, byte[] bytes) {
        Session session = new Session(opened, () -> 0);
        if (!(Header.read(session.text(), Rules.HUGO).set("title", Value.of("Zz"))
                instanceof Outcome.Changed changed)) {
            return false;
        }
        session.apply(changed.edit(), Origin.FORM, null);
        byte[] now = session.encoding().encode(session.text()).orElseThrow();
        Edit edit = changed.edit();
        int most = 4 * (edit.replacement().length() + 2); // bytes of a character, and a line end of two
        int head = Math.max(0, Arrays.mismatch(bytes, now));
        int tail = 0;
        while (tail < Math.min(bytes.length, now.length) - head
                && bytes[bytes.length - 1 - tail] == now[now.length - 1 - tail]) {
            tail++;
        }
        row.whole(
                now.length - head - tail <= most && bytes.length - head - tail <= 4 * (edit.end() - edit.start()),
                opened.path().getFileName() + ": more than the title was changed");
        session.undo();
        assertBytes(session, bytes, "titled and undone");
        return true;
    }

    private void recover(Loaded.Opened opened, byte[] bytes) {
        LocalDisk disk = new LocalDisk();
        Path folder = temp.resolve("recovery");
        Owner dead = new Owner(99_999_999, "once", Owner.current().host());
        Session before = new Session(opened, () -> 0);
        before.apply(Edit.insert(0, "Z"), Origin.EDITOR, null);
        Recovery crashed = new Recovery(disk, folder, dead, InstantSource.system());
        String key = Draft.key(opened.path());
        assertThat(crashed.write(new Draft(key, opened.path(), before.text(), before.encoding(), before.stamp(), 1)))
                .isEmpty();

        Draft draft = new Recovery(disk, folder, Owner.current(), InstantSource.system())
                .find()
                .offers()
                .getFirst()
                .draft();
        row.kept(draft.text().equals(before.text()), bytes.length, opened.path() + ": the draft");
        Session after = new Session(opened, () -> 0);
        Edit.between(after.text(), draft.text()).ifPresent(edit -> after.apply(edit, Origin.COMMAND, null));
        assertBytes(after, before.encoding().encode(before.text()).orElseThrow(), "recovered");
        after.undo();
        assertBytes(after, bytes, "recovered and undone");
        crashed.clear(key);
    }

    private void reload(Loaded.Opened opened, byte[] bytes) throws IOException {
        Session session = new Session(opened, () -> 0);
        Text longer = opened.text().with(Edit.insert(opened.text().length(), "Z"));
        byte[] theirs = opened.encoding().encode(longer).orElseThrow();
        Files.write(opened.path(), theirs);
        if (!(files.load(opened.path()) instanceof Loaded.Opened now)
                || !now.encoding().charset().equals(opened.encoding().charset())) {
            return; // such as an empty file, which any letter gives another encoding
        }
        session.reload(now);
        assertBytes(session, theirs, "reloaded");
        session.undo();
        assertThat(files.save(opened.path(), session.text(), session.encoding(), session.stamp()))
                .isInstanceOf(Saved.Done.class);
        row.whole(Arrays.equals(Files.readAllBytes(opened.path()), bytes), opened.path() + " undone and saved");
    }
}
