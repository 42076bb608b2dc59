package galley.generators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a corpus is rendered alike: whole posts, and top-level blocks. */
record Share(int posts, int ofPosts, int blocks, int ofBlocks) {
    private static final Pattern SUM =
            Pattern.compile("(\\d+) of (\\d+) files DOM-equal .*, (\\d+) of (\\d+) top-level blocks .*\n$");

    /** From the last line of {@code compare.py}. */
    static Share measured(String output) {
        Matcher sum = SUM.matcher(output);
        if (!sum.find()) {
            throw new IllegalArgumentException("no figures in: " + output);
        }
        return of(sum);
    }

    /** The last one recorded, from {@code shares.txt}: {@code GENERATOR POSTS/POSTS BLOCKS/BLOCKS}. */
    static Share recorded(String generator) {
        Pattern line = Pattern.compile("(?m)^" + generator + "\\s+(\\d+)/(\\d+)\\s+(\\d+)/(\\d+)$");
        try (InputStream file = Share.class.getResourceAsStream("shares.txt")) {
            Matcher found = line.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            if (!found.find()) {
                throw new IllegalArgumentException("shares.txt has no line for " + generator);
            }
            return of(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Share of(Matcher four) {
        int[] numbers = new int[4];
        for (int i = 0; i < 4; i++) {
            numbers[i] = Integer.parseInt(four.group(i + 1));
        }
        return new Share(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    double ofAllPosts() {
        return 100.0 * posts / ofPosts;
    }

    double ofAllBlocks() {
        return 100.0 * blocks / ofBlocks;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d/%d posts (%.2f %%), %d/%d top-level blocks (%.2f %%)",
                posts,
                ofPosts,
                ofAllPosts(),
                blocks,
                ofBlocks,
                ofAllBlocks());
    }
}
