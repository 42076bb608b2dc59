package galley.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Which versions of a post stay: all of the last hour, one an hour for a day, one a day for a month, and the newest
 * whatever its age. A version from the future, where the clock was set back, counts as of now; one that seems older than
 * the one before it counts as of that one's time. Pure.
 */
final class Thinning {
    private static final Duration ALL = Duration.ofHours(1);
    private static final Duration HOURLY = Duration.ofDays(1);
    private static final Duration DAILY = Duration.ofDays(30);

    private Thinning() {}

    /** @param versions of one post, newest first */
    static List<Version> kept(List<Version> versions, Instant now) {
        List<Version> kept = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        List<Instant> times = believed(versions, now);
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            Duration age = Duration.between(times.get(i), now);
            long hour = times.get(i).getEpochSecond() / 3600;
            long bucket = age.compareTo(HOURLY) <= 0 ? hour : -(hour / 24);
            boolean stays =
                    kept.isEmpty() || age.compareTo(ALL) <= 0 || age.compareTo(DAILY) <= 0 && !taken.contains(bucket);
            taken.add(bucket);
            if (stays) {
                kept.add(version);
            }
        }
        return kept;
    }

    /** When each was written, as far as the clock can be believed. */
    private static List<Instant> believed(List<Version> newestFirst, Instant now) {
        List<Instant> times = new ArrayList<>();
        Instant latest = Instant.MIN;
        for (Version version : newestFirst.reversed()) {
            boolean future = version.when().isAfter(now);
            latest = future || version.when().isBefore(latest) ? latest : version.when();
            times.add(future ? now : latest);
        }
        return times.reversed();
    }

    /** The oldest versions of all posts that have to go so that the rest fits; the newest of a post goes last. */
    static List<Version> beyond(List<Version> all, long cap, ToLongFunction<Version> size) {
        long total = all.stream().mapToLong(size).sum();
        Set<Version> newest = new HashSet<>();
        all.stream()
                .collect(Collectors.groupingBy(Version::post, Collectors.maxBy(Comparator.comparing(Version::counter))))
                .values()
                .forEach(version -> version.ifPresent(newest::add));
        List<Version> oldestFirst = new ArrayList<>(all);
        oldestFirst.sort(Comparator.comparing((Version version) -> newest.contains(version))
                .thenComparing(Version::when));
        List<Version> gone = new ArrayList<>();
        for (Version version : oldestFirst) {
            if (total <= cap) {
                break;
            }
            gone.add(version);
            total -= size.applyAsLong(version);
        }
        return gone;
    }
}
