package galley.site;

import galley.store.Disk;
import galley.store.LastExport;
import galley.store.Manifest;
import galley.store.Outbox;
import galley.store.Put;
import galley.store.SiteFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Takes the last export into a site back: what it replaced is what it was, what it made goes away. A file that anybody
 * changed since is left alone. Posts go first and pictures last: a site never shows a post without them. Use it on one
 * thread.
 */
public final class UndoExport {
    private static final String UNREAD = "?";
    private static final String NOT_READ = "It cannot be read.";
    private static final String NOT_READ_BEFORE = "What it held before cannot be read.";
    private static final String NOT_THERE = "It is not there any more.";

    private final Disk disk;
    private final LastExport last;
    private final Manifest manifest;

    public UndoExport(Disk disk, LastExport last) {
        this.disk = disk;
        this.last = last;
        this.manifest = new Manifest(disk);
    }

    /** What becomes of a file. */
    public enum Fate {
        /** It gets what it held before. */
        PUT_BACK,
        /** It goes away, as there was none before. */
        REMOVED,
        /** It is as it was before; nothing to do. */
        NOTHING,
        /** It stays as it is, as it is not what the export made of it any more. */
        LEFT,
        /** It stays as it is, as something failed; it may be tried again. */
        FAILED;

        /** Whether it is not as it was before. */
        public boolean stays() {
            return this == LEFT || this == FAILED;
        }
    }

    /**
     * A file.
     *
     * @param reason why it is left alone, as a sentence; else empty
     */
    public record Item(LastExport.Step step, Fate fate, String reason) {}

    /** What would be done. @param when the export was made @param folders that it made, an outer one first */
    public record Plan(Path root, Instant when, List<Item> items, List<String> folders) {
        public Plan {
            items = List.copyOf(items);
            folders = List.copyOf(folders);
        }
    }

    /** Looks what would be done, and writes nothing; nothing where no export into this site is known. */
    public Optional<Plan> plan(Path site) {
        Path root = new SiteFiles(disk).real(site);
        Outbox box = new Outbox(disk, root);
        return last.of(root).map(made -> {
            List<Item> items = new ArrayList<>();
            made.steps().reversed().forEach(step -> items.add(look(root, box, step, items)));
            return new Plan(root, made.when(), items, made.folders());
        });
    }

    /** @param done what becomes of the files before it: a post is before its pictures */
    private Item look(Path root, Outbox box, LastExport.Step step, List<Item> done) {
        Item item = look(root, box, step);
        return item.fate() != Fate.REMOVED
                ? item
                : Stream.of(Fate.FAILED, Fate.LEFT)
                        .filter(fate -> Outdated.isShown(box, step.target(), staying(done, fate)))
                        .findFirst()
                        .map(fate -> new Item(step, fate, "A post that stays shows it."))
                        .orElse(item);
    }

    private static Stream<String> staying(List<Item> done, Fate fate) {
        return done.stream()
                .filter(item -> item.fate() == fate && !item.reason().equals(NOT_THERE))
                .map(item -> item.step().target());
    }

    private Item look(Path root, Outbox box, LastExport.Step step) {
        String there = switch (box.plan(step.target(), new byte[0], null)) {
            case Put.Done none -> null;
            case Put.Same empty -> empty.stamp().sha256();
            case Put.Conflict some -> some.there().sha256();
            case Put.Failed failed -> UNREAD;
        };
        if (Objects.equals(there, step.before())) {
            return new Item(step, Fate.NOTHING, "");
        }
        if (there == null && step.after() != null) {
            return new Item(step, Fate.LEFT, NOT_THERE);
        }
        if (UNREAD.equals(there)) {
            return new Item(step, Fate.FAILED, NOT_READ);
        }
        if (!Objects.equals(there, step.after())) {
            return new Item(step, Fate.LEFT, "It was changed since.");
        }
        if (step.before() == null) {
            return new Item(step, Fate.REMOVED, "");
        }
        return last.before(root, step).isPresent()
                ? new Item(step, Fate.PUT_BACK, "")
                : new Item(step, Fate.FAILED, NOT_READ_BEFORE);
    }

    /** Does it. Each file is looked at again. @return what became of each; it can be tried again where one failed */
    public List<Item> run(Plan plan) {
        Outbox box = new Outbox(disk, plan.root());
        Map<String, Manifest.Entry> entries = new HashMap<>();
        Set<String> gone = new HashSet<>();
        List<Item> done = new ArrayList<>();
        for (Item planned : plan.items()) {
            LastExport.Step step = planned.step();
            Item item = look(plan.root(), box, step, done);
            if (!item.fate().stays() && item.fate() != Fate.NOTHING) {
                item = write(plan.root(), box, item)
                        .map(words -> new Item(step, Fate.FAILED, words))
                        .orElse(item);
            }
            if (!item.fate().stays() && step.entry() != null) {
                entries.put(step.target(), step.entry());
            } else if (!item.fate().stays()) {
                gone.add(step.target());
            }
            done.add(item);
        }
        plan.folders().reversed().forEach(box::removeEmpty);
        manifest.change(plan.root(), entries, gone); // where it fails, a later export asks once more than it had to
        if (done.stream().noneMatch(item -> item.fate() == Fate.FAILED)) {
            last.forget(plan.root());
        }
        return done;
    }

    private Optional<String> write(Path root, Outbox box, Item item) {
        LastExport.Step step = item.step();
        Put put = switch (item.fate()) {
            case REMOVED -> box.remove(step.target(), step.after());
            default ->
                last.before(root, step)
                        .map(bytes -> box.write(step.target(), bytes, step.after()))
                        .orElseGet(() -> new Put.Failed(root, NOT_READ_BEFORE));
        };
        return switch (put) {
            case Put.Done done -> Optional.empty();
            case Put.Same same -> Optional.empty();
            case Put.Conflict theirs -> Optional.of("It was changed in this very moment.");
            case Put.Failed failed -> Optional.of(failed.reason());
        };
    }
}
