package galley.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small file system of its own, where this account may mount one; else the test is skipped. */
final class Mounted implements AutoCloseable {
    static final int PAGE = 4096;

    final Path folder;

    private Mounted(Path folder) {
        this.folder = folder;
    }

    /** @param options of tmpfs, such as {@code size=1m} */
    static Mounted tmpfs(Path folder, String options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "galley-test", folder.toString()),
                "skipped: this account may not mount a file system");
        return new Mounted(folder);
    }

    /** The same files under another folder, where they can only be read. */
    static Mounted readOnly(Path files, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "--bind", files.toString(), folder.toString()),
                "skipped: this account may not mount a file system");
        Mounted mounted = new Mounted(folder);
        if (!run("mount", "-o", "remount,ro,bind", folder.toString())) {
            mounted.close();
            assumeTrue(false, "skipped: this account may not mount a file system read-only");
        }
        return mounted;
    }

    /** Fills it up until so many bytes are free. @return what it is filled with: delete it to make room */
    Path fill(int free) throws IOException {
        Path filler = folder.resolve("filler");
        long size = Files.getFileStore(folder).getUsableSpace() - free;
        Files.write(filler, new byte[(int) size]);
        return filler;
    }

    /** Whether a command ended well. */
    static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(List.of(command)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /** Unplugs it. */
    @Override
    public void close() throws InterruptedException {
        run("umount", "-l", folder.toString());
    }
}
