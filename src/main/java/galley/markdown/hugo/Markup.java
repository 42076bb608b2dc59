package galley.markdown.hugo;

import java.util.HashMap;
import java.util.Map;

/**
 * What a site's {@code markup} says of goldmark and of chroma, by the names of Hugo's documentation; what it does not say is
 * as Hugo has it.
 */
record Markup(Map<String, String> options) {
    /** Whether something is on that Hugo has on by itself. */
    boolean unlessOff(String name) {
        return !"false".equals(options.get(name));
    }

    /** Whether something is on that Hugo has off by itself. */
    boolean ifOn(String name) {
        return "true".equals(options.get(name));
    }

    String headingIds() {
        return options.getOrDefault("autoHeadingIDType", "github");
    }

    /** What a code block says of its numbers where it says nothing itself. */
    Map<String, String> numbers() {
        Map<String, String> numbers = new HashMap<>();
        numbers.put("linenos", String.valueOf(ifOn("lineNos")));
        numbers.put("linenumbersintable", String.valueOf(unlessOff("lineNumbersInTable")));
        numbers.put("linenostart", options.getOrDefault("lineNoStart", "1"));
        return numbers;
    }
}
