package galley.store;

import static org.assertj.core.api.Assertions.assertThat;

import galley.Tally;
import galley.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R8: drafts that are damaged at random, and very many of them. A run is had again with {@code -Ddraft.seed}. */
class DamagedDraftsTest {
    private static final Path FOLDER = Path.of("/data/recovery");
    private static final Path FILE = FOLDER.resolve("0123.draft");
    private static final Owner DEAD =
            new Owner(99_999_999, "once", Owner.current().host());

    @TempDir
    Path temp;

    private static byte[] draft(int number) {
        Path post = Path.of("/blog/post" + number + ".md");
        Text text = Text.of("The text of number " + number + ": é 日本 👩‍👧.\nIts second line.\n");
        return DraftFile.write(
                new Draft(Draft.key(post), post, text, Encoding.UTF_8, new Stamp(1, 2, "ff"), 3),
                DEAD,
                number,
                Instant.ofEpochMilli(number));
    }

    @Test
    void a_draft_damaged_at_random_is_offered_whole_or_kept_aside() {
        damage(500);
    }

    @Test
    @Tag("faults")
    void so_are_five_thousand() {
        damage(5000);
    }

    private static void damage(int times) {
        long seed = Long.getLong("draft.seed", new Random().nextLong());
        System.out.println("damaged drafts: again with -Ddraft.seed=" + seed);
        Random random = new Random(seed);
        Tally.Row row = Tally.row("R8 damaged drafts");
        byte[] whole = draft(1);
        for (int i = 0; i < times; i++) {
            byte[] damaged = damaged(whole, random);
            MemoryDisk disk = MemoryDisk.holding(Map.of(FILE, damaged), true);
            Recovery.Found found = new Recovery(disk, FOLDER, Owner.current(), InstantSource.system()).find();
            row.runs(1);
            row.faults(1);
            String which = "seed " + seed + ", draft " + i;
            if (Arrays.equals(damaged, whole)) {
                assertThat(found.offers()).as(which).hasSize(1);
                continue;
            }
            assertThat(found.offers()).as(which).isEmpty();
            assertThat(found.aside()).as(which).hasSize(1);
            row.kept(
                    disk.files().values().stream().anyMatch(bytes -> Arrays.equals(bytes, damaged)),
                    damaged.length,
                    which + ": what was left of it is gone");
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(6)) {
            case 0 -> bytes = Arrays.copyOf(bytes, at);
            case 1 -> bytes = Arrays.copyOfRange(bytes, at, bytes.length);
            case 2 -> Arrays.fill(bytes, at, bytes.length, (byte) 0);
            case 3 -> bytes = Arrays.copyOf(bytes, bytes.length + 1 + random.nextInt(100));
            case 4 -> {
                for (int flips = 1 + random.nextInt(20); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            default -> {
                byte[] noise = new byte[Math.min(bytes.length - at, 1 + random.nextInt(64))];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, noise.length);
            }
        }
        return bytes;
    }

    @Test
    void very_many_drafts_are_all_offered_the_newest_first() throws IOException {
        many(500);
    }

    @Test
    @Tag("faults")
    void so_are_ten_thousand() throws IOException {
        many(10_000);
    }

    private void many(int number) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("recovery"));
        for (int i = 0; i < number; i++) {
            Files.write(folder.resolve(i + ".draft"), draft(i));
            if (i % 10 == 0) {
                Files.write(folder.resolve(i + "x.draft"), Arrays.copyOf(draft(i), 20 + i % 80));
            }
        }
        Recovery.Found found = new Recovery(new LocalDisk(), folder, Owner.current(), InstantSource.system()).find();
        Tally.Row row = Tally.row("R8 very many drafts");
        row.runs(number);
        row.faults(number / 10);
        row.kept(
                found.offers().size() == number,
                number - found.offers().size(),
                "offered: " + found.offers().size());
        List<Long> counters = found.offers().stream().map(Offer::counter).toList();
        assertThat(counters.getFirst()).isEqualTo(number - 1);
        assertThat(counters).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(found.aside()).hasSize(number / 10);
    }
}
