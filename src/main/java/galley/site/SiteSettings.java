package galley.site;

import galley.header.Entry;
import galley.header.Header;
import galley.header.Rules;
import galley.header.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a site's settings file says, as far as it can be read without running it.
 *
 * <p>A YAML, TOML or JSON file is read as the header it would be between fences, by {@link Header}. Names are found
 * without regard to case; a dot leads into a table.
 *
 * @param values in the order of the file
 */
public record SiteSettings(Map<String, Value> values) {
    public static final SiteSettings NONE = new SiteSettings(Map.of());

    private static final Pattern DOCUMENT_MARK = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:#.*)?$\\n?");

    public SiteSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static SiteSettings yaml(String text) {
        String document = text;
        Matcher mark = DOCUMENT_MARK.matcher(text);
        if (mark.find() && onlyComments(text.substring(0, mark.start()))) {
            document = text.substring(mark.end());
            mark = DOCUMENT_MARK.matcher(document);
        } else {
            mark.reset();
        }
        if (mark.find()) {
            document = document.substring(0, mark.start());
        }
        return header("---\n" + document + "\n---\n", Rules.JEKYLL);
    }

    private static boolean onlyComments(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.startsWith("#") || line.startsWith("%"));
    }

    static SiteSettings toml(String text) {
        return header("+++\n" + text + "\n+++\n", Rules.HUGO);
    }

    static SiteSettings json(String text) {
        return header(text, Rules.HUGO);
    }

    /** @param name of the file, whose extension says the format */
    static SiteSettings of(String name, String text) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "toml" -> toml(text);
            case "json" -> json(text);
            default -> yaml(text);
        };
    }

    private static SiteSettings header(String text, Rules rules) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Entry entry : Header.read(text, rules).entries()) {
            values.put(entry.key(), entry.value());
        }
        return new SiteSettings(values);
    }

    /** @param path names with dots between them, into tables */
    public Optional<Value> at(String path) {
        return at(values, path);
    }

    private static Optional<Value> at(Map<String, Value> table, String path) {
        for (Map.Entry<String, Value> entry : table.entrySet()) {
            String key = entry.getKey();
            if (key.equalsIgnoreCase(path)) {
                return Optional.of(entry.getValue());
            }
            if (path.length() > key.length()
                    && path.charAt(key.length()) == '.'
                    && path.regionMatches(true, 0, key, 0, key.length())
                    && entry.getValue() instanceof Value.Table inner) {
                Optional<Value> found = at(inner.entries(), path.substring(key.length() + 1));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    public String text(String path, String otherwise) {
        return at(path).filter(value -> value instanceof Value.Str)
                .map(Value::display)
                .orElse(otherwise);
    }

    public boolean on(String path, boolean otherwise) {
        return at(path).map(value -> value instanceof Value.Bool bool ? bool.on() : otherwise)
                .orElse(otherwise);
    }

    /** A list of texts, or one text as a list of one. */
    public List<String> texts(String path, List<String> otherwise) {
        return at(path).filter(value -> !(value instanceof Value.Table))
                .map(Value::texts)
                .orElse(otherwise);
    }
}
