package galley.markdown.kramdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attribute list, as in {@code {: #id .class key="value" name}}: attributes, and names of lists that were defined
 * elsewhere.
 */
final class Ial {
    private static final String NAME = "\\w[\\w-]*";
    private static final String ID = "#([A-Za-z][\\w:-]*)";
    private static final String CLASS = "\\.([^\\s.#]+)";

    /** Groups: 1 key, 2 quote, 3 value, 4 reference, 5 ids and classes. */
    private static final Pattern ENTRY = Pattern.compile("(?:\\A|\\s)(?:(" + NAME
            + ")=([\"'])((?:\\\\}|\\\\\\2|[^}])*?)\\2|(" + NAME + ")|((?:" + ID + "|" + CLASS
            + ")+))(?=\\s|\\Z)");

    private static final Pattern ID_OR_CLASS = Pattern.compile(ID + "|" + CLASS);

    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<String> references = new ArrayList<>();

    static Ial of(String source) {
        Ial ial = new Ial();
        ial.read(source);
        return ial;
    }

    void read(String source) {
        Matcher entry = ENTRY.matcher(source);
        while (entry.find()) {
            if (entry.group(4) != null) {
                references.add(entry.group(4));
            } else if (entry.group(5) != null) {
                Matcher mark = ID_OR_CLASS.matcher(entry.group(5));
                while (mark.find()) {
                    if (mark.group(2) != null) {
                        put(attributes, "class", mark.group(2));
                    } else {
                        attributes.put("id", mark.group(1));
                    }
                }
            } else {
                String quote = entry.group(2);
                attributes.put(
                        entry.group(1), entry.group(3).replace("\\}", "}").replace("\\" + quote, quote));
            }
        }
    }

    void add(Ial other) {
        references.addAll(other.references);
        other.attributes.forEach((key, value) -> put(attributes, key, value));
    }

    /** Writes the attributes; what is referred to comes first. */
    void applyTo(Map<String, String> target, Map<String, Ial> definitions) {
        applyTo(target, definitions, 0);
    }

    private void applyTo(Map<String, String> target, Map<String, Ial> definitions, int depth) {
        for (String reference : references) {
            Ial definition = definitions.get(reference);
            if (definition != null && depth < 8) {
                definition.applyTo(target, definitions, depth + 1);
            }
        }
        attributes.forEach((key, value) -> put(target, key, value));
    }

    /** Classes add up; any other attribute is replaced. */
    private static void put(Map<String, String> target, String key, String value) {
        if (key.equals("class") && target.containsKey(key)) {
            target.put(key, (target.get(key) + " " + value).stripLeading());
        } else {
            target.put(key, value);
        }
    }
}
