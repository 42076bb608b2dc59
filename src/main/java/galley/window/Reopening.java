package galley.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens again what was open when the program last ran, one after the other. Belongs to the FX thread. */
final class Reopening {
    private final Desk desk;
    private final Notices notices;
    private final List<Path> left = new ArrayList<>();
    private final Map<Path, String> refused = new LinkedHashMap<>();

    Reopening(Desk desk, Notices notices) {
        this.desk = desk;
        this.notices = notices;
    }

    /** What is still to be opened: until it is, a crash must not forget it. */
    List<Path> left() {
        return left;
    }

    /** @param active the one to be seen then */
    void open(List<Path> posts, Path active) {
        left.addAll(posts);
        refused.clear();
        for (Path path : posts) {
            desk.openBehind(
                    path,
                    post -> {
                        if (path.equals(active) || desk.current() == null) {
                            desk.select(post);
                        }
                        answered(path);
                    },
                    why -> {
                        refused.put(path, why);
                        answered(path);
                    });
        }
    }

    private void answered(Path path) {
        left.remove(path);
        if (left.isEmpty() && !refused.isEmpty()) {
            List<Path> files = List.copyOf(refused.keySet());
            // no alarm: nothing of them was unsaved, or that text is offered anyhow
            notices.show(
                    "reopened",
                    Notices.Kind.NOTE,
                    files.size() == 1
                            ? refused.values().iterator().next()
                            : Elsewhere.names(files) + " were open last time and could not be opened again.",
                    new Notices.Action("Try again", () -> open(files, files.getFirst())));
        }
    }
}
