package galley;

import galley.window.Programs;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Starts programs: one argument each, no shell. The only place that does. */
final class ProgramRunner implements Programs {
    private static final int LONGEST_LINE = 4_000;
    private static final int POLL_MILLIS = 40;
    private static final int PATIENCE_MILLIS = 2_000;

    /** Starts one whose words and end nobody waits for. @return whether it could be started */
    static boolean start(List<String> command) {
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException none) {
            return false;
        }
    }

    @Override
    public Ended run(
            List<String> command,
            Path folder,
            Map<String, String> environment,
            Duration limit,
            Consumer<List<String>> lines,
            BooleanSupplier stop) {
        Process process;
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().putAll(environment);
            process = builder.start();
            process.getOutputStream().close(); // nobody is there to answer its questions
        } catch (IOException | IllegalArgumentException none) {
            return new Ended(-1, "“" + command.getFirst() + "” could not be started.");
        }
        try {
            return follow(process, limit, new Said(lines), stop);
        } catch (IOException broken) {
            return new Ended(-1, "What the program says could not be read.");
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return new Ended(-1, "It was stopped.");
        } finally {
            end(process);
        }
    }

    private static Ended follow(Process process, Duration limit, Said said, BooleanSupplier stop)
            throws IOException, InterruptedException {
        long last = System.nanoTime() + limit.toNanos();
        InputStream in = process.getInputStream();
        byte[] some = new byte[1 << 16];
        while (true) {
            boolean alive = process.isAlive(); // asked before, so that nothing said at the end is lost
            while (in.available() > 0) {
                said.add(some, in.read(some));
            }
            said.tell();
            if (!alive) {
                said.end();
                return new Ended(process.exitValue(), "");
            }
            if (stop.getAsBoolean()) {
                return new Ended(-1, "It was stopped.");
            }
            if (System.nanoTime() > last) {
                return new Ended(-1, "It was stopped, as it took over " + inWords(limit) + ".");
            }
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static String inWords(Duration limit) {
        return limit.toMinutes() >= 2 ? limit.toMinutes() + " minutes" : limit.toSeconds() + " seconds";
    }

    /** With all that it has started. */
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public Optional<Path> find(String program, Path folder) {
        try {
            if (program.contains("/") || program.contains("\\")) {
                return Optional.of(folder.resolve(program))
                        .filter(file -> file.toFile().canExecute());
            }
            boolean windows = File.separatorChar == '\\';
            return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .filter(place -> !place.isEmpty())
                    .flatMap(place -> windows
                            ? Stream.of(".exe", ".cmd", ".bat").map(ending -> Path.of(place, program + ending))
                            : Stream.of(Path.of(place, program)))
                    .filter(file -> file.toFile().isFile() && file.toFile().canExecute())
                    .findFirst();
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    /** Bytes as lines; an end of line is also a return, by which progress is written over. */
    private static final class Said {
        private final Consumer<List<String>> lines;
        private final List<String> whole = new ArrayList<>();
        private final byte[] begun = new byte[LONGEST_LINE];
        private int length;

        Said(Consumer<List<String>> lines) {
            this.lines = lines;
        }

        void add(byte[] bytes, int count) {
            for (int i = 0; i < count; i++) {
                if (bytes[i] == '\n' || bytes[i] == '\r' || length == LONGEST_LINE) {
                    cut();
                }
                if (bytes[i] != '\n' && bytes[i] != '\r') {
                    begun[length++] = bytes[i];
                }
            }
        }

        private void cut() {
            if (length > 0) {
                whole.add(new String(begun, 0, length, StandardCharsets.UTF_8)
                        .replaceAll("\u001b\\[[0-9;]*[A-Za-z]", ""));
                length = 0;
            }
        }

        void tell() {
            if (!whole.isEmpty()) {
                lines.accept(List.copyOf(whole));
                whole.clear();
            }
        }

        void end() {
            cut();
            tell();
        }
    }
}
