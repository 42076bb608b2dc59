package galley.header;

import galley.header.YamlNode.Mapping;
import galley.header.YamlNode.Pair;
import galley.header.YamlNode.Scalar;
import galley.header.YamlNode.Sequence;
import galley.header.YamlNode.Style;
import java.util.List;

/**
 * How the fields of a YAML header are written, so that a new one looks like them.
 *
 * @param quotes what a text is put in when it must be
 * @param text how a text is written that would not need quotes
 * @param blockIndent what stands before the dash of a list's items, below the key's own indent; null where lists stand
 *     in brackets
 * @param afterDash what stands between dash and item
 */
record YamlStyle(Style quotes, Style text, String blockIndent, String afterDash) {
    static YamlStyle of(List<Pair> fields, Head head) {
        int singles = 0;
        int doubles = 0;
        int needless = 0;
        int plain = 0;
        Sequence list = null;
        for (Pair field : fields) {
            if (field.value() instanceof Sequence sequence && !sequence.items().isEmpty()) {
                list = sequence;
            }
            for (Scalar scalar : scalars(field.value())) {
                singles += scalar.style() == Style.SINGLE ? 1 : 0;
                doubles += scalar.style() == Style.DOUBLE ? 1 : 0;
            }
            if (field.value() instanceof Scalar scalar && isWords(scalar)) {
                plain += scalar.style() == Style.PLAIN ? 1 : 0;
                needless += scalar.style() == Style.PLAIN ? 0 : 1;
            }
        }
        Style quotes = singles > doubles ? Style.SINGLE : Style.DOUBLE;
        String indent = null;
        String gap = " ";
        if (list != null && !list.flow()) {
            int item = list.items().getFirst().start();
            int dash = dash(head, item);
            String before = head.before(dash);
            if (before.isBlank()) {
                indent = before;
                String after = head.slice(dash + 1, item);
                gap = after.isBlank() && after.indexOf('\n') < 0 && !after.isEmpty() ? after : " ";
            }
        }
        return new YamlStyle(quotes, needless > plain ? quotes : Style.PLAIN, indent, gap);
    }

    private static boolean isWords(Scalar scalar) {
        return !scalar.style().isBlock()
                && YamlText.isPlain(scalar.text(), false)
                && !YamlScalars.ambiguous(scalar.text());
    }

    private static List<Scalar> scalars(YamlNode node) {
        return switch (node) {
            case Scalar scalar -> List.of(scalar);
            case Sequence list ->
                list.items().stream()
                        .filter(Scalar.class::isInstance)
                        .map(Scalar.class::cast)
                        .toList();
            case Mapping map -> List.of();
            case YamlNode.Alias alias -> List.of();
        };
    }

    /** The dash in front of a block list's item. */
    static int dash(Head head, int item) {
        int at = item - 1;
        while (at >= 0 && Character.isWhitespace(head.chars().charAt(at))) {
            at--;
        }
        if (at < 0 || head.chars().charAt(at) != '-') {
            throw new Refusal("The items of this list cannot be told apart: edit it in the text.");
        }
        return at;
    }
}
