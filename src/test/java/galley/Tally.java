package galley;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * What the tests of reliability have done to Galley, and what it has lost: printed when all of them have run, and put
 * into {@code target/faults.txt}. Rows are named after the numbers of the test plan: R1, R2 and so on.
 */
public final class Tally implements TestExecutionListener {
    private static final Map<String, Row> ROWS = new ConcurrentSkipListMap<>(
            Comparator.comparingInt(Tally::number).thenComparing(Comparator.naturalOrder()));

    /**
     * How often a long run does something that takes a process of its own each time: a share of what the plan says,
     * for CI's sake. {@code -Dfaults.percent=100} does all of it.
     */
    public static int times(int planned) {
        return Math.max(1, planned * Integer.getInteger("faults.percent", 18) / 100);
    }

    private static int number(String row) {
        String digits = row.replaceFirst("^R(\\d+).*", "$1");
        return digits.matches("\\d+") ? Integer.parseInt(digits) : Integer.MAX_VALUE;
    }

    /** The figures of one row. */
    public static final class Row {
        private final LongAdder runs = new LongAdder();
        private final LongAdder faults = new LongAdder();
        private final LongAdder damaged = new LongAdder();
        private final LongAdder lost = new LongAdder();

        public void runs(long more) {
            runs.add(more);
        }

        public void faults(long more) {
            faults.add(more);
        }

        /** A file has to be one of its versions as a whole. */
        public void whole(boolean is, String otherwise) {
            count(is, damaged, 1, otherwise);
        }

        /** A text that was promised has to be somewhere. */
        public void kept(boolean is, long bytes, String otherwise) {
            count(is, lost, bytes, otherwise);
        }

        /** A check of whole files, in which the first that does not hold counts as one that is damaged. */
        public void holds(Runnable check) {
            try {
                check.run();
            } catch (AssertionError otherwise) {
                damaged.increment();
                throw otherwise;
            }
        }

        private static void count(boolean is, LongAdder into, long number, String otherwise) {
            if (!is) {
                into.add(number);
                throw new AssertionError(otherwise);
            }
        }
    }

    public static Row row(String name) {
        return ROWS.computeIfAbsent(name, made -> new Row());
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (ROWS.isEmpty()) {
            return;
        }
        String line = "%-44s %8s %8s %14s %11s%n";
        StringBuilder table =
                new StringBuilder(line.formatted("test plan", "runs", "faults", "files damaged", "bytes lost"));
        ROWS.forEach((name, row) -> table.append(
                line.formatted(name, row.runs.sum(), row.faults.sum(), row.damaged.sum(), row.lost.sum())));
        table.append(line.formatted(
                "all",
                ROWS.values().stream().mapToLong(row -> row.runs.sum()).sum(),
                ROWS.values().stream().mapToLong(row -> row.faults.sum()).sum(),
                ROWS.values().stream().mapToLong(row -> row.damaged.sum()).sum(),
                ROWS.values().stream().mapToLong(row -> row.lost.sum()).sum()));
        System.out.print(table);
        try {
            Files.writeString(Files.createDirectories(Path.of("target")).resolve("faults.txt"), table);
        } catch (IOException onlyPrinted) {
            System.out.println("target/faults.txt could not be written: " + onlyPrinted);
        }
    }
}
