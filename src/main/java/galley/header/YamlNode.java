package galley.header;

import java.util.List;

/**
 * A piece of YAML and where it stands, in offsets of the post; its anchor and tag are part of it.
 * Nothing is resolved: an alias is an alias, and a plain {@code yes} is the text {@code yes}.
 */
sealed interface YamlNode {
    int start();

    int end();

    /** The anchor on this node, without {@code &}; null where there is none. */
    String anchor();

    /** The tag on this node, spelled out; null where there is none. */
    String tag();

    /** How a scalar is written. */
    enum Style {
        PLAIN,
        SINGLE,
        DOUBLE,
        LITERAL,
        FOLDED;

        boolean isBlock() {
            return this == LITERAL || this == FOLDED;
        }
    }

    record Scalar(int start, int end, Style style, String text, String anchor, String tag) implements YamlNode {
        boolean isEmpty() {
            return start == end;
        }
    }

    /** @param flow whether it stands in brackets */
    record Sequence(int start, int end, boolean flow, List<YamlNode> items, String anchor, String tag)
            implements YamlNode {}

    /** @param flow whether it stands in braces */
    record Mapping(int start, int end, boolean flow, List<Pair> pairs, String anchor, String tag) implements YamlNode {}

    record Alias(int start, int end, String name) implements YamlNode {
        @Override
        public String anchor() {
            return null;
        }

        @Override
        public String tag() {
            return null;
        }
    }

    record Pair(YamlNode key, YamlNode value) {}
}
