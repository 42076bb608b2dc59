package galley.markdown.kramdown;

import galley.markdown.kramdown.Spans.Rule;
import java.util.List;
import java.util.Set;

/** Where a span may begin. A quotation mark concerns its neighbour: its rule begins a character earlier. */
final class SpanStart {
    private static final List<Rule> AT_QUOTE = List.of(Rule.QUOTES);
    private static final List<Rule> NONE = List.of();

    private SpanStart() {}

    static boolean isAt(String text, int at, Set<Rule> rules) {
        char c = text.charAt(at);
        if (rules.contains(Rule.QUOTES) && isQuote(text, at)) {
            return true;
        }
        return switch (c) {
            case '*', '_' -> rules.contains(Rule.EMPHASIS);
            case '`' -> rules.contains(Rule.CODE);
            case '<' ->
                rules.contains(Rule.AUTOLINK)
                        || rules.contains(Rule.HTML)
                        || rules.contains(Rule.SYMBOLS) && text.startsWith("<<", at);
            case '[' -> rules.contains(Rule.LINK) || rules.contains(Rule.FOOTNOTE);
            case '!' -> rules.contains(Rule.LINK) && text.startsWith("![", at);
            case '$' -> rules.contains(Rule.MATH);
            case '{' -> rules.contains(Rule.EXTENSIONS) && text.startsWith("{:", at);
            case '&' -> rules.contains(Rule.ENTITY);
            case '-' -> rules.contains(Rule.SYMBOLS) && text.startsWith("--", at);
            case '.' -> rules.contains(Rule.SYMBOLS) && text.startsWith("...", at);
            case '>' -> rules.contains(Rule.SYMBOLS) && text.startsWith(">>", at);
            case ' ' ->
                rules.contains(Rule.BREAK) && text.startsWith("  \n", at)
                        || rules.contains(Rule.SYMBOLS)
                                && (text.startsWith("<<", at + 1) || text.startsWith(">>", at + 1));
            case '\\' -> rules.contains(Rule.ESCAPE);
            case '~' -> rules.contains(Rule.STRIKE) && text.startsWith("~~", at);
            default -> false;
        };
    }

    private static boolean isQuote(String text, int at) {
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return true;
        }
        int next = Character.isHighSurrogate(c) ? at + 2 : at + 1;
        if (c == '\\' || next >= text.length() || Character.isLowSurrogate(c)) {
            return false;
        }
        return text.charAt(next) == '"' || text.charAt(next) == '\'';
    }

    /** The rules that may take what begins here, in their order. */
    static List<Rule> candidates(String text, int at) {
        return switch (text.charAt(at)) {
            case '*', '_' -> List.of(Rule.EMPHASIS);
            case '`' -> List.of(Rule.CODE);
            case '<' -> List.of(Rule.AUTOLINK, Rule.HTML, Rule.QUOTES, Rule.SYMBOLS);
            case '[' -> List.of(Rule.FOOTNOTE, Rule.LINK, Rule.QUOTES);
            case '!' -> List.of(Rule.LINK, Rule.QUOTES);
            case '$' -> List.of(Rule.QUOTES, Rule.MATH);
            case '{' -> List.of(Rule.QUOTES, Rule.EXTENSIONS);
            case '&' -> List.of(Rule.QUOTES, Rule.ENTITY);
            case '-', '.', '>' -> List.of(Rule.QUOTES, Rule.SYMBOLS);
            case ' ' -> List.of(Rule.QUOTES, Rule.SYMBOLS, Rule.BREAK);
            case '\\' -> List.of(Rule.SYMBOLS, Rule.BREAK, Rule.ESCAPE);
            case '~' -> List.of(Rule.QUOTES, Rule.STRIKE);
            default -> isQuote(text, at) ? AT_QUOTE : NONE;
        };
    }
}
