package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Rules;
import galley.header.Value;
import galley.store.Loaded;
import galley.store.PostFile;
import galley.store.Saved;
import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R31 and R22: whatever was typed, filled in, reloaded and merged, undone to the start it is the post that was opened,
 * byte for byte; done again it is what it was before. A run is had again with {@code -Dundo.seed}.
 */
class UndoFidelityTest {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);
    private static final List<String> PIECES =
            List.of("a", "é", " ", "\n", "\n\n", "日本", "👩‍👧", "e\u0301", "two words", "- item\n", "\t", "\u2028", "");

    @TempDir
    Path temp;

    private final PostFile files = new PostFile();

    @Test
    void undone_to_the_start_a_post_has_its_own_bytes_and_done_again_the_new_ones() throws IOException {
        undo(300);
    }

    @Test
    @Tag("faults")
    void of_five_thousand_sequences_too() throws IOException {
        undo(5000);
    }

    private void undo(int sequences) throws IOException {
        long seed = Long.getLong("undo.seed", new Random().nextLong());
        System.out.println("undo: again with -Dundo.seed=" + seed);
        Tally.Row row = Tally.row("R31 undone to the start, and redone");
        Random random = new Random(seed);
        Path post = temp.resolve("post.md");
        for (int i = 0; i < sequences; i++) {
            byte[] bytes = file(random);
            Files.write(post, bytes);
            one(row, post, bytes, random, "seed " + seed + ", sequence " + i);
        }
    }

    private void one(Tally.Row row, Path post, byte[] bytes, Random random, String which) throws IOException {
        Loaded.Opened opened = (Loaded.Opened) files.load(post);
        Session session = new Session(opened, () -> random.nextInt(2) * 5000L);
        boolean reloaded = false;
        for (int step = 1 + random.nextInt(25); step > 0; step--) {
            reloaded |= act(session, random);
        }
        while (session.canRedo()) {
            session.redo(); // where undo was the last thing done
        }
        row.runs(1);
        Text end = session.text();
        while (session.canUndo()) {
            session.undo();
        }
        assertThat(session.text()).as(which).isEqualTo(opened.text());
        if (!reloaded) {
            assertThat(session.dirty()).as(which).isFalse();
        }
        byte[] undone = opened.encoding().encode(session.text()).orElseThrow();
        row.whole(Arrays.equals(undone, bytes), which + ": undone, the bytes are others");
        while (session.canRedo()) {
            session.redo();
        }
        assertThat(session.text()).as(which).isEqualTo(end);
        if (!reloaded) {
            Saved saved = files.save(post, session.text(), session.encoding(), session.stamp());
            assertThat(saved).as(which).isInstanceOf(Saved.Done.class);
            row.whole(((Loaded.Opened) files.load(post)).text().equals(end), which + ": saved, the text is another");
        }
    }

    /** @return whether the file was read again */
    private static boolean act(Session session, Random random) {
        Text text = session.text();
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                int a = place(text, random);
                int b = Math.max(a, Math.min(text.length(), a + random.nextInt(9)));
                session.apply(Edit.delete(a, whole(text, b)), Origin.EDITOR, "delete");
            }
            case 2 -> {
                Header header = Header.read(text, Rules.HUGO);
                if (header.set("title", Value.of("Title " + random.nextInt(9))) instanceof Outcome.Changed changed) {
                    session.apply(changed.edit(), Origin.FORM, null);
                }
            }
            case 3 -> {
                session.reload(theirs(session, text, random));
                return true;
            }
            case 4 -> {
                Loaded.Opened theirs = theirs(session, session.savedText(), random);
                session.take(
                        theirs,
                        Merge.of(session.savedText(), text, theirs.text()).marked());
                return true;
            }
            case 5 -> session.undo();
            case 6 -> session.redo();
            default ->
                session.apply(
                        Edit.insert(place(text, random), PIECES.get(random.nextInt(PIECES.size()))),
                        Origin.EDITOR,
                        random.nextBoolean() ? "typing" : null);
        }
        return false;
    }

    private static Loaded.Opened theirs(Session session, Text from, Random random) {
        Text theirs = from.with(Edit.insert(place(from, random), "theirs\n"));
        return new Loaded.Opened(session.path(), theirs, session.encoding(), session.stamp(), null);
    }

    private static int place(Text text, Random random) {
        return whole(text, random.nextInt(text.length() + 1));
    }

    /** Not between the halves of a pair, which no file can hold apart. */
    private static int whole(Text text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    /** A post with line ends of all kinds, in one of several encodings. */
    private static byte[] file(Random random) {
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        List<String> ends = List.of("\n", "\r\n", "\r");
        int main = random.nextInt(2);
        StringBuilder chars = new StringBuilder();
        if (charset != StandardCharsets.UTF_8 || random.nextInt(4) == 0) {
            chars.append('\ufeff');
        }
        String[] lines = {"---", "title: 'Old'", "tags: [a]", "---", "", "Text é 日本 👩‍👧.", "- a", "", "  more", "last"
        };
        for (String line : lines) {
            boolean odd = random.nextInt(6) == 0;
            chars.append(line).append(ends.get(odd ? random.nextInt(3) : main));
        }
        if (random.nextBoolean()) {
            chars.append("no end of line");
        }
        return chars.toString().getBytes(charset);
    }
}
