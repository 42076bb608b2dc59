package galley.markdown.kramdown;

import java.util.Map;

/** Typographic signs by the names that the options use for them. */
final class Symbols {
    private static final Map<String, String> SIGNS = Map.of(
            "mdash", "—",
            "ndash", "–",
            "hellip", "…",
            "laquo", "«",
            "raquo", "»",
            "laquo_space", "«\u00a0",
            "raquo_space", "\u00a0»");

    private Symbols() {}

    static String sign(String name) {
        return SIGNS.get(name);
    }

    /** Of a symbol or a quotation mark, as text. */
    static String plain(String name) {
        return SIGNS.containsKey(name) ? SIGNS.get(name) : Entities.named(name);
    }
}
