package galley.site;

import galley.site.Export.Result;
import galley.site.ExportPlan.Item;
import galley.site.ExportPlan.Kind;
import galley.site.ExportPlan.State;
import galley.store.Disk;
import galley.store.History;
import galley.store.LastExport;
import galley.store.Manifest;
import galley.store.Outbox;
import galley.store.PostFile;
import galley.store.Put;
import galley.store.Seen;
import galley.store.Stamp;
import galley.store.Version;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Does one {@link ExportPlan}. */
final class ExportRun {
    private final History history;
    private final LastExport last;
    private final Manifest manifest;
    private final PostFile files;
    private final ExportPlan plan;
    private final Outbox outbox;
    private final Map<String, Manifest.Entry> known;
    private final Map<String, Manifest.Entry> entries = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    /** @param history null for none @param last null for none */
    ExportRun(Disk disk, History history, LastExport last, ExportPlan plan) {
        this.history = history;
        this.last = last;
        this.manifest = new Manifest(disk);
        this.files = new PostFile(disk, null, InstantSource.system());
        this.plan = plan;
        this.outbox = new Outbox(disk, plan.root());
        this.known = manifest.of(plan.root());
    }

    List<Result> run(Predicate<Item> next) {
        Optional<String> lasting = begin();
        Set<Path> held = new HashSet<>(); // posts one of whose pictures could not be put there
        Set<Path> there = new HashSet<>(); // posts that the site has
        Set<String> staying = new HashSet<>(); // old files that are not removed
        List<Result> results = new ArrayList<>();
        for (Item item : plan.items()) {
            if (!item.state().acts()) {
                Result settled = new Result(item, false, settled(item), null);
                if (item.state() == State.SAME || item.state() == State.KEPT) {
                    there.add(item.post());
                }
                if (item.kind() == Kind.OLD) {
                    staying.add(item.target());
                }
                results.add(settled);
                continue;
            }
            if (!next.test(item)) {
                break;
            }
            Result result = item.kind() == Kind.POST && held.contains(item.post())
                    ? new Result(item, false, "A picture of this post could not be put into the site.", null)
                    : item.kind() != Kind.OLD
                            ? write(item)
                            : !there.contains(item.post())
                                    ? new Result(item, false, "The post itself could not be put into the site.", null)
                                    : Outdated.isShown(outbox, item.target(), staying.stream())
                                            ? new Result(item, false, "A post that stays shows it.", null)
                                            : remove(item);
            if (item.kind() == Kind.POST && result.trouble().isEmpty()) {
                there.add(item.post());
            }
            if (!result.trouble().isEmpty() && item.kind() == Kind.PICTURE) {
                held.add(item.post());
            }
            if (!result.trouble().isEmpty() && item.kind() == Kind.OLD) {
                staying.add(item.target());
            }
            results.add(result);
        }
        Optional<String> forgotten = manifest.change(plan.root(), entries, gone).or(() -> lasting);
        if (forgotten.isPresent() && !results.isEmpty()) {
            Result end = results.removeLast();
            results.add(new Result(end.item(), end.written(), forgotten.get(), end.other()));
        }
        return results;
    }

    /** Remembers what is about to be replaced and made; nothing is where nothing is to be written. */
    private Optional<String> begin() {
        Map<String, LastExport.Step> steps = new LinkedHashMap<>();
        for (Item item : plan.items()) {
            if (item.state().acts()) {
                steps.putIfAbsent(
                        item.target(),
                        new LastExport.Step(item.target(), item.known(), item.written(), known.get(item.target())));
            }
        }
        return last == null || steps.isEmpty()
                ? Optional.empty()
                : last.begin(plan.root(), List.copyOf(steps.values()), outbox);
    }

    /** Notes a file that is not written. @return why it is not, as a sentence; empty if all is well */
    private String settled(Item item) {
        if (item.kind() == Kind.OLD && item.state() == State.KEPT) {
            gone.add(item.target()); // it is its author's from now on
            return item.reason();
        }
        if (item.known() == null || item.made() == null) {
            return item.reason();
        }
        if (item.state() == State.SAME) {
            note(item, item.known());
        } else if (item.state() == State.KEPT) {
            Optional<String> trouble = known.containsKey(item.target())
                            && known.get(item.target()).made().equals(item.made())
                    ? Optional.empty()
                    : keepMine(item);
            if (trouble.isPresent()) {
                return trouble.get();
            }
            note(item, item.known());
        }
        return item.reason();
    }

    private void note(Item item, String hash) {
        boolean picture = item.kind() == Kind.PICTURE;
        Manifest.Entry before = known.get(item.target());
        // A picture may be of several posts, and stays that of the first.
        String post = picture && before != null && !before.post().isEmpty()
                ? before.post()
                : Manifest.name(plan.root(), item.post());
        entries.put(
                item.target(),
                new Manifest.Entry(
                        hash, item.made(), post, picture, plan.was().getOrDefault(item.target(), List.of())));
    }

    private Result write(Item item) {
        Optional<String> trouble = keepTheirs(item);
        if (trouble.isEmpty() && item.state() == State.MERGED) {
            trouble = keepMine(item);
        }
        if (trouble.isPresent()) {
            return new Result(item, false, trouble.get(), null);
        }
        return switch (put(item)) {
            case Put.Done done -> {
                note(item, done.stamp().sha256());
                keepWritten(item);
                yield new Result(item, true, "", done.other());
            }
            case Put.Same same -> {
                note(item, same.stamp().sha256());
                yield new Result(item, false, "", null);
            }
            case Put.Conflict theirs -> new Result(item, false, "It was changed in the site in the meantime.", null);
            case Put.Failed failed -> new Result(item, false, failed.reason(), null);
        };
    }

    private Put put(Item item) {
        Fitted fitted = item.fitted();
        if (fitted == null) {
            return outbox.copy(item.source(), item.target(), item.known(), item.made());
        }
        if (!(files.look(item.source(), fitted.source()) instanceof Seen.Same)) {
            return new Put.Failed(item.source(), "The post was changed in the meantime.");
        }
        return fitted.bytes()
                .map(bytes -> outbox.write(item.target(), bytes, item.known()))
                .orElseGet(() -> new Put.Failed(item.source(), "Its encoding lacks a character."));
    }

    private Result remove(Item item) {
        return switch (outbox.remove(item.target(), item.known())) {
            case Put.Done done -> {
                gone.add(item.target());
                int slash = item.target().lastIndexOf('/');
                if (slash > 0 && item.target().substring(slash).startsWith("/index.")) {
                    outbox.removeEmpty(item.target().substring(0, slash));
                }
                yield new Result(item, true, "", null);
            }
            case Put.Same same -> new Result(item, false, "", null);
            case Put.Conflict theirs -> new Result(item, false, "It was changed in the site in the meantime.", null);
            case Put.Failed failed -> new Result(item, false, failed.reason(), null);
        };
    }

    private Path place(Item item) {
        return plan.root().resolve(item.target());
    }

    /** What somebody else wrote is in the history before it gives way. @return why not, as a sentence */
    private Optional<String> keepTheirs(Item item) {
        Manifest.Entry entry = known.get(item.target());
        boolean ours = entry != null && entry.plain() && entry.hash().equals(item.known());
        if (item.known() == null || ours || history == null) {
            return Optional.empty();
        }
        return outbox.read(item.target())
                .filter(bytes -> Stamp.hash(bytes).equals(item.known()))
                .map(bytes -> keep(item, bytes, Version.Made.THEIRS))
                .orElseGet(() -> Optional.of("It was changed in the site in the meantime."));
    }

    /** What the post gives now is what the next merge begins with. @return why it could not be kept, as a sentence */
    private Optional<String> keepMine(Item item) {
        if (history == null || item.kind() == Kind.PICTURE) {
            return Optional.empty();
        }
        return mine(item)
                .filter(bytes -> Stamp.hash(bytes).equals(item.made()))
                .map(bytes -> keep(item, bytes, Version.Made.UNSAVED))
                .orElseGet(Optional::empty);
    }

    private Optional<byte[]> mine(Item item) {
        return item.fitted() != null
                ? item.fitted().mineBytes()
                : plan.site().files().bytes(item.source());
    }

    private Optional<String> keep(Item item, byte[] bytes, Version.Made made) {
        try {
            history.keep(place(item), bytes, made);
            return Optional.empty();
        } catch (IOException | RuntimeException | Error e) {
            return Optional.of("What the site has could not be kept in the history, so it was left.");
        }
    }

    /** Without it the next merge knows no text that both sides came from; the export itself is done. */
    private void keepWritten(Item item) {
        if (history != null && item.kind() == Kind.POST) {
            outbox.read(item.target()).ifPresent(bytes -> keep(item, bytes, Version.Made.SAVED));
        }
    }
}
