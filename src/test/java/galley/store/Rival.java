package galley.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Another program that writes the posts that Galley saves, as often as it can while it sees that Galley still can. It
 * exchanges its version with what is there, so that it can say what it replaced: {@code PUT version} and
 * {@code SAW what}, line by line.
 */
final class Rival {
    private static final int PAUSE_MICROS = 4000;
    private static final int LONGEST_PAUSE_MICROS = 1_000_000;

    private Rival() {}

    /** @param args a folder, a seed; then the name of a post is read for each version to be written */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Random random = new Random(Long.parseLong(args[1]));
        int longest = PAUSE_MICROS;
        LocalDisk disk = new LocalDisk();
        System.out.println("READY");
        for (int version = 1; System.in.available() == 0; version++) {
            Path post = Files.readSymbolicLink(folder.resolve("now"));
            Path ours = folder.resolve(".rival");
            Files.writeString(ours, text("theirs", version));
            try {
                disk.exchange(ours, post);
                System.out.println("PUT " + version);
                String seen = name(Files.readAllBytes(ours));
                System.out.println("SAW " + seen);
                Files.delete(ours);
                // On a disk where a save takes longer than the pauses, none would ever end.
                longest = seen.startsWith("theirs-") ? Math.min(longest * 2, LONGEST_PAUSE_MICROS) : PAUSE_MICROS;
            } catch (NoSuchFileException notYet) {
                // the next post is not there yet
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(longest)));
        }
        System.out.println("END");
    }

    /** Each line says whose version it is, so that a mix of two is known. */
    static String text(String whose, int version) {
        return (whose + "-" + version + "\n").repeat(200);
    }

    /** Whose version this is. */
    static String name(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String name = text.substring(0, Math.max(0, text.indexOf('\n')));
        String[] parts = name.split("-");
        boolean whole = parts.length == 2 && text.equals(text(parts[0], Integer.parseInt(parts[1])));
        return whole ? name : "damaged:" + name;
    }
}
