package galley.markdown.kramdown;

import java.util.List;
import java.util.regex.Pattern;

/** Typographic quotation marks. Which way a mark turns depends on the characters beside it: the first rule wins. */
final class SmartQuotes {
    /** Word boundaries are those of all scripts, although letters elsewhere are only Latin ones. */
    private static final String BOUNDARY = "(?U:\\b)";

    private static final String MARKS = "[!\"#$%'()*+,\\-./:;<=>?@\\[\\\\\\]\\^_`{|}~]";

    private enum Turn {
        OPEN,
        CLOSE
    }

    /**
     * @param pattern group {@code before} goes out as it is; then a group for each quotation mark
     */
    private record Rule(Pattern pattern, List<Turn> turns) {
        static Rule of(String pattern, Turn... turns) {
            return new Rule(Marks.compile(pattern), List.of(turns));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("()(\"|')(?=[_*]{1,2}\\S)", Turn.OPEN),
            Rule.of("()(\"|')(?=" + MARKS + "(?!\\.\\.)(?U:\\B))", Turn.CLOSE),
            Rule.of("(\\s?)(\")(')(?=\\w)", Turn.OPEN, Turn.OPEN),
            Rule.of("(\\s?)(')(\")(?=\\w)", Turn.OPEN, Turn.OPEN),
            Rule.of("(\\s?)(')(?=\\d\\ds)", Turn.CLOSE),
            Rule.of("(\\s)('|\")(?=\\w)", Turn.OPEN),
            Rule.of("([^ \\\\\\t\\r\\n\\[{(-])('|\")", Turn.CLOSE),
            Rule.of("()(\"|')(?=\\s|s" + BOUNDARY + "|$)", Turn.CLOSE),
            Rule.of("((?s:.?))('|\")", Turn.OPEN));

    private SmartQuotes() {}

    static boolean take(Spans in) {
        for (Rule rule : RULES) {
            if (in.source.take(rule.pattern())) {
                in.addText(in.source.group(1));
                for (int i = 0; i < rule.turns().size(); i++) {
                    in.add(new Node(
                            Kind.SMART_QUOTE,
                            name(in.source.group(i + 2), rule.turns().get(i))));
                }
                return true;
            }
        }
        return false;
    }

    private static String name(String mark, Turn turn) {
        return (turn == Turn.OPEN ? "l" : "r") + (mark.equals("'") ? "squo" : "dquo");
    }
}
