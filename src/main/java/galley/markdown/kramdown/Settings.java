package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The options of kramdown by their own names, as a site's {@code _config.yml} has them under {@code kramdown:}; what it
 * does not set is as Jekyll sets it.
 */
record Settings(Map<String, String> given) {
    private static final Pattern APART = Pattern.compile("[\\s,\\[\\]]+");
    private static final Map<String, String> JEKYLL = Map.ofEntries(
            Map.entry("input", "GFM"),
            Map.entry("gfm_quirks", "paragraph_end"),
            Map.entry("hard_wrap", "false"),
            Map.entry("auto_ids", "true"),
            Map.entry("auto_id_prefix", ""),
            Map.entry("parse_block_html", "false"),
            Map.entry("parse_span_html", "true"),
            Map.entry("footnote_nr", "1"),
            Map.entry("footnote_backlink", "&#8617;"),
            Map.entry("footnote_backlink_inline", "false"),
            Map.entry("footnote_prefix", ""),
            Map.entry("entity_output", "as_char"),
            Map.entry("toc_levels", "1..6"),
            Map.entry("smart_quotes", "lsquo,rsquo,ldquo,rdquo"),
            Map.entry("header_offset", "0"),
            Map.entry("syntax_highlighter", "rouge"),
            Map.entry("math_engine", "mathjax"),
            Map.entry("remove_line_breaks_for_cjk", "false"));

    Settings {
        given = Map.copyOf(given);
    }

    String text(String name) {
        String value = given.get(name);
        return value == null ? JEKYLL.getOrDefault(name, "") : value;
    }

    boolean is(String name) {
        String value = text(name).strip();
        return !value.isEmpty() && !value.equalsIgnoreCase("false");
    }

    int number(String name) {
        try {
            return Integer.parseInt(text(name).strip());
        } catch (NumberFormatException e) {
            return Integer.parseInt(JEKYLL.getOrDefault(name, "0"));
        }
    }

    /** Names or numbers, however they were separated. */
    List<String> list(String name) {
        List<String> items = new ArrayList<>();
        for (String item : APART.split(text(name))) {
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    /** A symbol that is not {@code nil}. */
    boolean has(String name) {
        String value = text(name).strip();
        return !value.isEmpty() && !value.equals("nil") && !value.equals("false") && !value.equals("null");
    }

    boolean isGithub() {
        return text("input").equals("GFM");
    }

    /** Paragraphs end where another block starts, without a blank line. */
    boolean endsParagraphs() {
        return isGithub() && list("gfm_quirks").contains("paragraph_end");
    }

    Settings with(String name, String value) {
        Map<String, String> changed = new HashMap<>(given);
        changed.put(name, value);
        return new Settings(changed);
    }
}
