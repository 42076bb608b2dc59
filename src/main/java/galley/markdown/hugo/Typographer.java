package galley.markdown.hugo;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Straight quotes, dashes and dots become typographic ones, by the rules of goldmark's typographer, oddities included.
 * Confined to one body, because quotes that are open are counted to its end: goldmark 1.5 means to forget them with each
 * paragraph, and does not.
 */
final class Typographer implements InlineContentParserFactory, InlineContentParser {
    private int single;
    private int twofold;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('\'', '"', '-', '.', '<', '>');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        return switch (scanner.peek()) {
            case '-' -> longest(scanner, "---", "&mdash;", "--", "&ndash;");
            case '.' -> longest(scanner, "...", "&hellip;");
            case '<' -> longest(scanner, "<<", "&laquo;");
            case '>' -> longest(scanner, ">>", "&raquo;");
            default -> quote(scanner);
        };
    }

    private static ParsedInline longest(Scanner scanner, String... marks) {
        Position start = scanner.position();
        for (int i = 0; i < marks.length; i += 2) {
            if (scanner.next(marks[i])) {
                return ParsedInline.of(new Smart(marks[i + 1]), scanner.position());
            }
            scanner.setPosition(start);
        }
        return ParsedInline.none();
    }

    private ParsedInline quote(Scanner scanner) {
        int before = Runes.before(scanner);
        boolean apostrophe = scanner.next('\'');
        if (!apostrophe) {
            scanner.next();
        }
        Position after = scanner.position();
        String mark = apostrophe ? apostrophe(before, Runes.ahead(scanner)) : quotes(before, Runes.ahead(scanner));
        return mark == null ? ParsedInline.none() : ParsedInline.of(new Smart(mark), after);
    }

    private String quotes(int before, int[] next) {
        boolean opens = Runes.leftFlanking(before, runEnd(next, '"'));
        boolean closes = Runes.rightFlanking(before, runEnd(next, '"'));
        if (opens && !closes) {
            twofold++;
            return "&ldquo;";
        }
        if (twofold > 0 && closes && (!opens || endsWord(next))) {
            if (next[0] == '"' && Character.isDigit(before)) {
                return null;
            }
            twofold--;
            return "&rdquo;";
        }
        return null;
    }

    private String apostrophe(int before, int[] next) {
        boolean opens = Runes.leftFlanking(before, runEnd(next, '\''));
        boolean closes = Runes.rightFlanking(before, runEnd(next, '\''));
        if (isDecade(opens && !closes, next)
                || isClipped(before, next[0])
                || Character.isLetterOrDigit(before) && Character.isLetter(next[0])) {
            return "&rsquo;";
        }
        if (opens && !closes) {
            if (isEnding(next)) {
                return "&rsquo;";
            }
            single++;
            return "&lsquo;";
        }
        boolean more = next[1] != Runes.END || next[0] > 127;
        if (more && !Character.isDigit(next[0])) {
            return "&rsquo;";
        }
        if (single > 0 && closes && (!opens || endsWord(next))) {
            single--;
            return "&rsquo;";
        }
        return null;
    }

    /** '90s */
    private static boolean isDecade(boolean opensOnly, int[] next) {
        return opensOnly
                && Runes.isAsciiDigit(next[0])
                && Runes.isAsciiDigit(next[1])
                && next[2] == 's'
                && (next[3] == Runes.END || Runes.isSpace(next[3]) || Runes.isPunctuation(next[3]));
    }

    /** 'twas, 'em, 'net, 'less */
    private static boolean isClipped(int before, int next) {
        return (Runes.isUnicodePunctuation(before) || Runes.isSpace(before)) && "tenl".indexOf(next) >= 0;
    }

    /** What follows the apostrophe of Alice's, I'm, don't, you'd, I've, I'll and you're. */
    private static boolean isEnding(int[] next) {
        if ("smtd".indexOf(next[0]) >= 0) {
            return Runes.endsAsciiWord(next[1]);
        }
        boolean two = next[0] == 'v' && next[1] == 'e'
                || next[0] == 'l' && next[1] == 'l'
                || next[0] == 'r' && next[1] == 'e';
        return two && Runes.endsAsciiWord(next[2]);
    }

    private static boolean endsWord(int[] next) {
        return Runes.isUnicodePunctuation(next[0]) && Runes.endsAsciiWord(next[1]);
    }

    /** goldmark asks what follows the whole run of quotes, though it replaces one. */
    private static int runEnd(int[] next, char quote) {
        int i = 0;
        while (i < next.length - 1 && next[i] == quote) {
            i++;
        }
        return next[i];
    }
}
