package galley.window;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/**
 * What nobody foresaw: the text of all open posts is made safe first, then it is told once, with a report to copy. A
 * report names classes and lines of the program, never what a message may quote of a post. Belongs to the FX thread.
 */
final class Troubles implements Failures {
    private static final System.Logger LOG = System.getLogger(Troubles.class.getName());
    private static final String MATTER = "unexpected";
    private static final int FRAMES = 40;

    /** From here on the same again is only counted: a fault at each frame must not fill log and window. */
    private static final int MOST = 20;

    private final Notices notices;
    private final Runnable protect;
    private int seen;
    private boolean telling;
    private String logged = "";

    /** @param protect makes unsaved text safe at once */
    Troubles(Notices notices, Runnable protect) {
        this.notices = notices;
        this.protect = protect;
    }

    @Override
    public void unexpected(String doing, Throwable trouble) {
        seen++;
        if (telling || seen > MOST) {
            return;
        }
        telling = true;
        try {
            boolean safe = isProtected();
            String report = report(doing, trouble);
            if (!report.equals(logged)) {
                logged = report;
                LOG.log(System.Logger.Level.ERROR, report);
            }
            tell(doing, trouble, report, safe);
        } finally {
            telling = false;
        }
    }

    /** Fails where the program is ending and the disk takes nothing more. */
    private boolean isProtected() {
        try {
            protect.run();
            return true;
        } catch (RuntimeException | Error another) {
            LOG.log(System.Logger.Level.ERROR, report("protecting the text", another));
            return false;
        }
    }

    private void tell(String doing, Throwable trouble, String report, boolean safe) {
        String more = seen == 1 ? "" : " It has happened " + (seen < MOST ? seen : "at least " + MOST) + " times.";
        notices.show(
                MATTER,
                Notices.Kind.ERROR,
                "Something went wrong while " + doing + " ("
                        + trouble.getClass().getSimpleName()
                        + "). Your text is still here"
                        + (safe ? ", and what is not saved is kept safe." : "; copy what is not saved.") + more,
                Notices.Action.staying(
                        "Copy report",
                        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, report))));
    }

    /** For whoever mends it. */
    static String report(String doing, Throwable trouble) {
        String version = Troubles.class.getPackage().getImplementationVersion();
        StringBuilder out = new StringBuilder("Galley " + (version == null ? "from its sources" : version) + ", Java "
                + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + "\nwhile " + doing + "\n");
        String before = "";
        for (Throwable each : chain(trouble)) {
            out.append(before).append(each.getClass().getName()).append('\n');
            out.append(Arrays.stream(each.getStackTrace())
                    .limit(FRAMES)
                    .map(frame -> "    at " + frame + "\n")
                    .collect(Collectors.joining()));
            before = "caused by ";
        }
        return out.toString();
    }

    private static List<Throwable> chain(Throwable trouble) {
        List<Throwable> chain = new java.util.ArrayList<>();
        for (Throwable each = trouble; each != null && !chain.contains(each) && chain.size() < 8; ) {
            chain.add(each);
            each = each.getCause();
        }
        return chain;
    }
}
