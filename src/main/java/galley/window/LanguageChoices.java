package galley.window;

import galley.store.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which language a post's spelling is checked when somebody has chosen one: for that post, else for all in the
 * preferences. Values are those of {@link Settings#SPELLING}. Belongs to the FX thread.
 */
final class LanguageChoices {
    private final Settings settings;
    /** Those of the open posts: one that was never saved has no path. */
    private final Map<OpenPost, String> open = new HashMap<>();

    LanguageChoices(Settings settings) {
        this.settings = settings;
    }

    /** @return empty where nothing was chosen */
    String of(OpenPost post) {
        String here = open.computeIfAbsent(post, opened -> kept(opened.session().path()));
        return here.isEmpty() ? settings.value(Settings.SPELLING) : here;
    }

    /** @param value empty for what is chosen for all */
    void set(OpenPost post, String value) {
        open.put(post, value);
        Path path = post.session().path();
        if (path != null) {
            List<String> kept = new ArrayList<>(settings.value(Settings.LANGUAGES));
            kept.removeIf(line -> isOf(path, line));
            if (!value.isEmpty()) {
                kept.addFirst(value + " " + path);
            }
            settings.set(Settings.LANGUAGES, kept);
        }
    }

    void forget(OpenPost post) {
        open.remove(post);
    }

    private String kept(Path path) {
        return settings.value(Settings.LANGUAGES).stream()
                .filter(line -> path != null && isOf(path, line))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElse("");
    }

    private static boolean isOf(Path path, String line) {
        return line.substring(line.indexOf(' ') + 1).equals(path.toString());
    }
}
