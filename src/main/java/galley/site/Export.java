package galley.site;

import galley.site.ExportPlan.Item;
import galley.store.Disk;
import galley.store.History;
import galley.store.LastExport;
import galley.store.Loaded;
import galley.store.Manifest;
import galley.store.PostFile;
import galley.text.Text;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Puts finished posts and their pictures into a site. Pictures go first and a post last, each whole: a site never shows
 * half a post, and an export that was broken off is finished by running it again. Nothing outside the site is written.
 * Nothing is written over that Galley did not put there, and nothing at all is deleted, unless its author says so; then the
 * history has it first. Use it on one thread.
 */
public final class Export {
    private final Disk disk;
    private final Manifest manifest;
    private final History history;
    private final LastExport last;

    /** One that keeps nothing of what it replaces. */
    public Export(Disk disk) {
        this(disk, null, null);
    }

    /** @param history gets what is replaced @param last lets the export be taken back; each null for none */
    public Export(Disk disk, History history, LastExport last) {
        this.disk = disk;
        this.manifest = new Manifest(disk);
        this.history = history;
        this.last = last;
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
        return plan(posts, site, Answers.NONE);
    }

    public ExportPlan plan(List<Path> posts, Site site, Answers answers) {
        return new Planner(site, disk, manifest.of(site.root()), answers).plan(posts);
    }

    /**
     * Both texts of a post that the site has another one of; nothing where one of them cannot be read.
     *
     * @param item of a plan in which nothing is said about it
     */
    public Optional<Sides> sides(ExportPlan plan, Item item) {
        PostFile files = new PostFile(disk, null, InstantSource.system());
        Path there = plan.root().resolve(item.target());
        Optional<Text> mine = item.fitted() != null
                ? Optional.of(item.fitted().text())
                : files.load(item.source()) instanceof Loaded.Opened own ? Optional.of(own.text()) : Optional.empty();
        if (mine.isEmpty() || !(files.load(there) instanceof Loaded.Opened theirs)) {
            return Optional.empty();
        }
        Manifest.Entry entry = manifest.of(plan.root()).get(item.target());
        return Optional.of(new Sides(entry == null ? Optional.empty() : base(there, item, entry), mine.get(), theirs));
    }

    private Optional<Text> base(Path there, Item item, Manifest.Entry entry) {
        return history == null
                ? Optional.empty()
                : Stream.of(there, item.post())
                        .flatMap(path -> history.list(path).stream())
                        .filter(version -> version.sha256().equals(entry.made()))
                        .map(history::read)
                        .flatMap(read ->
                                read instanceof Loaded.Opened opened ? Stream.of(opened.text()) : Stream.empty())
                        .findFirst();
    }

    /**
     * Does what was planned. Each file is looked at again: one that changed since the plan was made is left alone.
     *
     * @param next told of each file before it is written; false breaks off, after which another run goes on
     */
    public List<Result> run(ExportPlan plan, Predicate<Item> next) {
        return new ExportRun(disk, history, last, plan).run(next);
    }
}
