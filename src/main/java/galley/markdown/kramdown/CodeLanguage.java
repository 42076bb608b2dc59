package galley.markdown.kramdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The language of code, which is a class among its classes. */
final class CodeLanguage {
    private static final Pattern CLASS = Pattern.compile("\\blanguage-(\\S+)");

    private CodeLanguage() {}

    /** Null where it has none. */
    static String of(Map<String, String> attributes) {
        Matcher found = CLASS.matcher(attributes.getOrDefault("class", ""));
        return found.find() ? found.group(1) : null;
    }

    /** The same, and the class is gone. */
    static String take(Map<String, String> attributes) {
        String language = of(attributes);
        if (language != null) {
            String rest =
                    CLASS.matcher(attributes.get("class")).replaceFirst("").strip();
            if (rest.isEmpty()) {
                attributes.remove("class");
            } else {
                attributes.put("class", rest);
            }
        }
        return language;
    }

    /** As rouge marks what it has seen. */
    static void mark(Map<String, String> attributes, String language) {
        String before = attributes.getOrDefault("class", "");
        String others = CLASS.matcher(before).replaceFirst("").strip();
        attributes.put("class", ("language-" + language + " " + others).strip() + " highlighter-rouge");
    }
}
