package galley.preview;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** When a page that was composed is put on, and when what takes long is drawn. FX thread. */
final class Pace {
    /** Never in a pulse, for the frame of a key would wait for the page; so long after it, and not more often than this. */
    private static final long SOON = 50;

    private static final long AGAIN = 100;

    /** Colours and formulas are waited for so long, rather than shown without for a moment. */
    private static final long HELD = 400;

    /** A diagram may take a tenth of a second of this thread: it is drawn when the author pauses. */
    private static final long REST = 600;

    /** What takes longer than this to put on holds up the author's letters: it waits until no key has come for as long. */
    private static final long HEAVY = 100;

    /** So many sections take longer, also when their page came in parts at first and nobody knows yet. */
    private static final int MANY = 8_000;

    private static final long QUIET = 400;

    /** In typing without a pause it is put on all the same after so long. */
    private static final long PATIENCE = 10_000;

    /** So long after the caret has moved, the text's own scrolling is taken to be for its sake. */
    private static final long LATELY = 400;

    /** Between two portions of a long page keys are taken. */
    private static final long BREATH = 30;

    private final PauseTransition pause = new PauseTransition();
    private final PauseTransition rest = new PauseTransition(Duration.millis(REST));
    private final PauseTransition breath = new PauseTransition(Duration.millis(BREATH));
    private boolean waiting;
    private long placedAt;
    private long composedAt;
    private long took;
    private int caret = -1;
    private long waitsSince;
    private long movedAt = System.nanoTime() - LATELY * 1_000_000;

    /**
     * @param place puts the newest page on
     * @param draw draws all that takes long
     * @param grow puts a portion more of a long page on, and tells whether there may be another
     */
    Pace(Runnable place, Runnable draw, BooleanSupplier grow) {
        pause.setOnFinished(finished -> Platform.runLater(place));
        rest.setOnFinished(rested -> draw.run());
        breath.setOnFinished(taken -> breathed(grow));
    }

    /** The first page since the last was put on has been composed. */
    void composed() {
        composedAt = System.nanoTime();
        waitsSince = composedAt;
    }

    void place() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.setDuration(Duration.millis(Math.max(SOON, AGAIN - since(placedAt))));
            pause.playFromStart();
        }
    }

    /** Whether what is being drawn is worth waiting for; then it is asked again soon. */
    boolean holds() {
        boolean holds = since(composedAt) < HELD;
        if (holds) {
            pause.setDuration(Duration.millis(SOON));
            pause.playFromStart();
        }
        return holds;
    }

    /**
     * Whether the author is writing and the page is one that holds up the window while it is put on; then it is asked again
     * when he pauses.
     */
    boolean waits(Sheet page) {
        boolean heavy = took > HEAVY || page.sections().size() > MANY;
        waiting = heavy && since(movedAt) < QUIET && since(waitsSince) < PATIENCE;
        if (waiting) {
            pause.setDuration(Duration.millis(QUIET - since(movedAt) + 1));
            pause.playFromStart();
        }
        return waiting;
    }

    /** Whether a page that was composed waits for the author's pause. */
    boolean isWaiting() {
        return waiting;
    }

    void put(Runnable page) {
        waiting = false;
        long began = System.nanoTime();
        page.run();
        placedAt = System.nanoTime();
        took = (placedAt - began) / 1_000_000;
    }

    /** What changes one block alone tells nothing of what a whole page takes. */
    void patch(Runnable block) {
        block.run();
        placedAt = System.nanoTime();
    }

    /** @param caret whether the caret has; else it is the reader who moves the page now */
    void moved(boolean caret) {
        movedAt = System.nanoTime() - (caret ? 0 : LATELY * 1_000_000);
    }

    /** @param offset of the caret; nothing has moved where it was there already */
    void caretAt(int offset) {
        if (offset != caret) {
            caret = offset;
            moved(true);
        }
    }

    boolean movedLately() {
        return since(movedAt) < LATELY;
    }

    void drawAtRest() {
        rest.playFromStart();
    }

    private void breathed(BooleanSupplier grow) {
        boolean more = true;
        try {
            more = movedLately() || grow.getAsBoolean();
        } finally {
            if (more) {
                grow();
            }
        }
    }

    /** Soon, and not while the author writes. */
    void grow() {
        breath.playFromStart();
    }

    void stop() {
        breath.stop();
        pause.stop();
        rest.stop();
    }

    private static long since(long then) {
        return (System.nanoTime() - then) / 1_000_000;
    }
}
