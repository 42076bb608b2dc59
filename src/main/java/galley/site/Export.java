package galley.site;

import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import galley.store.Disk;
import galley.store.Manifest;
import galley.store.Outbox;
import galley.store.PostFile;
import galley.store.Put;
import galley.store.Seen;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Puts finished posts and their pictures into a site. Pictures go first and a post last, each whole: a site never shows
 * half a post, and an export that was broken off is finished by running it again. Nothing is deleted, nothing outside
 * the site is written, and nothing is written over that Galley did not put there. Use it on the disk thread.
 */
public final class Export {
    private final Disk disk;
    private final Manifest manifest;

    public Export(Disk disk) {
        this.disk = disk;
        this.manifest = new Manifest(disk);
    }

    /**
     * What became of one file.
     *
     * @param written whether the site has it from this export
     * @param trouble why not, as a sentence; empty where all is well
     * @param other where a version was put that somebody else wrote in the very moment; null if nobody did
     */
    public record Result(Item item, boolean written, String trouble, Path other) {}

    /** Looks what an export would do, and writes nothing. */
    public ExportPlan plan(List<Path> posts, Site site) {
        return plan(posts, site, false);
    }

    /** @param force whether files may be replaced that somebody else wrote or changed, as they are now */
    public ExportPlan plan(List<Path> posts, Site site, boolean force) {
        return new Planner(site, disk, manifest.of(site.root()), force).plan(posts);
    }

    /**
     * Does what was planned. Each file is looked at again: one that changed since the plan was made is left alone.
     *
     * @param next told of each file before it is written; false breaks off, after which another run goes on
     */
    public List<Result> run(ExportPlan plan, Predicate<Item> next) {
        Outbox outbox = new Outbox(disk, plan.root());
        Map<String, String> hashes = new TreeMap<>();
        Set<Path> held = new HashSet<>(); // posts one of whose pictures could not be put there
        List<Result> results = new ArrayList<>();
        for (Item item : plan.items()) {
            if (item.state() == State.SAME && item.known() != null) {
                hashes.put(item.target(), item.known());
            }
            if (!item.state().writes()) {
                results.add(new Result(item, false, item.reason(), null));
                continue;
            }
            if (!next.test(item)) {
                break;
            }
            Result result = item.kind() == Kind.POST && held.contains(item.post())
                    ? new Result(item, false, "A picture of this post could not be put into the site.", null)
                    : write(outbox, item, hashes);
            if (!result.trouble().isEmpty() && item.kind() == Kind.PICTURE) {
                held.add(item.post());
            }
            results.add(result);
        }
        Optional<String> forgotten = manifest.add(plan.root(), hashes);
        if (forgotten.isPresent() && !results.isEmpty()) {
            Result last = results.removeLast();
            results.add(new Result(last.item(), last.written(), forgotten.get(), last.other()));
        }
        return results;
    }

    private Result write(Outbox outbox, Item item, Map<String, String> hashes) {
        return switch (put(outbox, item)) {
            case Put.Done done -> {
                hashes.put(item.target(), done.stamp().sha256());
                yield new Result(item, true, "", done.other());
            }
            case Put.Same same -> {
                hashes.put(item.target(), same.stamp().sha256());
                yield new Result(item, false, "", null);
            }
            case Put.Conflict theirs -> new Result(item, false, "It was changed in the site in the meantime.", null);
            case Put.Failed failed -> new Result(item, false, failed.reason(), null);
        };
    }

    private Put put(Outbox outbox, Item item) {
        Fitted fitted = item.fitted();
        if (fitted == null) {
            return outbox.copy(item.source(), item.target(), item.known());
        }
        PostFile file = new PostFile(disk, null, InstantSource.system());
        if (!(file.look(item.source(), fitted.source()) instanceof Seen.Same)) {
            return new Put.Failed(item.source(), "The post was changed in the meantime.");
        }
        return fitted.bytes()
                .map(bytes -> outbox.write(item.target(), bytes, item.known()))
                .orElseGet(() -> new Put.Failed(item.source(), "Its encoding lacks a character."));
    }
}
