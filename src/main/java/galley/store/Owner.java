package galley.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A running program, named so that a later one with the same number is not taken for it.
 *
 * @param pid its process number
 * @param started when it was started, in a form that only compares; on Linux counted from the boot, since the clock may
 *     be set while it runs
 * @param host the machine it runs on
 */
public record Owner(long pid, String started, String host) {
    /** This program. */
    public static Owner current() {
        ProcessHandle self = ProcessHandle.current();
        return new Owner(self.pid(), startOf(self), hostName());
    }

    /** Whether it runs on this machine now. */
    public boolean alive() {
        return !elsewhere()
                && runs(pid)
                && ProcessHandle.of(pid)
                        .filter(it -> startOf(it).equals(started))
                        .isPresent();
    }

    /** Whether it ran on another machine, of which nothing can be known. */
    public boolean elsewhere() {
        return !host.equals(hostName());
    }

    /** Whether a process of that number runs here. One that has ended and that its parent did not ask about does not. */
    static boolean runs(long pid) {
        return ProcessHandle.of(pid).isPresent()
                && stat(pid).map(fields -> !"ZX".contains(fields[0])).orElse(true);
    }

    private static String startOf(ProcessHandle process) {
        Optional<String[]> stat = stat(process.pid());
        Optional<String> boot = line(Path.of("/proc/sys/kernel/random/boot_id"));
        if (stat.isPresent() && boot.isPresent()) {
            return boot.get() + " " + stat.get()[19];
        }
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    /** The fields of proc(5) from the third on, the state: the name before it may hold anything. */
    private static Optional<String[]> stat(long pid) {
        return line(Path.of("/proc", Long.toString(pid), "stat"))
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    }

    private static String hostName() {
        return line(Path.of("/proc/sys/kernel/hostname"))
                .or(() -> line(Path.of("/etc/hostname")))
                .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
                .orElse("");
    }

    private static Optional<String> line(Path path) {
        try {
            return Files.readAllLines(path).stream().findFirst();
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    Map<String, List<String>> lines() {
        return Map.of("pid", List.of(Long.toString(pid)), "started", List.of(started), "host", List.of(host));
    }

    static Owner of(NamedLines lines) {
        return new Owner(Long.parseLong(lines.value("pid")), lines.value("started"), lines.value("host"));
    }
}
