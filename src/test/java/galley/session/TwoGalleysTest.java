package galley.session;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Seeds;
import galley.Tally;
import galley.store.Offer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * R19: two Galleys type into the same posts and save them, keep their drafts in the same folder, and are killed one
 * after the other. A run is had again with {@code -Dlaws.seed}.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoGalleysTest {
    @TempDir
    Path temp;

    private final List<Victim> all = new ArrayList<>();

    @AfterEach
    void leave_none_running() {
        all.forEach(Victim::close);
    }

    @Test
    void a_killed_one_leaves_its_text_and_takes_nothing_of_the_other() throws Exception {
        kill(1);
    }

    @Test
    @Tag("faults")
    void so_does_one_of_many_pairs() throws Exception {
        kill(Tally.times(50));
    }

    private void kill(int pairs) throws Exception {
        long seed = Seeds.of("two Galleys");
        Random random = new Random(seed);
        Tally.Row row = Tally.row("R19 kill -9 of one of two Galleys");
        int keys = 0;
        int refused = 0;
        for (int pair = 0; pair < pairs; pair++) {
            String which = "seed " + seed + ", pair " + pair;
            Path home = temp.resolve("pair" + pair);
            Victim first = start(home, random);
            Victim second = start(home, random);
            first.live(1500 + random.nextInt(1000));
            first.kill();
            List<Offer> alone = first.found().offers();
            assertThat(alone)
                    .as(which + ": what a living one has is not offered")
                    .allMatch(offer -> offer.owner().pid() == first.pid());
            second.live(random.nextInt(500));
            second.kill();
            // only now: while the second lives it may just be putting the first one's version aside
            check(row, first, Victim.texts(alone), which + ", the first");
            List<Offer> both = second.found().offers();
            assertThat(both).as(which + ": the first one's stay").containsAll(alone);
            List<Offer> own = both.stream()
                    .filter(offer -> offer.owner().pid() == second.pid())
                    .toList();
            check(row, second, Victim.texts(own), which + ", the second");
            keys += first.last("KEY", 0) + second.last("KEY", 0);
            refused += first.complaints().size() + second.complaints().size();
        }
        System.out.printf(
                "two Galleys: %d pairs killed after %d keys in each post, %d saves refused as the other had saved%n",
                pairs, keys, refused);
        assertThat(keys).isPositive();
    }

    private Victim start(Path home, Random random) throws Exception {
        Victim victim = Victim.start(home, random.nextLong(), Typist.TYPING, List.of());
        all.add(victim);
        assertThat(victim.ready()).as("came up: " + victim.complaints()).isTrue();
        return victim;
    }

    private static void check(Tally.Row row, Victim victim, Map<String, String> drafts, String which) throws Exception {
        row.runs(1);
        row.faults(1);
        assertThat(victim.complaints())
                .as(which + ": nothing but the other's saves stands in the way")
                .allMatch(line -> line.startsWith("REFUSED Conflict"));
        for (int post = 0; post < Typist.POSTS; post++) {
            victim.lost(row, drafts, post, which);
        }
    }
}
