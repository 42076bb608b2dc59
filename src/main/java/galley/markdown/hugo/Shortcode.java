package galley.markdown.hugo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One use of a shortcode.
 *
 * @param markdown written with percent signs: what it makes is read as Markdown
 * @param paired whether it has a closing tag
 * @param inner what stands between its tags, other shortcodes already drawn
 */
record Shortcode(
        String name,
        List<String> arguments,
        Map<String, String> named,
        boolean markdown,
        boolean paired,
        String inner) {

    /** The argument at a place or under a name; empty when it is not there. */
    String argument(int place, String key) {
        return named.getOrDefault(key, place < arguments.size() ? arguments.get(place) : "");
    }

    String argument(String key) {
        return named.getOrDefault(key, "");
    }

    /** As somebody would say it aloud: its name and its arguments. */
    String label() {
        String pairs = named.entrySet().stream()
                .map(e -> " " + e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining());
        return name + arguments.stream().map(a -> " " + a).collect(Collectors.joining()) + pairs;
    }
}
