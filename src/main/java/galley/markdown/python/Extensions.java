package galley.markdown.python;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which extensions of Python-Markdown are on, and how they are set. */
record Extensions(Set<String> names, Map<String, String> options) {
    /** What Pelican turns on where a site says nothing; {@code MARKDOWN} in a site's settings replaces all of it. */
    private static final String PELICANS = "codehilite,extra";

    private static final String PELICANS_CODE_CLASS = "highlight";

    private static final List<String> EXTRA =
            List.of("fenced_code", "footnotes", "attr_list", "def_list", "tables", "abbr", "md_in_html");

    static Extensions of(Map<String, String> options) {
        Set<String> names = Arrays.stream(
                        options.getOrDefault("extensions", PELICANS).split(","))
                .map(String::strip)
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .flatMap(name -> name.equals("extra") ? EXTRA.stream() : Stream.of(name))
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

    /** Whether Pygments colours code: then its HTML is another one. */
    boolean coloursCode() {
        return has("codehilite") && !Boolean.FALSE.equals(CodeHtml.yesOrNo(option("codehilite.use_pygments", "yes")));
    }

    CodeHtml codeStyle() {
        String byDefault = options.containsKey("extensions") ? "codehilite" : PELICANS_CODE_CLASS;
        return new CodeHtml(
                option("codehilite.css_class", byDefault),
                CodeHtml.yesOrNo(option("codehilite.linenums", "none")),
                coloursCode());
    }
}
