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
 * Another program that writes the posts that Galley saves, as often as it can. It exchanges its version with what is
 * there, so that it can say what it replaced: {@code PUT version} and {@code SAW what}, line by line.
 */
final class Rival {
    private static final int LONGEST_PAUSE_MICROS = 4000;

    private Rival() {}

    /** @param args a folder, a seed; then the name of a post is read for each version to be written */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Random random = new Random(Long.parseLong(args[1]));
        LocalDisk disk = new LocalDisk();
        System.out.println("READY");
        for (int version = 1; System.in.available() == 0; version++) {
            Path post = Files.readSymbolicLink(folder.resolve("now"));
            Path ours = folder.resolve(".rival");
            Files.writeString(ours, text("theirs", version));
            try {
                disk.exchange(ours, post);
                System.out.println("PUT " + version);
                System.out.println("SAW " + name(Files.readAllBytes(ours)));
                Files.delete(ours);
            } catch (NoSuchFileException notYet) {
                // the next post is not there yet
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(LONGEST_PAUSE_MICROS)));
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
