package galley.store;

import galley.Tally;
import galley.store.MemoryDisk.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Every state that a disk may be found in when the power went after any of its changes, if the file system promises as
 * little as the standard lets it: what was not forced may be missing, whole, half, NULs or garbage; names that changed
 * since their folder was last forced may have changed in any order, or not at all.
 */
final class PowerCut {
    /** Is told each state once. */
    @FunctionalInterface
    interface Check {
        /** @param changes how many changes were made before the cut */
        void state(int changes, Map<Path, byte[]> files);
    }

    private final Map<Path, Integer> namesBefore;
    private final Map<Integer, byte[]> dataBefore;
    private int states;

    private PowerCut(Map<Path, Integer> names, Map<Integer, byte[]> data) {
        this.namesBefore = names;
        this.dataBefore = data;
    }

    /** The disk as it is now, all of it safe. */
    static PowerCut from(MemoryDisk disk) {
        disk.events.clear();
        return new PowerCut(new TreeMap<>(disk.names), new HashMap<>(disk.data));
    }

    /**
     * Checks all states since; how many there were.
     *
     * @param row of the table of figures: each cut is a fault, each state a run
     */
    int check(Tally.Row row, MemoryDisk disk, Check check) {
        states = 0;
        for (int cut = 0; cut <= disk.events.size(); cut++) {
            row.faults(1);
            at(disk.events.subList(0, cut), cut, (changes, files) -> {
                row.runs(1);
                row.holds(() -> check.state(changes, files));
            });
        }
        return states;
    }

    private void at(List<Event> events, int cut, Check check) {
        Map<Path, Integer> names = new TreeMap<>(namesBefore);
        Map<Integer, byte[]> forced = new HashMap<>(dataBefore);
        Map<Integer, List<byte[]>> unforced = new HashMap<>();
        List<Event.Names> pending = new ArrayList<>();
        Map<Event.Names, Set<Path>> waiting = new HashMap<>();
        for (Event event : events) {
            switch (event) {
                case Event.Data data ->
                    unforced.computeIfAbsent(data.inode(), inode -> new ArrayList<>())
                            .add(data.now());
                case Event.Force force -> {
                    List<byte[]> writes = unforced.remove(force.inode());
                    if (writes != null) {
                        forced.put(force.inode(), writes.getLast());
                    }
                }
                case Event.Names bound -> {
                    pending.add(bound);
                    waiting.put(bound, new HashSet<>(MemoryDisk.folders(bound)));
                }
                case Event.Sync sync -> {
                    for (Event.Names bound : List.copyOf(pending)) {
                        waiting.get(bound).remove(sync.folder());
                        if (waiting.get(bound).isEmpty()) {
                            apply(bound, names);
                            pending.remove(bound);
                        }
                    }
                }
            }
        }
        for (List<Event.Names> happened : sequences(pending)) {
            Map<Path, Integer> found = new TreeMap<>(names);
            happened.forEach(bound -> apply(bound, found));
            withData(found, forced, unforced, cut, check);
        }
    }

    private static void apply(Event.Names bound, Map<Path, Integer> names) {
        bound.bound().forEach((path, inode) -> {
            if (inode == null) {
                names.remove(path);
            } else {
                names.put(path, inode);
            }
        });
    }

    /** Every choice of these, in every order. */
    private static Set<List<Event.Names>> sequences(List<Event.Names> pending) {
        Set<List<Event.Names>> all = new LinkedHashSet<>();
        all.add(List.of());
        for (Event.Names one : pending) {
            for (List<Event.Names> before : List.copyOf(all)) {
                for (int at = 0; at <= before.size(); at++) {
                    List<Event.Names> with = new ArrayList<>(before);
                    with.add(at, one);
                    all.add(with);
                }
            }
        }
        return all;
    }

    private void withData(
            Map<Path, Integer> names,
            Map<Integer, byte[]> forced,
            Map<Integer, List<byte[]>> unforced,
            int cut,
            Check check) {
        List<Integer> open = unforced.keySet().stream()
                .filter(inode -> names.containsValue(inode))
                .toList();
        choose(open, 0, new HashMap<>(forced), unforced, names, cut, check);
    }

    private void choose(
            List<Integer> open,
            int next,
            Map<Integer, byte[]> data,
            Map<Integer, List<byte[]>> unforced,
            Map<Path, Integer> names,
            int cut,
            Check check) {
        if (next == open.size()) {
            states++;
            check.state(cut, files(names, data));
            return;
        }
        int inode = open.get(next);
        byte[] before = data.getOrDefault(inode, new byte[0]);
        for (byte[] found : variants(before, unforced.get(inode))) {
            data.put(inode, found);
            choose(open, next + 1, data, unforced, names, cut, check);
        }
        data.put(inode, before);
    }

    private static List<byte[]> variants(byte[] before, List<byte[]> writes) {
        List<byte[]> variants = new ArrayList<>(List.of(before));
        for (byte[] now : writes) {
            byte[] half = before.length > now.length ? before.clone() : Arrays.copyOf(before, now.length);
            System.arraycopy(now, 0, half, 0, now.length / 2);
            byte[] garbage = new byte[now.length];
            new Random(now.length).nextBytes(garbage);
            variants.addAll(List.of(now, Arrays.copyOf(now, now.length / 2), half, new byte[now.length], garbage));
        }
        return variants;
    }

    /** A file whose folder did not make it is not there. */
    private static Map<Path, byte[]> files(Map<Path, Integer> names, Map<Integer, byte[]> data) {
        Map<Path, byte[]> files = new TreeMap<>();
        names.forEach((path, inode) -> {
            boolean reachable = true;
            for (Path at = path.getParent(); at != null; at = at.getParent()) {
                reachable &= names.getOrDefault(at, 1) == MemoryDisk.FOLDER;
            }
            if (inode != MemoryDisk.FOLDER && reachable) {
                files.put(path, data.getOrDefault(inode, new byte[0]));
            }
        });
        return files;
    }
}
