package galley.markdown.python;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a site adds to the dialect, and how it sets the extensions that are always there. */
record Extensions(Set<String> names, Map<String, String> options) {
    static Extensions of(Map<String, String> options) {
        Set<String> names = Arrays.stream(options.getOrDefault("extensions", "").split(","))
                .map(String::strip)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        return new Extensions(names, Map.copyOf(options));
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** An option of an extension. */
    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    boolean isSet(String option) {
        return Boolean.TRUE.equals(CodeHtml.yesOrNo(option(option, "no")));
    }
}
