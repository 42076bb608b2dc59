package galley.session;

import galley.Tally;
import galley.store.Draft;
import galley.store.History;
import galley.store.Loaded;
import galley.store.LocalDisk;
import galley.store.Offer;
import galley.store.Owner;
import galley.store.Recovery;
import galley.store.Version;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link Typist} with folders of its own, and what it leaves when it is killed. */
final class Victim implements AutoCloseable {
    private static final long BEHIND_MILLIS = 1000;
    private static final int BEHIND_KEYS = 200;

    final Path folder;
    final Path data;
    private final Process process;
    private final BufferedReader said;
    private final List<String> promises = new ArrayList<>();

    private Victim(Path folder, Path data, Process process) {
        this.folder = folder;
        this.data = data;
        this.process = process;
        this.said = process.inputReader();
    }

    /** @param before what stands before the call of Java, such as a tracer */
    static Victim start(Path home, long seed, int size, List<String> before) throws IOException {
        Path folder = Files.createDirectories(home.resolve("posts"));
        for (int post = 0; post < Typist.POSTS - 1; post++) {
            Path file = Typist.post(folder, post);
            if (!Files.exists(file)) { // another one may be at work here already
                Files.writeString(file, size <= 0 ? "" : Typist.version(0, size));
            }
        }
        Path data = home.resolve("data");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classes(),
                Typist.class.getName(),
                folder.toString(),
                data.toString(),
                Long.toString(seed),
                Integer.toString(size)));
        return new Victim(
                folder,
                data,
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** What it needs of the class path, so that it starts quickly. */
    private static String classes() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(".jar") || entry.contains("diff-utils"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until it works. @return whether it came so far */
    boolean ready() throws IOException {
        return untilSaid("READY");
    }

    /** Waits for a line that begins like this. @return whether there was one before it died */
    boolean untilSaid(String words) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            promises.add(line);
            if (line.startsWith(words)) {
                return true;
            }
        }
        return false;
    }

    /** Lets it work on for so long, or until it is dead. */
    void live(long millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Waits until it has died by itself. @return whether it was killed */
    boolean killed() throws IOException, InterruptedException {
        said.lines().forEach(promises::add);
        return process.waitFor() == 137;
    }

    /**
     * SIGKILL, to what is traced where there is a tracer, which then ends by itself. By the handle: the process would
     * throw away what it has said and nobody has read.
     */
    void kill() throws InterruptedException {
        end();
        process.waitFor();
        said.lines().forEach(promises::add);
    }

    /** What it has said of this, word by word, in order; a line that was cut off is not said. */
    List<String[]> promises(String kind, int post) {
        return promises.stream()
                .filter(line -> line.startsWith(kind + " " + post + " "))
                .map(line -> line.split(" "))
                .filter(words -> words.length == (kind.equals("KEY") ? 4 : 3))
                .toList();
    }

    /** The last number that was promised; 0 if none was. */
    int last(String kind, int post) {
        List<String[]> all = promises(kind, post);
        return all.isEmpty() ? 0 : Integer.parseInt(all.getLast()[2]);
    }

    /** All that was handed to the disk before this time, in milliseconds, is done. */
    long diskIsDoneUntil() {
        Map<String, Long> asked = new LinkedHashMap<>();
        long end = 0;
        for (String line : promises) {
            String[] words = line.split(" ");
            switch (words[0] + words.length) {
                case "ASK3" -> asked.put(words[1], Long.parseLong(words[2]));
                case "END2" -> asked.remove(words[1]);
                case "KEY4" -> end = Long.parseLong(words[3]);
                default -> {}
            }
        }
        return asked.values().stream().findFirst().orElse(end);
    }

    /** Whatever else it has said: that something was refused, or failed. */
    List<String> complaints() {
        return promises.stream()
                .filter(line -> !line.matches("READY|(SAVED|DRAFT|KEY|ASK|END|DONE)[0-9 ]*"))
                .toList();
    }

    /** What the next start finds. */
    Recovery.Found found() {
        return new Recovery(new LocalDisk(), data.resolve("recovery"), Owner.current(), InstantSource.system()).find();
    }

    /** The text of each draft by its key, as the next start finds them. */
    Map<String, String> drafts(List<String> aside) {
        Recovery.Found found = found();
        aside.addAll(found.aside());
        return texts(found.offers());
    }

    static Map<String, String> texts(List<Offer> offers) {
        Map<String, String> drafts = new TreeMap<>();
        for (Offer offer : offers) {
            drafts.put(offer.draft().key(), offer.draft().text().toString());
        }
        return drafts;
    }

    long pid() {
        return process.pid();
    }

    /**
     * How many of a post's last keys are gone. A second after a key it is handed to the disk; how long the disk takes
     * over what it was handed is not Galley's to promise, so what it still had to do at the end is not counted.
     */
    int lost(Tally.Row row, Map<String, String> drafts, int post, String which) throws IOException {
        int best = 0;
        if (post < Typist.POSTS - 1) {
            String file = Files.readString(Typist.post(folder, post));
            row.whole(file.equals(Typist.typed(post, 0, file.length())), which + ": the file");
            row.kept(
                    file.length() >= last("SAVED", post) || isAside(post, last("SAVED", post)),
                    1,
                    which + ": a save is gone");
            best = file.length();
        }
        String draft = draft(drafts, post);
        if (draft != null) {
            row.whole(draft.equals(Typist.typed(post, 0, draft.length())), which + ": the draft");
            best = Math.max(best, draft.length());
        }
        int typed = last("KEY", post);
        long handedOver = diskIsDoneUntil() - BEHIND_MILLIS;
        long promised = promises("KEY", post).stream()
                .filter(key -> Long.parseLong(key[3]) < handedOver)
                .count();
        row.kept(
                best >= Math.min(promised, typed - BEHIND_KEYS),
                promised - best,
                which + ", post " + post + ": " + typed + " keys typed, " + promised + " promised, " + best + " found");
        return Math.max(0, typed - best);
    }

    /** Whether so many keys are in the history or in a file beside: another Galley has saved in the same moment. */
    private boolean isAside(int post, int keys) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : files()) {
            texts.add(Files.readString(file));
        }
        History history = new History(new LocalDisk(), data.resolve("history"), InstantSource.system());
        for (Version version : history.list(Typist.post(folder, post))) {
            if (history.read(version) instanceof Loaded.Opened opened) {
                texts.add(opened.text().toString());
            }
        }
        return texts.stream()
                .anyMatch(text -> text.length() >= keys && text.equals(Typist.typed(post, 0, text.length())));
    }

    String draft(Map<String, String> drafts, int post) {
        return drafts.get(post == Typist.POSTS - 1 ? Typist.UNNAMED : Draft.key(Typist.post(folder, post)));
    }

    /** Everything in its posts' folder. */
    List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private void end() {
        List<ProcessHandle> traced = process.descendants().toList();
        (traced.isEmpty() ? List.of(process.toHandle()) : traced).forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        end();
    }
}
