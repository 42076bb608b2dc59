package galley.site;

import galley.header.Entry;
import galley.header.Format;
import galley.header.Header;
import galley.header.HeaderProblem;
import galley.header.Rules;
import galley.header.Value;
import java.util.ArrayList;
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
 * @param unread what of it could not be read, in the order of the file
 */
public record SiteSettings(Map<String, Value> values, List<Unread> unread) {
    public static final SiteSettings NONE = new SiteSettings(Map.of(), List.of());

    private static final Pattern DOCUMENT_MARK = Pattern.compile("(?m)^(?:---|\\.\\.\\.)[ \\t]*(?:#.*)?$\\n?");

    public SiteSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        unread = List.copyOf(unread);
    }

    private static SiteSettings yaml(String name, String text) {
        int above = 0;
        String document = text;
        Matcher mark = DOCUMENT_MARK.matcher(text);
        if (mark.find() && onlyComments(text.substring(0, mark.start()))) {
            document = text.substring(mark.end());
            above = Unread.feeds(text.substring(0, mark.end()));
            mark = DOCUMENT_MARK.matcher(document);
        } else {
            mark.reset();
        }
        if (mark.find()) {
            document = document.substring(0, mark.start());
        }
        return header(name, "---\n" + document + "\n---\n", Rules.JEKYLL, above - 1);
    }

    private static boolean onlyComments(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.startsWith("#") || line.startsWith("%"));
    }

    /** @param name of the file from the site's root, whose extension says the format */
    static SiteSettings of(String name, String text) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "toml" -> header(name, "+++\n" + text + "\n+++\n", Rules.HUGO, -1);
            case "json" -> header(name, text, Rules.HUGO, 0);
            default -> yaml(name, text);
        };
    }

    /** @param above how many lines stand above the text in the file, less those that were put before it here */
    private static SiteSettings header(String name, String text, Rules rules, int above) {
        Header header = Header.read(text, rules);
        Map<String, Value> values = new LinkedHashMap<>();
        for (Entry entry : header.entries()) {
            values.put(entry.key(), entry.value());
        }
        List<Unread> unread = new ArrayList<>();
        for (HeaderProblem problem : header.problems()) {
            unread.add(new Unread(name, Math.max(1, problem.line() + above), problem.message()));
        }
        if (header.format() == Format.NONE && !text.isBlank()) {
            unread.add(new Unread(name, 1, "These are no settings that can be read"));
        }
        return new SiteSettings(values, unread);
    }

    /** These, and another file's below a name, which wins. */
    SiteSettings with(String name, SiteSettings inner) {
        List<Unread> missed = new ArrayList<>(unread);
        missed.addAll(inner.unread);
        return new SiteSettings(merged(values, Map.of(name, new Value.Table(inner.values))), missed);
    }

    private static Map<String, Value> merged(Map<String, Value> outer, Map<String, Value> inner) {
        Map<String, Value> both = new LinkedHashMap<>(outer);
        inner.forEach((name, value) -> {
            Optional<Value> old = at(outer, name);
            both.keySet().removeIf(name::equalsIgnoreCase);
            both.put(
                    name,
                    value instanceof Value.Table below && old.orElse(null) instanceof Value.Table table
                            ? new Value.Table(merged(table.entries(), below.entries()))
                            : value);
        });
        return both;
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
