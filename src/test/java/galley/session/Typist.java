package galley.session;

import galley.store.Draft;
import galley.store.Encoding;
import galley.store.History;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.Offer;
import galley.store.Owner;
import galley.store.PostFile;
import galley.store.Recovery;
import galley.store.Saved;
import galley.store.Stamp;
import galley.text.Edit;
import galley.text.Text;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Galley without a window, in a process that is there to be killed. It says on its output what it has promised, line by
 * line: {@code SAVED post version} and {@code KEY post count millis}; and what it has handed to the disk, {@code ASK
 * number millis}, until that is done, {@code END number}.
 */
final class Typist {
    static final int POSTS = 4;
    static final String UNNAMED = Draft.unnamedKey("typist");

    /** Instead of the size of a post that is saved: keys are typed. */
    static final int TYPING = 0;

    /** What dead programs have left is taken up or thrown away. */
    static final int RECOVERING = -1;

    private final PrintStream out = System.out;
    private final PostFile files;
    private final Recovery recovery;
    private final Path folder;

    private Typist(Path folder, Path data) {
        LocalDisk disk = new LocalDisk();
        History history = new History(disk, data.resolve("history"), InstantSource.system());
        this.folder = folder;
        this.files = new PostFile(disk, history, InstantSource.system());
        this.recovery = new Recovery(disk, data.resolve("recovery"), Owner.current(), InstantSource.system());
    }

    /** @param args posts' folder, data folder, seed, then {@link #TYPING}, {@link #RECOVERING} or how many characters a saved post has */
    public static void main(String[] args) {
        Typist typist = new Typist(Path.of(args[0]), Path.of(args[1]));
        int size = Integer.parseInt(args[3]);
        Thread.ofPlatform().daemon().start(Typist::endWithParent);
        switch (size) {
            case TYPING -> typist.type(new Random(Long.parseLong(args[2])));
            case RECOVERING -> typist.recover();
            default -> typist.saveForEver(size);
        }
    }

    /** A test that fails does not leave this running: its end of the pipe is closed with it. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said
            }
        } catch (IOException closed) {
            // as good as the end
        }
        Runtime.getRuntime().halt(1);
    }

    static Path post(Path folder, int number) {
        return folder.resolve("post" + number + ".md");
    }

    /** Version after version of one post. */
    private void saveForEver(int size) {
        Path post = post(folder, 0);
        Stamp stamp = ((Loaded.Opened) files.load(post)).stamp();
        out.println("READY");
        for (int version = 1; ; version++) {
            String text = version(version, size);
            recovery.write(new Draft(Draft.key(post), post, Text.of(text), Encoding.UTF_8, stamp, 0));
            out.println("DRAFT 0 " + version);
            if (files.save(post, Text.of(text), Encoding.UTF_8, stamp) instanceof Saved.Done done) {
                stamp = done.stamp();
                out.println("SAVED 0 " + version);
                recovery.clear(Draft.key(post));
            } else {
                out.println("REFUSED");
            }
        }
    }

    /** One draft is taken up, the next thrown away and got back, the third taken up and saved, and so on. */
    private void recover() {
        List<Offer> offers = recovery.find().offers();
        out.println("READY");
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            Optional<String> trouble = i % 3 == 1
                    ? recovery.discard(offer).or(() -> recovery.restore(offer)).or(() -> recovery.discard(offer))
                    : recovery.adopt(offer);
            trouble.ifPresent(words -> out.println("REFUSED " + words));
            if (i % 3 == 2) {
                Draft draft = offer.draft();
                Saved saved = files.save(draft.path(), draft.text(), draft.encoding(), null);
                out.println(saved instanceof Saved.Done ? "SAVED 0 " + i : "REFUSED " + saved);
                recovery.clear(draft.key());
            }
            out.println("DONE 0 " + i);
        }
        System.exit(0);
    }

    /** Each line says its version, so that a mix of two is known. */
    static String version(int version, int size) {
        String line = "version " + version + " is here\n";
        return line.repeat(Math.max(1, size / line.length()));
    }

    /** Keys without a pause in several posts, the last of them without a file; saves now and then. */
    private void type(Random random) {
        ScheduledExecutorService fx = Executors.newSingleThreadScheduledExecutor();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        AtomicLong asked = new AtomicLong();
        Executor disk = task -> {
            long number = asked.incrementAndGet();
            out.println("ASK " + number + " " + System.currentTimeMillis());
            thread.execute(() -> {
                task.run();
                out.println("END " + number);
            });
        };
        Saving saving = new Saving(files, disk, fx);
        List<Session> sessions = new ArrayList<>();
        for (int post = 0; post < POSTS; post++) {
            Session session = post == POSTS - 1
                    ? new Session(Text.EMPTY, Encoding.UTF_8, System::currentTimeMillis)
                    : new Session((Loaded.Opened) files.load(post(folder, post)), System::currentTimeMillis);
            new Protection(
                    session,
                    UNNAMED,
                    recovery,
                    disk,
                    fx,
                    (millis, task) -> {
                        Future<?> waiting = fx.schedule(task, millis, TimeUnit.MILLISECONDS);
                        return () -> waiting.cancel(false);
                    },
                    trouble -> trouble.ifPresent(words -> out.println("REFUSED " + words)));
            sessions.add(session);
        }
        out.println("READY");
        int[] keys = {0};
        fx.scheduleAtFixedRate(
                () -> {
                    int post = keys[0]++ % POSTS;
                    Session session = sessions.get(post);
                    int count = session.text().length();
                    session.apply(Edit.insert(count, typed(post, count, count + 1)), Origin.EDITOR, "typing");
                    out.println("KEY " + post + " " + (count + 1) + " " + System.currentTimeMillis());
                    if (session.path() != null && random.nextInt(25) == 0) {
                        saving.save(
                                session,
                                saved -> out.println(
                                        saved instanceof Saved.Done
                                                ? "SAVED " + post + " " + (count + 1)
                                                : "REFUSED " + saved));
                    }
                },
                0,
                10,
                TimeUnit.MILLISECONDS);
    }

    /** What is typed into a post, from one key to another. */
    static String typed(int post, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int key = from; key < to; key++) {
            text.append((char) ('a' + (key * 31 + key / 7 + post * 5) % 26));
        }
        return text.toString();
    }
}
