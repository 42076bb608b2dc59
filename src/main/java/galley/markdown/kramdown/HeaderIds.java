package galley.markdown.kramdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Ids of headers as kramdown itself makes them: of Latin letters and digits only. */
final class HeaderIds {
    private final Settings settings;
    private final Map<String, Integer> used = new HashMap<>();

    HeaderIds(Settings settings) {
        this.settings = settings;
    }

    static String basic(String text) {
        return text.replaceAll("(?m)^[^a-zA-Z]+", "")
                .replaceAll("[^a-zA-Z0-9 -]", "")
                .replace(' ', '-')
                .toLowerCase(Locale.ROOT);
    }

    String next(String text) {
        String basic = basic(text);
        String id = basic.isEmpty() ? "section" : basic;
        int before = used.merge(id, 1, Integer::sum) - 1;
        return settings.text("auto_id_prefix") + (before > 0 ? id + "-" + before : id);
    }
}
