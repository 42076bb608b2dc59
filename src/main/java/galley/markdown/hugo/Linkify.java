package galley.markdown.hugo;

import galley.markdown.commonmark.Address;
import galley.markdown.commonmark.BareLink;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Bare addresses, by the rules of goldmark's linkify; {@code LinksInBrackets} and {@link MailLinks} have the rest of them.
 */
final class Linkify implements InlineContentParserFactory {
    /** Longer addresses than this are cut where they are, so that a line of many costs no square of its length. */
    private static final int LONGEST = 2048;

    private static final String HOST = "[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]+";
    private static final String PATH = "(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'\">^{}\\[\\]`]*+)?";
    private static final Pattern URL = Pattern.compile("(?:https?|ftp)://" + HOST + "(?::[0-9]+)?" + PATH);
    private static final Pattern WWW = Pattern.compile("www\\." + HOST + PATH);

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('h', 'f', 'w');
    }

    @Override
    public InlineContentParser create() {
        return Linkify::link;
    }

    private static ParsedInline link(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = Runes.before(scanner);
        if (!mayStandAfter(before)) {
            return ParsedInline.none();
        }
        Position start = scanner.position();
        boolean bare = scanner.next("www.");
        if (!bare && !scanner.next("http") && !scanner.next("ftp")) {
            return ParsedInline.none();
        }
        String words = Address.inBrackets(rest(scanner, start));
        Matcher address = (bare ? WWW : URL).matcher(words);
        if (!address.lookingAt()) {
            return ParsedInline.none();
        }
        String shown = words.substring(0, end(words, address.end()));
        scanner.setPosition(start);
        for (int i = 0; i < shown.length(); i++) {
            scanner.next();
        }
        return ParsedInline.of(new BareLink(bare ? "https://" + shown : shown, shown), scanner.position());
    }

    /** At the start of a line or word, in brackets, and where another inline has just ended. */
    private static boolean mayStandAfter(int before) {
        return before == ' ' || before == '\n' || before == '\t' || "*_~(\"'>`".indexOf(before) >= 0;
    }

    private static String rest(Scanner scanner, Position start) {
        for (int i = 0; i < LONGEST && scanner.hasNext() && scanner.peek() > ' ' && scanner.peek() != '<'; i++) {
            scanner.next();
        }
        return scanner.getSource(start, scanner.position()).getContent();
    }

    private static int end(String words, int end) {
        char last = words.charAt(end - 1);
        if (last == ')') {
            end -= Math.max(0, closing(words, end));
        } else if (last == ';') {
            int entity = end - 2;
            while (entity >= 0 && isAsciiLetterOrDigit(words.charAt(entity))) {
                entity--;
            }
            if (entity >= 0 && entity != end - 2 && words.charAt(entity) == '&') {
                end = entity;
            }
        }
        while (end > 1 && "?!.,:*_~".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** How many round brackets are closed that were not opened. */
    private static int closing(String words, int end) {
        int closing = 0;
        for (int i = 0; i < end; i++) {
            char c = words.charAt(i);
            closing += c == ')' ? 1 : c == '(' ? -1 : 0;
        }
        return closing;
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
