package galley.site;

import galley.store.Disk;
import galley.store.LastExport;
import galley.store.Manifest;
import galley.store.Outbox;
import galley.store.Put;
import galley.store.SiteFiles;
import java.nio.charset.StandardCharsets;
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

/**
 * Takes the last export into a site back: what it replaced is what it was, what it made goes away. A file that anybody
 * changed since is left alone. Posts go first and pictures last: a site never shows a post without them. Use it on one
 * thread.
 */
public final class UndoExport {
    private static final String UNREAD = "?";
    private static final String NOT_READ = "It cannot be read.";
    private static final String NOT_READ_BEFORE = "What it held before cannot be read.";

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
        return last.of(root)
                .map(made -> new Plan(
                        root,
                        made.when(),
                        made.steps().reversed().stream()
                                .map(step -> look(root, box, step))
                                .toList(),
                        made.folders()));
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
            return new Item(step, Fate.LEFT, "It is not there any more.");
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
            Item item = look(plan.root(), box, step);
            if (item.fate() == Fate.REMOVED && isShown(box, step.target(), done)) {
                item = new Item(step, Fate.FAILED, "A post that stays shows it.");
            }
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

    /** Whether a post that could not be taken back has the name of a picture in it, or cannot even be read. */
    private static boolean isShown(Outbox box, String target, List<Item> done) {
        return Pictures.mayBeCopied(target)
                && done.stream()
                        .filter(item -> item.fate() == Fate.FAILED
                                && !Pictures.mayBeCopied(item.step().target()))
                        .anyMatch(item -> box.read(item.step().target())
                                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                .filter(text -> !Outdated.names(text, target))
                                .isEmpty());
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
