package galley.header;

import galley.header.YamlNode.Style;

/**
 * Texts as YAML scalars, quoted by the strictest of the readers: what any of Psych, yaml.v2 and js-yaml would refuse,
 * or take for something else than the text, is not left plain.
 */
final class YamlText {
    private static final String NEVER_FIRST = ",[]{}#&*!|>'\"%@`";
    private static final String NEVER_IN_FLOW = ",[]{}?:";

    private YamlText() {}

    /**
     * @param style how it would be written; a plain one becomes {@code quotes} when it must, and quotes become double
     *     ones when the text holds what only those can
     * @param flow whether it will stand in brackets or braces
     */
    static String write(String text, Style style, Style quotes, boolean flow) {
        if (style == Style.PLAIN && isPlain(text, flow) && !YamlScalars.ambiguous(text)) {
            return text;
        }
        Style quoted = style == Style.PLAIN ? lighter(text, quotes) : style;
        return quoted == Style.SINGLE && canBeSingle(text) ? single(text) : doubled(text);
    }

    /** The quotes that need no escapes in this text, if the wanted ones do. */
    private static Style lighter(String text, Style quotes) {
        boolean doubleEscapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
        boolean singleEscapes = text.indexOf('\'') >= 0;
        if (quotes == Style.SINGLE) {
            return singleEscapes && !doubleEscapes ? Style.DOUBLE : Style.SINGLE;
        }
        return doubleEscapes && !singleEscapes ? Style.SINGLE : Style.DOUBLE;
    }

    /** Whether it stays whole without quotes, whatever it is then taken for. */
    static boolean isPlain(String text, boolean flow) {
        if (text.isEmpty() || !canBeSingle(text) || text.startsWith("---") || text.startsWith("...")) {
            return false;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (NEVER_FIRST.indexOf(first) >= 0
                || first == '?'
                || first == ':'
                || first == ' '
                || last == ' '
                || last == ':') {
            return false;
        }
        if (first == '-' && (text.length() == 1 || text.charAt(1) == ' ' || flow)) {
            return false;
        }
        if (text.contains(": ") || text.contains(" #")) {
            return false;
        }
        return !flow || text.chars().noneMatch(c -> NEVER_IN_FLOW.indexOf(c) >= 0);
    }

    /** Single quotes know no escapes: only what can stand as it is on one line. */
    private static boolean canBeSingle(String text) {
        return text.codePoints().noneMatch(YamlText::mustEscape);
    }

    private static boolean mustEscape(int c) {
        return c < ' '
                || (c >= 0x7f && c <= 0xa0 && c != 0xa0)
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || (c >= 0xd800 && c <= 0xdfff)
                || (c & 0xfffe) == 0xfffe;
    }

    private static String single(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String doubled(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c >= 0xd800 && c <= 0xdfff) {
                        throw new Refusal("This text holds half a character, which no header can hold.");
                    }
                    if (!mustEscape(c)) {
                        out.appendCodePoint(c);
                    } else if (c < 0x100) {
                        out.append("\\x%02x".formatted(c));
                    } else {
                        out.append(c < 0x10000 ? "\\u%04x".formatted(c) : "\\U%08x".formatted(c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
