package galley.window;

import galley.store.Later;
import java.util.ArrayList;
import java.util.List;

/** Says what waits for a disk that does not answer, as a drive in the network may, while it waits. On the FX thread. */
final class Patience {
    /** What takes longer is said. */
    static final long MILLIS = 700;

    private static final String MATTER = "waiting";

    /** Something that is waited for. */
    final class Wait {
        private final String words;
        private final Notices.Action way;
        private final Runnable alarm;
        private boolean over;

        private Wait(String words, Notices.Action way) {
            this.words = words + " Its disk has not answered yet.";
            this.way = way == null ? Notices.Action.staying("Cancel", this::over) : way;
            this.alarm = later.after(MILLIS, () -> {
                waiting.add(this);
                tell();
            });
        }

        /** It is done, or given up. @return whether it was given up before */
        boolean over() {
            boolean before = over;
            over = true;
            alarm.run();
            if (waiting.remove(this)) {
                tell();
            }
            return before;
        }
    }

    private final Later later;
    private final Notices notices;
    private final List<Wait> waiting = new ArrayList<>();

    Patience(Later later, Notices notices) {
        this.later = later;
        this.notices = notices;
    }

    /** @param words what is being done, which can be given up */
    Wait with(String words) {
        return new Wait(words, null);
    }

    /**
     * @param words what is being done
     * @param way what can be done meanwhile
     */
    Wait with(String words, Notices.Action way) {
        return new Wait(words, way);
    }

    private void tell() {
        if (waiting.isEmpty()) {
            notices.dismiss(MATTER);
        } else {
            Wait first = waiting.getFirst();
            notices.show(MATTER, Notices.Kind.NOTE, first.words, first.way);
        }
    }
}
