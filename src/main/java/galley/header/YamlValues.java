package galley.header;

import galley.header.YamlNode.Alias;
import galley.header.YamlNode.Mapping;
import galley.header.YamlNode.Pair;
import galley.header.YamlNode.Scalar;
import galley.header.YamlNode.Sequence;
import galley.header.YamlNode.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What YAML nodes mean to a reader: aliases followed, merge keys merged, plain scalars resolved. Used while one header
 * is read, from its first node to its last: an alias means the node of that name that was read last before it.
 */
final class YamlValues {
    private static final String CORE = "tag:yaml.org,2002:";
    private static final String STRING = CORE + "str";
    private static final Set<String> KNOWN = Set.of(
            "str",
            "int",
            "float",
            "bool",
            "null",
            "timestamp",
            "binary",
            "map",
            "seq",
            "set",
            "omap",
            "pairs",
            "merge",
            "value");

    /** How much one header may grow by its aliases, in nodes: some hundred times what a person would write. */
    private static final int MOST = 20_000;

    private final Rules rules;
    private final Map<String, YamlNode> anchors = new HashMap<>();
    private final Set<String> aliased = new HashSet<>();
    private final Set<YamlNode> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<YamlNode> strange = new ArrayList<>();
    private int grown;

    YamlValues(Rules rules) {
        this.rules = rules;
    }

    /** The names that some alias uses. */
    Set<String> aliased() {
        return aliased;
    }

    /** Nodes whose tag asks for a class of the reader's program. */
    List<YamlNode> strange() {
        return strange;
    }

    /**
     * What a node means.
     *
     * @throws Refusal where it has no meaning: it holds itself, or grows beyond all measure
     */
    Value read(YamlNode node) {
        return read(node, false);
    }

    private Value read(YamlNode node, boolean throughAlias) {
        if (throughAlias && ++grown > MOST) {
            throw new Refusal("The aliases in this header make it grow too large.");
        }
        if (node.anchor() != null && !throughAlias) {
            anchors.put(node.anchor(), node);
        }
        String tag = node.tag();
        if (!throughAlias && tag != null && tag.startsWith(CORE) && !KNOWN.contains(tag.substring(CORE.length()))) {
            strange.add(node);
        }
        return switch (node) {
            case Scalar scalar -> scalar(scalar);
            case Alias alias -> target(alias);
            case Sequence list -> {
                List<Value> items = new ArrayList<>();
                for (YamlNode item : list.items()) {
                    items.add(inside(list, item, throughAlias));
                }
                yield new Value.Items(items);
            }
            case Mapping map -> new Value.Table(table(map, throughAlias));
        };
    }

    private Value inside(YamlNode collection, YamlNode node, boolean throughAlias) {
        boolean marked = collection.anchor() != null && open.add(collection);
        try {
            return read(node, throughAlias);
        } finally {
            if (marked) {
                open.remove(collection);
            }
        }
    }

    private Value target(Alias alias) {
        return read(follow(alias), true);
    }

    private YamlNode follow(Alias alias) {
        aliased.add(alias.name());
        YamlNode target = anchors.get(alias.name());
        if (target == null) {
            throw new Refusal("`*" + alias.name() + "` refers to nothing above it.");
        }
        if (open.contains(target)) {
            throw new Refusal("`*" + alias.name() + "` refers to what it is a part of.");
        }
        return target;
    }

    private Map<String, Value> table(Mapping map, boolean throughAlias) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Pair pair : map.pairs()) {
            if (isMerge(pair.key())) {
                merged(inside(map, pair.value(), throughAlias))
                        .forEach(mergeReplaces() ? fields::put : fields::putIfAbsent);
            } else {
                Value name = inside(map, pair.key(), throughAlias);
                String key = pair.key() instanceof Scalar scalar ? scalar.text() : name.display();
                fields.put(key, inside(map, pair.value(), throughAlias));
            }
        }
        return fields;
    }

    /** What the value of a merge key brings in: of a list of maps, the first one that has a field. */
    static Map<String, Value> merged(Value value) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (Value source : value instanceof Value.Items items ? items.items() : List.of(value)) {
            if (source instanceof Value.Table table) {
                table.entries().forEach(fields::putIfAbsent);
            }
        }
        return fields;
    }

    /** Whether what comes in replaces what stands above it: in Psych and yaml.v2 it does (seen on real runs). */
    boolean mergeReplaces() {
        return rules == Rules.JEKYLL || rules == Rules.HUGO;
    }

    /** A key as text: of a list or map its outline only. */
    String key(YamlNode node) {
        Value name = read(node);
        return node instanceof Scalar scalar ? scalar.text() : name.display();
    }

    static boolean isMerge(YamlNode key) {
        return key instanceof Scalar scalar
                && scalar.style() == Style.PLAIN
                && scalar.text().equals("<<");
    }

    private Value scalar(Scalar scalar) {
        boolean plain = scalar.style() == Style.PLAIN && scalar.tag() == null;
        return plain ? YamlScalars.read(scalar.text(), rules) : Value.of(scalar.text());
    }

    /** A tag as it would be typed. */
    static String written(String tag) {
        return tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
    }

    /** Whether a tag changes what a value is, so that its text alone does not say it. */
    static boolean isForeign(String tag) {
        return tag != null && !tag.equals("!") && !tag.equals(STRING);
    }
}
