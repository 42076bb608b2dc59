package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.header.Header;
import galley.header.Outcome;
import galley.header.Rules;
import galley.header.Value;
import galley.store.Draft;
import galley.store.HandClock;
import galley.store.History;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.Offer;
import galley.store.Owner;
import galley.store.PostFile;
import galley.store.Version;
import galley.store.Recovery;
import galley.store.Saved;
import galley.store.Seen;
import galley.text.Edit;
import galley.text.Selection;
import galley.text.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/**
 * Somebody writes a post for a long time, on a clock that is turned by hand: keys, pastes, form rows, undo, saves, and
 * other programs that write the same file. What the window shows, what the session holds and what the disk has are
 * compared again and again.
 */
final class Soak {
    private static final Owner DEAD =
            new Owner(99_999_999, "once", Owner.current().host());

    private final Random random;
    private final HandClock clock;
    private final Queue<Runnable> fx = new ArrayDeque<>();
    private final Queue<Runnable> disk = new ArrayDeque<>();
    private final PostFile files;
    private final History history;
    private final Path recovered;
    private final Path path;
    private final Charset charset;
    private final Rules rules;
    private final Session session;
    private final Saving saving;
    private final StringBuilder window = new StringBuilder();
    private final Tally.Row row;

    int keys;
    int formEdits;
    int saves;
    int outside;
    int merges;
    int undone;
    int checks;

    Soak(Path home, String name, byte[] start, Rules rules, long seed, HandClock clock, Tally.Row row)
            throws IOException {
        this.random = new Random(seed);
        this.clock = clock;
        this.rules = rules;
        this.row = row;
        this.path = Files.write(Files.createDirectories(home.resolve("posts")).resolve(name), start);
        this.recovered = home.resolve("recovery-" + name);
        LocalDisk local = new LocalDisk();
        this.history = new History(local, home.resolve("history"), () -> Instant.ofEpochMilli(clock.now()));
        this.files = new PostFile(local, history, () -> Instant.ofEpochMilli(clock.now()));
        Loaded.Opened opened = (Loaded.Opened) files.load(path);
        this.charset = opened.encoding().charset();
        this.session = new Session(opened, clock::now);
        this.saving = new Saving(files, disk::add, fx::add);
        window.append(session.text());
        session.onChange(change ->
                change.step().edits().forEach(edit -> window.replace(edit.start(), edit.end(), edit.replacement())));
        new Protection(
                session,
                Draft.unnamedKey(name),
                new Recovery(local, recovered, DEAD, () -> Instant.ofEpochMilli(clock.now())),
                disk::add,
                fx::add,
                clock,
                // The disk of this writer may keep it waiting for as long as the dice say.
                trouble -> trouble.ifPresent(
                        words -> assertThat(words).contains("the disk has not answered for some seconds")));
    }

    /** One thing that somebody does, and the time it takes. */
    void act() throws IOException {
        int dice = random.nextInt(1000);
        if (dice < 880) {
            type();
        } else if (dice < 920) {
            session.select(Selection.at(place()));
        } else if (dice < 945) {
            cutOrPaste();
        } else if (dice < 965) {
            for (int steps = random.nextInt(6); steps >= 0; steps--) {
                undone++;
                if (random.nextInt(3) > 0) {
                    session.undo();
                } else {
                    session.redo();
                }
            }
        } else if (dice < 980) {
            fillIn();
        } else if (dice < 990) {
            saves++;
            saving.save(session, this::saved);
        } else if (dice < 995) {
            writeOutside();
        } else {
            look();
        }
        clock.turn(100 + random.nextInt(200));
        crank(random.nextInt(3));
    }

    private void type() {
        keys++;
        int at = session.selection().caret();
        String key = switch (random.nextInt(12)) {
            case 0, 1 -> " ";
            case 2 -> random.nextInt(5) == 0 ? "\n" : "e";
            case 3 -> "é";
            default -> Character.toString('a' + random.nextInt(26));
        };
        if (random.nextInt(15) == 0 && at > 0 && !isPair(at)) {
            session.apply(Edit.delete(at - 1, at), Origin.EDITOR, "delete");
        } else {
            session.apply(Edit.insert(at, key), Origin.EDITOR, "typing");
        }
    }

    private boolean isPair(int at) {
        return Character.isSurrogate(session.text().charAt(at - 1));
    }

    private int place() {
        int at = random.nextInt(session.text().length() + 1);
        boolean inside = at > 0
                && at < session.text().length()
                && Character.isLowSurrogate(session.text().charAt(at));
        return inside ? at - 1 : at;
    }

    private void cutOrPaste() {
        int a = place();
        int b = place();
        boolean cut = session.text().length() > 4000 || random.nextInt(4) == 0;
        Edit edit = cut
                ? Edit.delete(Math.min(a, b), Math.max(a, b))
                : Edit.insert(a, "A paragraph, of the clipboard.\n\n".repeat(1 + random.nextInt(5)));
        session.apply(edit, Origin.EDITOR, null);
    }

    private void fillIn() {
        Header header = Header.read(session.text(), rules);
        Outcome outcome = switch (random.nextInt(3)) {
            case 0 -> header.set("title", Value.of("Title " + random.nextInt(100)));
            case 1 -> header.set("date", Value.of("2026-01-%02d".formatted(1 + random.nextInt(28))));
            default -> header.addItem("tags", "tag" + random.nextInt(20));
        };
        if (outcome instanceof Outcome.Changed changed) {
            formEdits++;
            session.apply(changed.edit(), Origin.FORM, null);
        }
    }

    /** Another program changes the file, or takes it away. */
    private void writeOutside() throws IOException {
        outside++;
        if (random.nextInt(6) == 0) {
            Files.deleteIfExists(path);
        } else if (Files.exists(path) && files.load(path) instanceof Loaded.Opened now) {
            Text theirs = now.text().with(Edit.insert(now.text().length(), "theirs " + outside + "\n"));
            Files.write(path, now.encoding().encode(theirs).orElseThrow());
        }
    }

    private void saved(Saved outcome) {
        switch (outcome) {
            case Saved.Done done -> assertThat(done.other()).isNull();
            case Saved.Conflict conflict when conflict.theirs() == null -> session.missing(true);
            case Saved.Conflict conflict -> decide(conflict.theirs());
            case Saved.Failed failed -> throw new AssertionError(failed.reason());
        }
    }

    private void look() {
        var known = session.stamp();
        disk.add(() -> {
            Seen seen = files.look(path, known);
            fx.add(() -> {
                if (session.stamp() == known) {
                    switch (seen) {
                        case Seen.Same same -> session.missing(false);
                        case Seen.Changed changed -> decide(changed.now());
                        case Seen.Gone gone -> session.missing(true);
                        case Seen.Unreadable no -> throw new AssertionError(no.reason());
                    }
                }
            });
        });
    }

    /** The window's ways out: an unedited post follows, for an edited one somebody chooses. */
    private void decide(Loaded.Opened theirs) {
        history.keep(path, theirs.text(), theirs.encoding(), Version.Made.THEIRS);
        history.keep(path, session.text(), session.encoding(), Version.Made.UNSAVED);
        if (session.text().equals(session.savedText())) {
            session.reload(theirs);
            return;
        }
        merges++;
        switch (random.nextInt(3)) {
            case 0 -> session.take(theirs, session.text());
            case 1 -> session.reload(theirs);
            default ->
                session.take(
                        theirs,
                        Merge.of(session.savedText(), session.text(), theirs.text())
                                .marked());
        }
    }

    private void crank(int times) {
        for (int i = 0; i < times; i++) {
            Optional.ofNullable((random.nextBoolean() ? fx : disk).poll()).ifPresent(Runnable::run);
        }
    }

    private void settle() {
        while (!fx.isEmpty() || !disk.isEmpty()) {
            Optional.ofNullable(fx.poll()).ifPresent(Runnable::run);
            Optional.ofNullable(disk.poll()).ifPresent(Runnable::run);
        }
    }

    /**
     * Pulls the plug: a second after the last change all of it must be in the file or in the draft. What the disk still
     * has to answer comes first, because the answer to a save or a look may change the text.
     */
    void checkDraft() {
        settle();
        long version = session.version();
        clock.turn(1000);
        settle();
        assertThat(session.version()).as("the text a second later").isEqualTo(version);
        row.runs(1);
        if (session.dirty()) {
            String found = drafts().stream()
                    .map(offer -> offer.draft().text().toString())
                    .findFirst()
                    .orElse("");
            row.kept(
                    found.contentEquals(session.text()),
                    session.text().length(),
                    "the draft is not the text: " + found);
        }
    }

    /** Saves, whatever it takes, and compares the three. */
    void check() throws IOException {
        checkDraft();
        for (int tries = 0; tries == 0 || session.dirty(); tries++) {
            assertThat(tries).as("tries to save").isLessThan(5);
            saving.save(session, path, session.status().missing() ? null : session.stamp(), this::saved);
            settle();
        }
        checks++;
        row.runs(1);
        byte[] expected = session.encoding().encode(session.text()).orElseThrow();
        row.whole(Arrays.equals(Files.readAllBytes(path), expected), "the disk has not what the session has");
        assertThat(window.toString()).isEqualTo(session.text().toString());
        assertThat(((Loaded.Opened) files.load(path)).text()).isEqualTo(session.text());
        assertThat(session.encoding().charset()).isEqualTo(charset);
        assertThat(drafts()).as("drafts of a saved post").isEmpty();
    }

    private List<Offer> drafts() {
        return new Recovery(new LocalDisk(), recovered, Owner.current(), Instant::now)
                .find()
                .offers();
    }

    static byte[] start(String header, String ends, Charset charset, boolean bom) {
        String text = (bom ? "\ufeff" : "") + header + "Some text.\n\nMore of it: é.\n";
        return text.replace("\n", ends).getBytes(charset);
    }
}
